import type { GrammarDialect } from '../rule';
import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import { exchangeLog } from './exchangeLog';
import { iisLog } from './iisLog';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { serverLog } from './serverLog';
import { swaks } from './swaks';

/** The dialects in the order in which they try a line. */
export const dialects: readonly GrammarDialect[] = [
  canonical,
  exchangeLog,
  iisLog,
  serverLog,
  swaks,
  prefixed,
  curl,
  postfixLog,
  postfixNotice,
  bare,
];
