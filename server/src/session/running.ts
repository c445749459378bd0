import type { ListenerContext } from './event';
import type { Exchange, SaidReplyLine, Session } from './exchange';
import { copyPlain } from './plainData';
import { type SessionRun, startRun } from './run';
import { copyState } from './state';

/** One session with what is needed while it goes on. It is stepped in place; {@link copyRunning} makes the copy for a checkpoint. */
export interface Running {
  readonly run: SessionRun;
  readonly session: Session;
  readonly context: ListenerContext;
  /** The exchanges that belong to `run.state.pending`, in the same order. */
  readonly waiting: Exchange[];
  replyLines: SaidReplyLine[];
  /** The command, message or chunk to which content lines belong. */
  carrier: Exchange | undefined;
  closed: boolean;
}

/** @param connection details of the connect event, where one began the session */
export function startRunning(line: number, order: 'wire' | 'log', connection: string | undefined): Running {
  const session: Session = {
    line,
    endLine: line,
    exchanges: [],
    landmarks: new Map(),
    standing: { hello: '', tls: false, authenticated: false },
    connection,
    greeting: undefined,
    lastContent: undefined,
  };
  const run = startRun();
  const context = { session, state: run.state, order, remembered: [], contentTold: false, held: [] };
  return { run, session, context, waiting: [], replyLines: [], carrier: undefined, closed: false };
}

/**
 * An independent copy. Exchanges that may still change (they await replies, or carry the message that is being sent) are copied;
 * the others are shared, as nothing changes them any more.
 */
export function copyRunning(from: Running): Running {
  const copies = new Map<Exchange, Exchange>();
  const copyOf = (exchange: Exchange): Exchange => {
    const known = copies.get(exchange);
    if (known) return known;
    const copy = { ...exchange, replies: [...exchange.replies] };
    if (copy.content) copy.content = { ...copy.content };
    copies.set(exchange, copy);
    return copy;
  };
  const waiting = from.waiting.map(copyOf);
  const carrier = from.carrier && copyOf(from.carrier);
  const session: Session = {
    ...from.session,
    exchanges: from.session.exchanges.map((exchange) => copies.get(exchange) ?? exchange),
    lastContent: from.session.lastContent && { ...from.session.lastContent },
    landmarks: new Map(from.session.landmarks),
    standing: { ...from.session.standing },
  };
  const run = { state: copyState(from.run.state), ahead: from.run.ahead && copyState(from.run.ahead) };
  const context: ListenerContext = {
    session,
    state: run.state,
    order: from.context.order,
    remembered: from.context.remembered.map(copyPlain),
    contentTold: from.context.contentTold,
    held: from.context.held.map(({ exchange, ...held }) => ({ ...held, exchange: copies.get(exchange) ?? exchange })),
  };
  return { run, session, context, waiting, replyLines: [...from.replyLines], carrier, closed: from.closed };
}
