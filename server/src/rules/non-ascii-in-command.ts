import type { Exchange, Session } from '../session/exchange';
import { parseParameters, type Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { hidesText } from './hiddenCharacter';
import { pathCommandOf } from './pathCommandOf';
import { defineRule, type RuleContext } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'non-ascii-in-command',
  title: 'Address beyond ASCII without SMTPUTF8',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 6531, section: '3.1' },
    { rfc: 6531, section: '3.4' },
    { rfc: 5321, section: '4.1.2' },
  ],
  docs: {
    what: 'An address in MAIL, RCPT, VRFY or EXPN has other characters than ASCII though the transaction did not ask for SMTPUTF8, or it has octets that are no UTF-8.',
    why: 'RFC 5321 section 4.1.2 allows ASCII only. RFC 6531 brings UTF-8 addresses, where the server offers SMTPUTF8 and MAIL (or VRFY, EXPN) asks for it by the parameter of that name. 8BITMIME is about the message and changes nothing here. Latin-1 and other character sets were never allowed.',
    remedy:
      'Add SMTPUTF8 to MAIL where the server offers it; else write a domain in its A-label form (`xn--…`), and use an ASCII local part.',
    practice:
      'Postfix, Exim, Sendmail, Courier, aiosmtpd, smtp-server and Haraka accept `<ü@example.com>` without the parameter, OpenSMTPD answers 553. Of the recorded servers only Postfix (500) and OpenSMTPD (553) refuse Latin-1 octets.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<jürgen@example.org>
S: 553 5.6.7 SMTPUTF8 is required
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-8BITMIME
S: 250 SMTPUTF8
C: MAIL FROM:<jürgen@example.org> SMTPUTF8
S: 250 2.1.0 Ok
C: RCPT TO:<zoë@bücher.example>
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'bad UTF-8 syntax', exim: 'SMTPUTF8 used when not advertised' },
  hears: { commands: ['odd-text'] },
  check: {
    command({ exchange }, { session, report }) {
      if (exchange.command?.plain) return;
      const span = addressSpan(exchange);
      const at = span ? firstBeyondAscii(exchange.text, span) : undefined;
      if (!span || !at) return;
      const { text, verb } = exchange;
      // This has a rule of its own: invisible-characters.
      if (hidesText(text)) return;
      if (isRedacted(text) || isRedacted(text.slice(span.start, span.end))) return;
      const reason = at.octet
        ? localized(NO_UTF8)
        : asksForUtf8(exchange, session)
          ? undefined
          : localized(
              'The address in {0} has other characters than ASCII, and {1} not ask for SMTPUTF8. Without it commands are ASCII only (RFC 6531 section 3.1).',
              verb,
              verb === 'RCPT' ? localized('the MAIL before it does') : localized('{0} does', verb),
            );
      if (!reason) return;
      report({
        place: spanPlace(exchange, at.octet ? at : span),
        message: reason,
        answered: exchange,
      });
    },
  },
});

const NO_UTF8 =
  'The address has an octet that is no UTF-8. Commands are ASCII, or UTF-8 where SMTPUTF8 is used (RFC 6531 section 3.3); no other character set may stand in them.';

function addressSpan(exchange: Exchange): Span | undefined {
  const parsed = pathCommandOf(exchange);
  if (parsed) return parsed.path;
  if (exchange.verb !== 'VRFY' && exchange.verb !== 'EXPN') return undefined;
  return { start: exchange.command?.argument ?? 0, end: exchange.text.trimEnd().length };
}

/** The first character beyond ASCII, control pictures apart; `octet` where it stands for an octet that is no UTF-8. */
function firstBeyondAscii(text: string, { start, end }: Span): (Span & { octet: boolean }) | undefined {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code === 0x2410) {
      if (/^[89A-Fa-f][0-9A-Fa-f]/.test(text.slice(at + 1, at + 3))) return { start: at, end: at + 3, octet: true };
    } else if (code < 0x2400 || code > 0x2421) {
      return { start: at, end: at + 1, octet: code >= 0xdc80 && code <= 0xdcff && !followsHigh(text, at) };
    }
  }
  return undefined;
}

/** Whether the half of a surrogate pair has its other half in front. */
function followsHigh(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

/** Whether the command may use UTF-8; also where the MAIL that decides it is not to be seen. */
function asksForUtf8(exchange: Exchange, session: RuleContext['session']): boolean {
  const asking = exchange.kind === 'rcpt' ? lastMail(session) : exchange;
  if (!asking) return true;
  const parameters = pathCommandOf(asking)?.parameters ?? parseParameters(asking.text, asking.command?.argument ?? 0);
  return parameters.some(({ name }) => name === 'SMTPUTF8' || name === 'UTF8SMTP' || name === 'UTF8REPLY');
}

function lastMail({ exchanges }: Session): Exchange | undefined {
  return exchanges.findLast(({ kind }) => kind === 'mail');
}
