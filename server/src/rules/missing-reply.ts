import type { Exchange, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type Related } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'missing-reply',
  title: 'Command without a reply',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 2920, section: '3.2' },
    { rfc: 2033, section: '4.2' },
  ],
  docs: {
    what: 'A reply can only belong to a later command, so the one to this command is missing. For example 221 comes while commands in front of QUIT still wait for their replies.',
    why: 'RFC 5321 section 4.2: every command generates exactly one reply, and RFC 2920 section 3.2 asks for them in the order of the commands. Clients match replies by counting; one reply too few makes every later one answer the wrong command. LMTP answers a message once for each accepted recipient (RFC 2033 section 4.2).',
    remedy:
      'Answer each command once and in order, and do not throw away what came in behind a command (RFC 2920 section 3.2). If the recording tool leaves replies out or groups its lines, the transcript is at fault and not the server.',
    practice:
      'Courier drops what follows the final dot in the same packet without a word. Commands that were sent behind STARTTLS in one group are rightly thrown away, and the last commands of a recording may just have been cut off: neither is reported.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hello
C: 
C: text
C: .
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
C: DATA
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
S: 354 End data with <CR><LF>.<CR><LF>
C: Subject: hello
C: 
C: text
C: .
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { replies: ['skipping'] },
  check: {
    reply({ reply, skipped, exchange }, { session, state, order, report }) {
      // A server that takes message text for commands is out of step, and so is whoever counts.
      if (skipped.length === 0 || !exchange || state.muddled) return;
      const discarded = discardedIn(session, skipped[0]!);
      const missing = skipped.filter((one) => !discarded.has(one) && !isForNobody(one, session));
      const first = missing[0];
      if (!first || isLikelyContent(missing)) return;
      const related: Related[] = [];
      const line = reply.lines[0]?.line;
      if (line !== undefined)
        related.push({ line, message: localized('This {0} can only answer {1}.', reply.code, nameOf(exchange)) });
      const { place, command } = first;
      report({
        place: command && command.verbEnd > 0 ? partOf(place, 0, command.verbEnd) : place,
        message: localized(
          '{0} The {1} that comes next can only answer {2}, which was sent later, and replies keep the order of the commands (RFC 2920 section 3.2).',
          whatIsMissing(missing, first),
          reply.code,
          nameOf(exchange),
        ),
        related,
        // Where the tool may have grouped or lost lines, nobody is at fault but the recording.
        ...(order === 'wire' && !isLeftOut(first, exchange) ? {} : { party: 'transcript', severity: 'information' }),
      });
    },
  },
});

function whatIsMissing(missing: readonly Exchange[], first: Exchange): string {
  if (first.replies.length > 0) {
    const count = first.replies.length === 1 ? localized('one reply') : localized('{0} replies', first.replies.length);
    return localized(
      'Too few replies to {0}: only {1}, though LMTP answers once for each accepted recipient (RFC 2033 section 4.2).',
      nameOf(first),
      count,
    );
  }
  if (missing.length > 1)
    return localized('No reply to {0} and {1} behind it.', nameOf(first), commands(missing.length - 1));
  return first.grouped
    ? localized('A reply is missing: to {0}, or to a command before it in the same group.', nameOf(first))
    : localized('No reply to {0}.', nameOf(first));
}

function commands(count: number): string {
  return count === 1 ? localized('the command') : localized('{0} commands', count);
}

function nameOf({ kind, verb }: Exchange): string {
  if (kind === 'message') return localized('the message');
  if (kind === 'response') return localized('the AUTH response');
  return verb === '' ? localized('this line') : verb;
}

/**
 * The commands, from this one on, that came in one group behind a STARTTLS that was accepted: the server must throw them away
 * (RFC 3207 section 4.2). All in one go, as thousands may be skipped at once.
 */
function discardedIn({ exchanges }: Session, from: Exchange): ReadonlySet<Exchange> {
  const discarded = new Set<Exchange>();
  let begin = exchanges.lastIndexOf(from);
  while (begin > 0 && exchanges[begin]?.grouped && exchanges[begin - 1]?.kind !== 'starttls') begin--;
  let isBehind = false;
  for (let at = Math.max(1, begin); at < exchanges.length; at++) {
    const before = exchanges[at - 1]!;
    const exchange = exchanges[at]!;
    if (!exchange.grouped) isBehind = false;
    else if (before.kind === 'starttls') isBehind = before.replies.some(({ code }) => code === 220);
    if (isBehind) discarded.add(exchange);
  }
  return discarded;
}

/** A last chunk in LMTP is answered once for each accepted recipient; without any there is no reply (RFC 2033 section 4.3). */
function isForNobody(exchange: Exchange, { exchanges, standing }: Session): boolean {
  if (standing.hello !== 'LHLO' || exchange.kind !== 'bdat' || !/\sLAST\s*$/i.test(exchange.text)) return false;
  for (let at = exchanges.lastIndexOf(exchange) - 1; at >= 0 && exchanges[at]?.kind !== 'mail'; at--) {
    const before = exchanges[at];
    if (before?.kind === 'rcpt' && before.replies.some(({ code }) => code < 300)) return false;
  }
  return true;
}

/** A message whose end was accepted had been asked for: it is the text that leaves the 354 out. */
function isLeftOut(first: Exchange, answered: Exchange): boolean {
  return first.kind === 'data' && answered.kind === 'message';
}

/**
 * Whether the lines look like message text behind a dot that was not the end for the server: a dot with a bare LF cannot
 * always be told from a real one in a text file.
 */
function isLikelyContent(missing: readonly Exchange[]): boolean {
  return missing.some((one) => one.kind === 'other');
}
