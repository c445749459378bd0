import type { GrammarDialect } from '../rule';
import { bare } from './bare';
import { canonical } from './canonical';
import { curl } from './curl';
import { javamail } from './javamail';
import { mutt } from './mutt';
import { nodemailer } from './nodemailer';
import { perlNetSmtp } from './perlNetSmtp';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { pythonSmtplib } from './pythonSmtplib';
import { rubyNetSmtp } from './rubyNetSmtp';
import { sendTools } from './sendTools';
import { serverShown } from './serverShown';
import { swaks } from './swaks';

/** The dialects in the order in which they try a line. */
export const dialects: readonly GrammarDialect[] = [
  pythonSmtplib,
  rubyNetSmtp,
  nodemailer,
  perlNetSmtp,
  javamail,
  sendTools,
  serverShown,
  mutt,
  canonical,
  swaks,
  prefixed,
  curl,
  postfixLog,
  postfixNotice,
  bare,
];
