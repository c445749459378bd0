import { aiosmtpd } from './aiosmtpd';
import { amavis } from './amavis';
import { ciscoEsa } from './ciscoEsa';
import { communiGate } from './communiGate';
import { fakeSmtp } from './fakeSmtp';
import type { ServerLogForm } from './form';
import { haraka } from './haraka';
import { hMailServer } from './hMailServer';
import { mailHog } from './mailHog';
import { mdaemon } from './mdaemon';
import { openSmtpd } from './openSmtpd';
import { recordio } from './recordio';
import { smarterMail } from './smarterMail';
import { smtpServer } from './smtpServer';
import { terrace } from './terrace';

/** The logs that are read, in order of trust: of two that fit a text equally well, the first counts. */
export const SERVER_LOGS: readonly ServerLogForm[] = [
  haraka,
  hMailServer,
  mailHog,
  mdaemon,
  smtpServer,
  openSmtpd,
  amavis,
  aiosmtpd,
  terrace,
  ciscoEsa,
  smarterMail,
  communiGate,
  recordio,
  fakeSmtp,
];
