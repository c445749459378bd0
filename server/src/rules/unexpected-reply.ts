import type { SessionEvent } from '../session/event';
import type { Exchange, Reply } from '../session/exchange';
import { localized } from '../text/localized';
import { answersInjected } from './injected-command-executed';
import { isBeforeHandshake } from './reply-injected-before-tls';
import { defineRule, type Related, type RuleContext } from './rule';
import { isSecondGreeting } from './secondGreeting';
import { partOf } from './spanPlace';

export default defineRule<Memory>({
  id: 'unexpected-reply',
  title: 'Reply to nothing',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 2920, section: '3.2' },
  ],
  docs: {
    what: 'The server sends a reply although every command has had its own, or in the middle of a message.',
    why: 'RFC 5321 section 4.2: every command generates exactly one reply. Clients match replies to commands by counting (RFC 2920 section 3.1), so a reply too many makes each later one answer the wrong command. Only 421 may come unasked, before the server closes the connection (RFC 5321 section 3.8).',
    remedy:
      'Send one reply for each command. A reply of several lines needs a hyphen behind the code of all lines but the last. A server that closes on its own, for example after a timeout, says 421.',
    practice:
      'LMTP servers rightly send one reply for each recipient behind a message, and Exim with PRDR one for each recipient and one for all: these are not reported. Servers that take the text of a refused BDAT chunk for commands, as Exim, Dovecot and all that know no BDAT do, answer each of its lines; that is not reported here either.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP
S: 250 2.0.0 Ok
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: NOOP
S: 250 2.0.0 Ok
S: 421 4.4.2 Timeout, closing connection
`,
  },
  peers: { zeek: 'unexpected reply' },
  memory: () => ({ told: 0 }),
  hears: { commandKinds: ['data'], replies: ['unanswering'], content: ['answered'] },
  check: {
    // Only now it is certain that the message goes on behind the reply that seemed to be the one to its end.
    content({ exchange }, { memory, report }) {
      const { replies = [], kind } = exchange ?? {};
      if (kind !== 'data' || replies.length < 2) return;
      const first = replies[1]?.lines[0];
      if (!first || memory.told === replies[1]?.code) return;
      memory.told = replies[1]?.code ?? 0;
      report({
        place: partOf(first, 0, 3),
        message: localized(
          '{0} in the middle of the message: its text goes on below. The server replies to the end of a message, the line with a single dot, and not before (RFC 5321 section 4.1.1.4); to close it says 421 (section 3.8).',
          replies[1]?.code ?? '',
        ),
      });
    },
    command({ command }, { memory }) {
      if (command.verb === 'DATA') memory.told = 0;
    },
    reply(event, context) {
      const { reply, complete } = event;
      if (complete.role !== 'unexpected' || reply.code === 0) return;
      if (hasOwnRule(event, context)) return;
      const first = reply.lines[0];
      const before = context.session.exchanges.at(-1);
      if (!first || (before && mayBeUncounted(before, context))) return;
      context.report({
        place: partOf(first, 0, 3),
        message: messageFor(reply),
        related: before ? answeredBefore(before) : [],
      });
    },
  },
});

interface Memory {
  /** The code of the reply in the running message that was reported, or 0. */
  told: number;
}

/** greeting-after-starttls, injected-command-executed, reply-injected-before-tls, session-after-close-reply. */
function hasOwnRule(event: Extract<SessionEvent, { type: 'reply' }>, context: RuleContext<Memory>): boolean {
  if (context.order === 'wire' && context.state.phase === 'closed' && context.session.landmarks.has('end')) return true;
  return isSecondGreeting(event, context) || answersInjected(event, context) || isBeforeHandshake(event, context);
}

/** Whether the reply may have a right that the recording does not show. */
function mayBeUncounted(before: Exchange, { session }: RuleContext<Memory>): boolean {
  // A line that is no reply was counted as one; it is reported itself.
  if (before.replies.some((reply) => reply.code === 0)) return true;
  // Without its greeting command the session may be LMTP, which answers once for each recipient (RFC 2033 section 4.2).
  return endsMessage(before) && !session.landmarks.has('hello');
}

function endsMessage({ kind }: Exchange): boolean {
  return kind === 'message' || kind === 'bdat';
}

function messageFor(reply: Reply): string {
  const nothing = localized(
    '{0} answers nothing: every command so far has had its reply, and each gets exactly one (RFC 5321 section 4.2).',
    reply.code,
  );
  if (reply.code >= 400)
    return localized('{0} A server that has to close on its own says 421 (RFC 5321 section 3.8).', nothing);
  return localized('{0} A client that counts would take it for the reply to its next command.', nothing);
}

function answeredBefore(before: Exchange): Related[] {
  const line = before.replies.at(-1)?.lines[0]?.line;
  if (line === undefined) return [];
  const what =
    before.kind === 'message'
      ? localized('the message')
      : before.verb === '' || before.verb === '*'
        ? localized('the AUTH response')
        : before.verb;
  return [{ line, message: localized('This was already the reply to {0}.', what) }];
}
