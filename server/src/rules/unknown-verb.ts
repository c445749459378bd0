import { findCommand } from '../protocol/commands';
import type { Exchange } from '../session/exchange';
import { hasControl } from '../syntax/control';
import { foreignProtocol } from '../syntax/foreignProtocol';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { type LikelyVerb, likelyVerb } from './likelyVerb';
import { quoted } from './quoted';
import { defineRule, type RuleContext } from './rule';
import { spanPlace } from './spanPlace';
import { isToolTalk } from './toolTalk';

export default defineRule({
  id: 'unknown-verb',
  title: 'Unknown or misspelt command',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1' },
    { rfc: 5321, section: '4.1.5' },
    { rfc: 5321, section: '4.2.4' },
  ],
  fix: 'unsafe',
  docs: {
    what: 'The client sends a line that begins with no known command, and the server did not accept it. Where the word comes near to a command, that is named.',
    why: 'The commands are those of RFC 5321 section 4.1.1 and of the registered extensions; only verbs that begin with X are free for agreements between two parties (section 4.1.5). A server answers 500 to all others (section 4.2.4), and the session stays as it was.',
    remedy: 'Correct the command. A line that was meant as text of the message belongs behind DATA and its 354.',
    practice:
      'The recorded servers answer 500 or 502, and some hang up with 421 after a number of them. Header fields sent as commands mostly come from a client that does not look at a refused DATA.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MIAL FROM:<a@example.org>
S: 500 5.5.2 Command not recognized
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: ehlo client.example.org
S: 250-mx.example.net
S: 250 XMAGIC
C: XMAGIC on
S: 250 2.0.0 Ok
C: quit
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'unknown command', snort: '124:5', postfix: 'non-SMTP command' },
  check: { closed: (_, context) => judge(context), end: (_, context) => judge(context) },
});

/** Looks at the whole session: only the reply shows whether a verb is known to the server. */
function judge({ session: { exchanges }, report }: RuleContext): void {
  let inRun = false;
  for (const [at, exchange] of exchanges.entries()) {
    // A session that turned out to be of another protocol has no commands.
    if (exchange.kind === 'other' && foreignProtocol('client', exchange.text)) return;
    if (!isUnknown(exchange)) {
      inRun = false;
      continue;
    }
    const meant = likelyVerb(exchange.text);
    // Text that is no command mostly comes in several lines; the first one tells it.
    const told = inRun;
    inRun ||= !meant;
    if (told || isExcused(exchange, meant) || isMessageText(exchanges, at, meant)) continue;
    report(reportOf(exchange, meant));
  }
}

function isUnknown({ kind, command, verb }: Exchange): boolean {
  return kind === 'other' && command !== undefined && verb !== '.' && !findCommand(verb.replace(/\r$/, ''));
}

/** Whether nothing is known against the line. */
function isExcused({ verb, text, replies }: Exchange, meant: LikelyVerb | undefined): boolean {
  const code = replies[0]?.code;
  // Without an answer only a slip of the pen is sure to be one.
  if (code === undefined ? !meant : code < 400) return true;
  if (verb.startsWith('X') || hasControl(text) || isRedacted(text) || isToolTalk(text, 'client')) return true;
  // A response to a challenge that is not recorded, or the count of octets that a tool puts between the lines.
  return !meant && /^[0-9]+$|^[A-Za-z0-9+/]{8,}={0,2}$|^[A-Za-z0-9+/]+={1,2}$/.test(text);
}

/** Whether a server took the text of a message for commands, because it had refused DATA or BDAT or ended the message early. */
function isMessageText(exchanges: readonly Exchange[], at: number, meant: LikelyVerb | undefined): boolean {
  let before = at - 1;
  while (before >= 0 && isText(exchanges[before])) before--;
  const last = exchanges[before];
  if (last?.kind === 'message') return !meant;
  return last?.kind === 'data' || last?.kind === 'bdat';
}

function isText(exchange: Exchange | undefined): boolean {
  return exchange !== undefined && (isUnknown(exchange) || exchange.verb === '.');
}

function reportOf(exchange: Exchange, meant: LikelyVerb | undefined) {
  const { text, command } = exchange;
  const end = meant?.end ?? command?.verbEnd ?? 0;
  // An empty line has no columns but those of its prefix.
  const place =
    text === '' ? { ...exchange.place, start: 0 } : spanPlace(exchange, { start: 0, end: Math.max(end, 1) });
  const trimmed = meant?.replacement.trim();
  return {
    place,
    message:
      text.trim() === ''
        ? localized(EMPTY)
        : localized(
            '{0} is no command{1}. The commands are those of RFC 5321 section 4.1.1 and of the extensions that the server offers.',
            quoted(text.slice(0, end).trim()),
            trimmed ? localized('; {0} may be meant', trimmed) : '',
          ),
    answered: exchange,
    ...(meant
      ? {
          fix: {
            title: localized('Write {0}', trimmed ?? ''),
            kind: 'unsafe' as const,
            edits: [{ replace: spanPlace(exchange, { start: 0, end: meant.end }), text: meant.replacement }],
          },
        }
      : {}),
  };
}

const EMPTY = 'An empty line is no command: each begins with a verb (RFC 5321 section 4.1.1).';
