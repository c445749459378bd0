import { findCommand } from '../protocol/commands';
import type { Exchange, SaidReplyLine, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { saysQuit } from './saysQuit';
import { partOf } from './spanPlace';
import { verbPlace } from './verbPlace';

export default defineRule<Memory>({
  id: 'cut-recording',
  title: 'Recording ends in the middle',
  category: 'transcript',
  severity: 'hint',
  party: 'transcript',
  rfc: [
    { rfc: 5321, section: '4.1.1.4' },
    { rfc: 5321, section: '4.2.1' },
  ],
  docs: {
    what: 'The session ends inside a message or chunk, in the middle of a reply of several lines, or with a command to which no reply is shown.',
    why: 'Whether the rest is missing in the recording or was never sent cannot be told. A message without its final dot was not delivered, as far as the transcript shows (RFC 5321 section 4.1.1.4).',
    remedy:
      'Save the recording again, to its end. If the connection really ended here, say so with `* close S` or `* close C`; then the side that left is judged.',
    practice:
      'Pasted sessions often end with the last command of interest. A QUIT without a reply is not reported: many tools close without reading it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
`,
  },
  memory: () => ({ inReply: false }),
  check: {
    'reply-abandoned'({ wentOn }, { memory }) {
      memory.inReply = !wentOn;
    },
    // Where the transcript says that the connection was closed, nothing is cut: that comes as `closed`.
    end({ unanswered }, context) {
      const { state, memory, report, session } = context;
      const last = session.exchanges.at(-1);
      const open = memory.inReply ? lastReplyLine(session) : undefined;
      if (open) return report(inReply(open));
      if (isUncertain(context)) return;
      // A message in which the client says QUIT is reported as message-never-ended, a chunk as chunk-size-mismatch.
      const inContent = state.phase === 'content' || state.chunkLeft > 0;
      if (inContent && saysQuit(session.lastContent)) return;
      // Its final dot is an exchange of its own, which only lacks the reply (RFC 5321 section 4.1.1.4).
      const ended = last?.kind === 'message';
      if (last?.content && !ended && inContent) return report(inMessage(last));
      const first = unanswered.find(({ kind }) => kind !== 'quit');
      if (first && !wasDiscarded(first, context))
        report(withoutReply(first, unanswered.length, isAnsweredBelow(first, context)));
    },
  },
});

interface Memory {
  /** The text or the connection ended in the middle of a reply. */
  inReply: boolean;
}

/** Where replies are not recorded at all, or cannot be bound to commands, none is missing. */
function isUncertain({ state }: RuleContext<Memory>): boolean {
  return !state.serverSeen || state.muddled || state.doubt || state.phase === 'closed' || state.phase === 'unknown';
}

function lastReplyLine({ exchanges, greeting }: Session): SaidReplyLine | undefined {
  const answered = exchanges.findLast(({ replies }) => replies.length > 0);
  return (answered?.replies.at(-1) ?? greeting)?.lines.at(-1);
}

function inReply(line: SaidReplyLine) {
  return {
    place: partOf(line, 0, 4),
    message: localized(
      'The recording ends in the middle of a reply: “{0}-” says that another line of it follows (RFC 5321 section 4.2.1).',
      line.parsed.code || '   ',
    ),
  };
}

function inMessage(exchange: Exchange) {
  const line = exchange.content?.last ?? exchange.place.line;
  return {
    place: verbPlace(exchange),
    message: localized(
      'The recording ends in the middle of this message: {0}.',
      exchange.kind === 'bdat'
        ? localized('octets of the chunk are missing (RFC 3030 section 2)')
        : localized('the line with a single dot that ends it is not here (RFC 5321 section 4.1.1.4)'),
    ),
    related: [{ line, message: localized('The last line of the message that was recorded.') }],
  };
}

/**
 * Replies are bound by counting (RFC 2920 section 3.1). Where a log shows one behind all commands, it may as well be the one
 * that seems to be missing, and another was left out.
 */
function isAnsweredBelow({ place }: Exchange, { session, order }: RuleContext<Memory>): boolean {
  return order === 'log' && (lastReplyLine(session)?.line ?? -1) > place.line;
}

function withoutReply({ kind, verb, place: { line, start, end } }: Exchange, count: number, below: boolean) {
  const name =
    kind === 'message'
      ? localized('the message')
      : kind === 'response'
        ? localized('the AUTH response')
        : findCommand(verb)
          ? verb
          : localized('this line');
  const more = count > 1;
  return {
    place: { line, start, end },
    message: below
      ? localized(
          'A reply is missing for {0}{1}, or for an earlier command: the recording leaves it out or ends before it, or the connection ended here.',
          name,
          more ? localized(' and for what follows it') : '',
        )
      : localized(
          'The recording ends before the reply to {0}{1}; or the connection ended here.',
          name,
          more ? localized(' and to what follows it') : '',
        ),
  };
}

/** What was sent behind STARTTLS in one group is thrown away (RFC 3207 section 4.2), so no reply can come. */
function wasDiscarded(exchange: Exchange, { session }: RuleContext<Memory>): boolean {
  const before = session.exchanges[session.exchanges.indexOf(exchange) - 1];
  return exchange.grouped && before?.kind === 'starttls';
}
