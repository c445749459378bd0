import { bare } from './bare';
import { canonical } from './canonical';
import { codeigniter } from './codeigniter';
import { commands } from './commands';
import { curl } from './curl';
import { curlTrace } from './curlTrace';
import type { Dialect } from './dialect';
import { espMailClient } from './espMailClient';
import { exchangeLog } from './exchangeLog';
import { eximBh } from './eximBh';
import { eximDebug } from './eximDebug';
import { eximScript } from './eximScript';
import { eximTest } from './eximTest';
import { iisLog } from './iisLog';
import { javamail } from './javamail';
import { mailProgram } from './mailProgram';
import { mutt } from './mutt';
import { ngrep } from './ngrep';
import { noDialogue } from './noDialogue';
import { nodemailer } from './nodemailer';
import { nodeSendmail } from './nodeSendmail';
import { pearNetSmtp } from './pearNetSmtp';
import { perlNetSmtp } from './perlNetSmtp';
import { postfixLog } from './postfixLog';
import { postfixNotice } from './postfixNotice';
import { prefixed } from './prefixed';
import { pythonSmtplib } from './pythonSmtplib';
import { rubyNetSmtp } from './rubyNetSmtp';
import { sendemail } from './sendemail';
import { sendmailBounce } from './sendmailBounce';
import { sendmailTraffic } from './sendmailTraffic';
import { sendmailVerbose } from './sendmailVerbose';
import { serverLog } from './serverLog';
import { swaks } from './swaks';
import { tcpdump } from './tcpdump';
import { tsharkFollow } from './tsharkFollow';
import { wiresharkList } from './wiresharkList';
import { zeekEvents } from './zeekEvents';

/** All dialects. Of two that fit a text equally well, the first is chosen. */
export const DIALECTS: readonly Dialect[] = [
  canonical as Dialect,
  swaks as Dialect,
  curl as Dialect,
  eximScript as Dialect,
  eximTest as Dialect,
  eximBh as Dialect,
  eximDebug as Dialect,
  curlTrace as Dialect,
  tsharkFollow as Dialect,
  tcpdump as Dialect,
  ngrep as Dialect,
  wiresharkList as Dialect,
  zeekEvents as Dialect,
  mailProgram as Dialect,
  postfixLog as Dialect,
  postfixNotice as Dialect,
  sendmailBounce as Dialect,
  sendmailTraffic as Dialect,
  sendmailVerbose as Dialect,
  exchangeLog as Dialect,
  iisLog as Dialect,
  serverLog as Dialect,
  pythonSmtplib as Dialect,
  rubyNetSmtp as Dialect,
  nodemailer as Dialect,
  perlNetSmtp as Dialect,
  javamail as Dialect,
  sendemail as Dialect,
  nodeSendmail as Dialect,
  pearNetSmtp as Dialect,
  codeigniter as Dialect,
  espMailClient as Dialect,
  mutt as Dialect,
  prefixed as Dialect,
  commands as Dialect,
  noDialogue as Dialect,
  bare as Dialect,
];
