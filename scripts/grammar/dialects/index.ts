import type { GrammarDialect } from '../rule';
import { bare } from './bare';
import { canonical } from './canonical';
import { commands } from './commands';
import { curl } from './curl';
import { curlTrace } from './curlTrace';
import { exchangeLog } from './exchangeLog';
import { eximBh } from './eximBh';
import { eximDebug } from './eximDebug';
import { eximScript } from './eximScript';
import { eximTest } from './eximTest';
import { iisLog } from './iisLog';
import { javamail } from './javamail';
import { mailProgram } from './mailProgram';
import { mutt } from './mutt';
import { nodemailer } from './nodemailer';
import { packetDumps } from './packetDumps';
import { perlNetSmtp } from './perlNetSmtp';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { pythonSmtplib } from './pythonSmtplib';
import { rubyNetSmtp } from './rubyNetSmtp';
import { sendmailBounce, sendmailTraffic, sendmailVerbose } from './sendmail';
import { sendTools } from './sendTools';
import { serverLog } from './serverLog';
import { serverShown } from './serverShown';
import { swaks } from './swaks';
import { tsharkFollow } from './tsharkFollow';
import { wiresharkList } from './wiresharkList';
import { zeekEvents } from './zeekEvents';

/** The dialects in the order in which they try a line. */
export const dialects: readonly GrammarDialect[] = [
  pythonSmtplib,
  rubyNetSmtp,
  serverLog,
  nodemailer,
  perlNetSmtp,
  javamail,
  sendTools,
  serverShown,
  mutt,
  canonical,
  exchangeLog,
  iisLog,
  swaks,
  eximDebug,
  eximBh,
  eximTest,
  eximScript,
  sendmailTraffic,
  sendmailVerbose,
  sendmailBounce,
  curlTrace,
  tsharkFollow,
  packetDumps,
  wiresharkList,
  zeekEvents,
  mailProgram,
  prefixed,
  curl,
  postfixLog,
  postfixNotice,
  commands,
  bare,
];
