import type { Exchange, Landmark, Reply, Session } from '../session/exchange';
import type { SessionState } from '../session/state';

/**
 * The session as one knows it who has read no further than a line: without what is said below. The exchanges up to there are the
 * same objects where nothing of them is below.
 *
 * @param state behind that line, where it is known
 */
export function sessionAsOf(session: Session, line: number, state: SessionState | undefined): Session {
  const { greeting } = session;
  const heard: Exchange[] = [];
  for (const exchange of session.exchanges) {
    if (exchange.place.line > line) break;
    heard.push(exchangeAsOf(exchange, line));
  }
  const landmarks = new Map<Landmark, number>();
  for (const [landmark, at] of session.landmarks) if (at <= line) landmarks.set(landmark, at);
  return {
    ...session,
    endLine: Math.min(session.endLine, line),
    greeting: greeting && isComplete(greeting, line) ? greeting : undefined,
    exchanges: heard,
    landmarks,
    lastContent: undefined,
    standing: state ? { hello: state.hello, tls: state.tls, authenticated: state.authenticated } : session.standing,
  };
}

function exchangeAsOf(exchange: Exchange, line: number): Exchange {
  const { content, replies } = exchange;
  const isAllHeard = replies.every((reply) => isComplete(reply, line)) && (content?.last ?? line) <= line;
  if (isAllHeard) return exchange;
  const heard = replies.filter((reply) => isComplete(reply, line));
  return {
    ...exchange,
    replies: heard,
    content:
      content && content.first <= line ? { first: content.first, last: Math.min(content.last, line) } : undefined,
    offered: heard.length > 0 ? exchange.offered : undefined,
  };
}

function isComplete({ lines }: Reply, line: number): boolean {
  return (lines.at(-1)?.line ?? line) <= line;
}
