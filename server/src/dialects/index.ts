import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import type { Dialect } from './dialect';
import { exchangeLog } from './exchangeLog';
import { iisLog } from './iisLog';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { serverLog } from './serverLog';
import { swaks } from './swaks';

/** All dialects. Of two that fit a text equally well, the first is chosen. */
export const DIALECTS: readonly Dialect[] = [
  canonical as Dialect,
  swaks as Dialect,
  curl as Dialect,
  postfixLog as Dialect,
  postfixNotice as Dialect,
  exchangeLog as Dialect,
  iisLog as Dialect,
  serverLog as Dialect,
  prefixed as Dialect,
  bare as Dialect,
];
