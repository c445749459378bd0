import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import { curlTrace } from './curlTrace';
import type { Dialect } from './dialect';
import { mailProgram } from './mailProgram';
import { noDialogue } from './noDialogue';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { swaks } from './swaks';
import { tsharkFollow } from './tsharkFollow';
import { wiresharkList } from './wiresharkList';
import { zeekEvents } from './zeekEvents';

/** All dialects. Of two that fit a text equally well, the first is chosen. */
export const DIALECTS: readonly Dialect[] = [
  canonical as Dialect,
  swaks as Dialect,
  curl as Dialect,
  curlTrace as Dialect,
  tsharkFollow as Dialect,
  wiresharkList as Dialect,
  zeekEvents as Dialect,
  mailProgram as Dialect,
  postfixLog as Dialect,
  postfixNotice as Dialect,
  prefixed as Dialect,
  noDialogue as Dialect,
  bare as Dialect,
];
