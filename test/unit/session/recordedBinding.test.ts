import assert from 'node:assert/strict';
import { startConversation } from '../../../server/src/session/conversation';
import type { Session } from '../../../server/src/session/exchange';
import { type LabSession, labSessions, notated } from '../../harness/labSessions';
import { describeWithShared } from '../../harness/shared';

/**
 * Sessions in which a server did not follow the protocol's framing, so that our reading and the server's differ, each with
 * the reason. Everything else must be bound as it was recorded.
 */
const OUT_OF_STEP: readonly { readonly session: RegExp; readonly because: string }[] = [
  {
    session: /\/message-eod-(lf-dot-lf|first)$/,
    because: 'the server took a bare LF for the end of the message, RFC 5321 section 4.1.1.4',
  },
  { session: /\/pipe-everything$/, because: 'the server closed the connection, or read the message as commands' },
  {
    session: /^smtp-server\//,
    because: 'the server hung up on too many unknown commands, in the middle of a chunk that it read as commands',
  },
  { session: /^netserver-mail\/walk-004$/, because: 'the server fell silent and its late replies answer nothing' },
];

describeWithShared(
  'replies in recorded sessions are bound to the commands they answered',
  ['lab-transcripts'],
  (folder) => {
    const sessions = labSessions(folder);

    it('in every session but the named ones', () => {
      const wrong = sessions
        .filter(({ name }) => !OUT_OF_STEP.some(({ session }) => session.test(name)))
        .flatMap((session) => disagreements(session));
      assert.deepEqual(wrong, []);
    });

    it('in nearly all lines of all of them', () => {
      const lines = sessions.reduce((sum, { events }) => sum + events.filter(({ dir }) => dir === 'C').length, 0);
      const wrong = sessions.flatMap((session) => disagreements(session)).length;
      assert.ok(lines > 10_000, `${lines} client lines`);
      assert.ok(wrong < 50, `${wrong} of ${lines} are bound in another way`);
    });
  },
);

/** Client lines whose reply code is not the recorded one; text of a refused chunk that a server answered is no command. */
function disagreements({ name, events }: LabSession): string[] {
  const sessions = follow(events);
  const byLine = new Map(
    sessions.flatMap(({ exchanges }) => exchanges).map((exchange) => [exchange.place.line, exchange]),
  );
  return events.flatMap(({ dir, line, kind, code = 0, text }) => {
    if (dir === 'S') return [];
    const exchange = byLine.get(line);
    if (kind === 'data' || kind === 'chunk')
      return exchange ? [`${name}:${line} ${text}: content taken for a command`] : [];
    if (!exchange) return code >= 500 && kind === 'cmd' ? [] : [`${name}:${line} ${text}: not taken for a command`];
    const bound = exchange.replies.at(-1)?.code ?? 0;
    return bound === code ? [] : [`${name}:${line} ${text}: bound to ${bound}, recorded ${code}`];
  });
}

function follow(events: LabSession['events']): Session[] {
  const sessions: Session[] = [];
  const conversation = startConversation({
    order: 'wire',
    listener: { listen: () => {} },
    onSession: (session) => sessions.push(session),
    keeps: 'all',
  });
  for (const event of events) {
    const text = notated(event);
    const place = { line: event.line, start: 0, end: text.length };
    if (event.dir === 'C') conversation.client(text, place);
    else conversation.server(text, place);
  }
  conversation.end();
  return sessions;
}
