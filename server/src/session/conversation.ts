import { withoutBareLf } from '../notation/byteNotation';
import { type ClientStep, type ContentStep, clientLine, commandBehindChunk, type Recording } from './clientLine';
import { isShownAsSaid } from './columnAt';
import { applyChange, type ConnectionChange, forgetPending, showTls } from './connectionChange';
import type { SessionEvent, SessionListener } from './event';
import type { Exchange, Place, Reply, SaidPlace, SaidReplyLine, Session } from './exchange';
import { forgetOldest } from './exchangeHistory';
import { markReply } from './landmarks';
import { takePlainContent } from './plainContent';
import { expectedLine } from './run';
import { copyRunning, type Running, startRunning } from './running';
import { abandonReply, type CompleteReply, interruptReply, serverLine } from './serverLine';
import { hasEnded, opensSession } from './sessionEnd';

export interface ConversationOptions extends Recording {
  readonly listener: SessionListener;
  /** Called for each session when its first line is met. */
  readonly onSession: (session: Session) => void;
  /** Called when a session has ended: nothing of it changes any more. */
  readonly onOver?: ((session: Session) => void) | undefined;
  /**
   * `all` exchanges of a session, for those who want to show it; or the `recent` ones, as many as rules look back, so that
   * memory stays bounded in a session of any length.
   */
  readonly keeps: 'all' | 'recent';
}

/**
 * Follows one stream of utterances through its sessions: splits it into sessions, binds replies to commands, and tells
 * a listener what happened.
 */
export interface Conversation {
  client(text: string, place: SaidPlace): void;
  server(text: string, place: SaidPlace): void;
  /** Whether what the client said there last was the end of a message. */
  endsMessage(place: SaidPlace): boolean;
  /**
   * Takes a line of the client from `start` on, if it is an ordinary line of a message body: what most lines of long recordings
   * are. Else nothing is done, and it has to be told with client().
   */
  plainContent(line: string, start: number, number: number): boolean;
  /** `side` is whose doing it was; `details` the event's text. */
  happened(change: ConnectionChange, place: Place, more?: { side?: 'client' | 'server'; details?: string }): void;
  /** Somebody began to say something here: nobody can be judged by it, and what comes next is not known. */
  unended(place: SaidPlace): void;
  /** Something may be left out here (a writer's text between the lines). */
  doubt(): void;
  /** What a dialect that leaves things to the reader has to know about the next line. */
  expecting(): 'content' | 'response' | 'dialogue';
  /** Whether a session goes on that is not closed. */
  isOpen(): boolean;
  /** An independent copy of the session that goes on, for {@link startConversation}; undefined where none does. */
  checkpoint(): Running | undefined;
  end(): void;
}

/** @param from where to go on: what checkpoint() gave */
export function startConversation(options: ConversationOptions, from?: Running): Conversation {
  return new FollowedConversation(options, from);
}

/** A class, as closures of their own for each conversation would be compiled anew for each. */
class FollowedConversation implements Conversation {
  readonly #options: ConversationOptions;
  #running: Running | undefined;

  constructor(options: ConversationOptions, from: Running | undefined) {
    this.#options = options;
    this.#running = from && copyRunning(from);
  }

