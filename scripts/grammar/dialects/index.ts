import type { GrammarDialect } from '../rule';
import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import { curlTrace } from './curlTrace';
import { mailProgram } from './mailProgram';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { swaks } from './swaks';
import { tsharkFollow } from './tsharkFollow';
import { wiresharkList } from './wiresharkList';
import { zeekEvents } from './zeekEvents';

/** The dialects in the order in which they try a line. */
export const dialects: readonly GrammarDialect[] = [
  canonical,
  swaks,
  curlTrace,
  tsharkFollow,
  wiresharkList,
  zeekEvents,
  mailProgram,
  prefixed,
  curl,
  postfixLog,
  postfixNotice,
  bare,
];
