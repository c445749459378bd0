import type { GrammarDialect } from '../rule';
import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import { exchangeLog } from './exchangeLog';
import { eximBh } from './eximBh';
import { eximDebug } from './eximDebug';
import { eximScript } from './eximScript';
import { eximTest } from './eximTest';
import { iisLog } from './iisLog';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { sendmailBounce, sendmailTraffic, sendmailVerbose } from './sendmail';
import { serverLog } from './serverLog';
import { swaks } from './swaks';

/** The dialects in the order in which they try a line. */
export const dialects: readonly GrammarDialect[] = [
  canonical,
  swaks,
  eximDebug,
  eximBh,
  eximTest,
  eximScript,
  sendmailTraffic,
  sendmailVerbose,
  sendmailBounce,
  exchangeLog,
  iisLog,
  serverLog,
  prefixed,
  curl,
  postfixLog,
  postfixNotice,
  bare,
];