  client(text: string, place: SaidPlace): void {
    if (this.#running?.run.state.reversed) this.#fromServer(text, place);
    else this.#fromClient(text, place);
  }

  server(text: string, place: SaidPlace): void {
    if (this.#running?.run.state.reversed) this.#fromClient(text, place);
    else this.#fromServer(text, place);
  }

  endsMessage({ line, start }: SaidPlace): boolean {
    const last = this.#running?.session.exchanges.at(-1);
    return last?.kind === 'message' && last.place.line === line && last.place.start === start;
  }

  plainContent(line: string, start: number, number: number): boolean {
    return this.#running !== undefined && takePlainContent(this.#running, line, start, number);
  }

  happened(
    change: ConnectionChange,
    place: Place,
    { side, details = '' }: { side?: 'client' | 'server'; details?: string } = {},
  ): void {
    if (change === 'connect') {
      this.end();
      this.#running = this.#begin(place.line, details);
    }
    // TLS that is there from the start begins the session, though no line tells of the connection (RFC 8314 section 3.3).
    const at = change === 'tls' ? this.#current(place.line) : this.#running;
    if (!at) return;
    at.session.endLine = place.line;
    at.run.state.message.whole = false;
    applyChange(at, change);
    if ((change === 'close' || change === 'reset') && !at.closed) this.#closed(at, side, place);
    this.#tell(at, { type: 'connection', change, place, side, details });
  }

  unended({ line }: SaidPlace): void {
    const at = this.#current(line);
    at.session.endLine = line;
    applyChange(at, 'gap');
  }

  doubt(): void {
    if (!this.#running) return;
    const { state } = this.#running.run;
    state.doubt = true;
    state.message.whole = false;
  }

  expecting(): 'content' | 'response' | 'dialogue' {
    return this.#running ? expectedLine(this.#running.run) : 'dialogue';
  }

  isOpen(): boolean {
    return this.#running !== undefined && this.#running.run.state.phase !== 'closed';
  }

  checkpoint(): Running | undefined {
    return this.#running && copyRunning(this.#running);
  }

  end(): void {
    const at = this.#running;
    if (!at) return;
    this.#abandonOpen(at, false);
    if (!at.closed) this.#tell(at, { type: 'end', unanswered: at.waiting });
    this.#tell(at, { type: 'over' });
    this.#options.onOver?.(at.session);
    this.#running = undefined;
  }

  #current(line: number): Running {
    this.#running ??= this.#begin(line);
    return this.#running;
  }

  #begin(line: number, connection?: string): Running {
    const started = startRunning(line, this.#options.order, connection);
    this.#options.onSession(started.session);
    return started;
  }

  #tell(at: Running, event: SessionEvent): void {
    this.#options.listener.listen(event, at.context);
  }

  /** A reply of which the last line never came, because the session or the text ended. */
  #abandonOpen(at: Running, wentOn: boolean): void {
    const whole = abandonReply(at.run);
    if (whole) this.#complete(at, whole, wentOn);
  }

  #fromClient(text: string, place: SaidPlace): void {
    let at = this.#current(place.line);
    if (hasEnded(at) && /^(EHLO|HELO|LHLO)\b/i.test(text)) {
      // A client that introduces itself behind the end opens a new session whose greeting was not recorded.
      this.end();
      at = this.#current(place.line);
    }
    const cut = commandBehindChunk(at.run.state, text);
    if (cut > 0 && isShownAsSaid(place, text)) {
      this.#fromClient(text.slice(0, cut), { ...place, end: place.start + cut });
      this.#fromClient(text.slice(cut), { ...place, start: place.start + cut });
      return;
    }
    at.session.endLine = place.line;
    if (place.tls) showTls(at, place.line);
    interruptReply(at.run.state);
    const grouped = at.run.state.pending.length > 0;
    const step = clientLine(at.run, text, this.#options);
    if (step.role === 'content') this.#content(at, step, text, place);
    else this.#record(at, step, text, place, grouped);
  }

