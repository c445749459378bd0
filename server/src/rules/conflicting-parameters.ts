import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { mayBeUsed, type SentParameter, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'conflicting-parameters',
  title: 'Parameters that do not go together',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 3461, section: '4.1' },
    { rfc: 4865, section: '4.1' },
    { rfc: 3885, section: '3.2' },
  ],
  docs: {
    what: '`NOTIFY=NEVER` is combined with other words, HOLDFOR stands beside HOLDUNTIL, or MTRK stands without ENVID.',
    why: 'NEVER asks for no report at all and so MUST stand alone (RFC 3461 section 4.1). HOLDFOR and HOLDUNTIL are two ways to say one thing, of which a client sends one only (RFC 4865 section 4.1). Tracking with MTRK finds a message by its envelope identifier, so that ENVID is mandatory with it (RFC 3885 section 3.2).',
    remedy:
      'Send `NOTIFY=NEVER` or a list of SUCCESS, FAILURE and DELAY; one of HOLDFOR and HOLDUNTIL; ENVID with every MTRK.',
    practice:
      'Postfix, Exim, Sendmail, smtp-server, Dovecot and go-smtp answer 501 to `NOTIFY=NEVER,SUCCESS` and OpenSMTPD 553; Courier, qpsmtpd, Haraka and Twisted accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net> NOTIFY=NEVER,SUCCESS
S: 501 5.5.4 Error: Bad NOTIFY parameter syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net> NOTIFY=SUCCESS,FAILURE
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'invalid NOTIFY', opensmtpd: 'NOTIFY option NEVER cannot be combined with other options' },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, { report }) {
      if (sentParameters(exchange).length === 0) return;
      for (const { at, message } of conflicts(exchange)) {
        report({ place: spanPlace(exchange, at.span), message, answered: exchange });
      }
    },
  },
});

function* conflicts(exchange: Exchange): Generator<{ readonly at: SentParameter; readonly message: string }> {
  const sent = sentParameters(exchange);
  if (!sent.some(({ name }) => TELLING.has(name))) return;
  const parameters = sent.filter((parameter) => mayBeUsed(exchange, parameter));
  const find = (wanted: string) => parameters.find(({ name }) => name === wanted);
  const notify = find('NOTIFY');
  if (notify && isNeverWithMore(notify.text ?? '')) {
    yield {
      at: notify,
      message: localized(
        'NOTIFY=NEVER with other words: NEVER asks for no report at all and must stand alone (RFC 3461 section 4.1).',
      ),
    };
  }
  const until = find('HOLDUNTIL');
  if (until && find('HOLDFOR')) {
    yield {
      at: until,
      message: localized(
        'HOLDUNTIL beside HOLDFOR: only one of them may say how long the message is held (RFC 4865 section 4.1).',
      ),
    };
  }
  const tracking = find('MTRK');
  if (tracking && !find('ENVID')) {
    yield {
      at: tracking,
      message: localized(
        'MTRK without ENVID: a message is tracked by its envelope identifier, which has to be given with it (RFC 3885 section 3.2).',
      ),
    };
  }
}

/** Those that may stand in a conflict. */
const TELLING: ReadonlySet<string> = new Set(['NOTIFY', 'HOLDUNTIL', 'MTRK']);

function isNeverWithMore(value: string): boolean {
  const words = value.toUpperCase().split(',');
  return words.length > 1 && words.includes('NEVER');
}
