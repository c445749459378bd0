import { bare } from './bare';
import { canonical } from './canonical';
import { codeigniter } from './codeigniter';
import { curl } from './curl';
import type { Dialect } from './dialect';
import { espMailClient } from './espMailClient';
import { javamail } from './javamail';
import { mutt } from './mutt';
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
import { swaks } from './swaks';

/** All dialects. Of two that fit a text equally well, the first is chosen. */
export const DIALECTS: readonly Dialect[] = [
  canonical as Dialect,
  swaks as Dialect,
  curl as Dialect,
  postfixLog as Dialect,
  postfixNotice as Dialect,
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
  bare as Dialect,
];