  #content(at: Running, step: ContentStep, text: string, place: SaidPlace): void {
    const { chunk, line, octets, odd, continued, plain } = step;
    noteContent(at, place.line);
    at.session.lastContent = { line: place.line, start: place.start, end: place.end, whole: text, from: 0, chunk };
    const { carrier } = at;
    // A second reply to DATA is the one to a message that seemed to be left out.
    if (plain && place.time === undefined && !(carrier && carrier.replies.length > 1)) return;
    this.#tell(at, { type: 'content', text, place, octets, line, odd, continued, chunk, exchange: carrier });
  }

  #record(at: Running, step: Exclude<ClientStep, ContentStep>, text: string, place: SaidPlace, grouped: boolean): void {
    const { pending, before } = step;
    const line = withoutBareLf(text);
    const exchange: Exchange = {
      kind: pending.kind,
      verb: pending.verb,
      place,
      text: line,
      before,
      grouped,
      fault: step.role === 'command' ? step.fault : '',
      replies: [],
      // Always the same fields in the same order: objects of one shape are read fastest.
      command: step.role === 'command' ? step.command : undefined,
      bareLf: line === text ? undefined : true,
      content: undefined,
      offered: undefined,
      size: undefined,
    };
    at.session.exchanges.push(exchange);
    if (this.#options.keeps === 'recent') forgetOldest(at.session, at.waiting);
    at.waiting.push(exchange);
    if (at.waiting.length > at.run.state.pending.length) at.waiting.shift();
    at.session.lastContent = undefined;
    if (pending.kind === 'quit') at.session.landmarks.set('quit', place.line);
    if (step.role === 'end-of-data') {
      const { message } = at.run.state;
      if (at.carrier?.content) exchange.content = at.carrier.content;
      if (message.whole) exchange.size = message.stored;
      at.carrier = undefined;
    } else if (step.role === 'command') at.carrier = exchange;
    if (step.role === 'command') this.#tell(at, { type: 'command', exchange, command: step.command });
    else this.#tell(at, { type: step.role, exchange });
  }

  #fromServer(said: string, place: SaidPlace): void {
    const text = withoutBareLf(said);
    let at = this.#current(place.line);
    if (opensSession(at, text)) {
      this.end();
      at = this.#current(place.line);
    }
    at.session.endLine = place.line;
    if (place.tls) showTls(at, place.line);
    const step = serverLine(at.run, text);
    if (step.abandoned) this.#complete(at, step.abandoned, true);
    const line: SaidReplyLine = {
      line: place.line,
      start: place.start,
      end: place.end,
      time: place.time,
      frame: place.frame,
      columns: place.columns,
      toLineEnd: place.toLineEnd,
      text,
      parsed: step.line,
      bareLf: text === said ? undefined : true,
    };
    at.replyLines.push(line);
    this.#tell(at, { type: 'reply-line', line, step });
    if (step.complete) this.#complete(at, step.complete);
  }

  /** `wentOn` is given for a reply that was never ended. */
  #complete(at: Running, whole: CompleteReply, wentOn?: boolean): void {
    const lines = at.replyLines;
    at.replyLines = [];
    const reply: Reply = { code: whole.code, lines };
    const skipped = whole.skipped === 0 ? NOBODY : at.waiting.slice(0, whole.skipped);
    const exchange = whole.role === 'answer' ? at.waiting[whole.skipped] : undefined;
    exchange?.replies.push(reply);
    // What the state no longer waits for was answered, passed over or thrown away.
    const gone = at.waiting.length - whole.left;
    if (gone === 1) at.waiting.shift();
    else if (gone > 1) at.waiting.splice(0, gone);
    if (whole.role === 'greeting') at.session.greeting = reply;
    if (!exchange && endsOmittedMessage(at, whole)) at.carrier?.replies.push(reply);
    markReply(at.session, at.run.state, whole, reply, exchange);
    if (wentOn !== undefined) this.#tell(at, { type: 'reply-abandoned', lines, wentOn });
    this.#tell(at, { type: 'reply', reply, complete: whole, skipped, exchange, next: at.waiting[0] });
    at.session.lastContent = undefined;
    if (at.run.state.phase === 'closed') at.session.landmarks.set('end', lines[0]?.line ?? at.session.endLine);
  }

  #closed(at: Running, by: 'client' | 'server' | undefined, place: Place): void {
    this.#abandonOpen(at, false);
    at.closed = true;
    at.session.landmarks.set('closed', place.line);
    this.#tell(at, { type: 'closed', by, place, unanswered: at.waiting });
    at.session.lastContent = undefined;
    at.run.state.phase = 'closed';
    forgetPending(at);
  }
}

const NOBODY: readonly Exchange[] = [];

/** A message of which the text is left out still has its replies; they hang on the DATA, so that nothing is lost. */
function endsOmittedMessage({ carrier }: Running, whole: CompleteReply): boolean {
  if (carrier?.kind !== 'data') return false;
  return whole.role === 'answer' || (whole.role === 'omitted' && carrier.replies.length === 1);
}

function noteContent(at: Running, line: number): void {
  const carrier = at.carrier;
  if (!carrier) return;
  if (carrier.content) carrier.content.last = line;
  else carrier.content = { first: line, last: line };
}
