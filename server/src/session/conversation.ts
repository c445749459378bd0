import { withoutBareLf } from '../syntax/byteNotation';
import { type ClientStep, type ContentStep, clientLine, commandBehindChunk } from './clientLine';
import type { SessionListener } from './event';
import type { ContentLine, Exchange, Place, Reply, SaidPlace, SaidReplyLine, Session } from './exchange';
import { forgetOldest } from './exchangeHistory';
import { markReply } from './landmarks';
import { plainBodyLine } from './messageText';
import { expectedNext } from './run';
import { copyRunning, type Running, startRunning } from './running';
import { abandonReply, type CompleteReply, interruptReply, serverLine } from './serverLine';

/** What happened to the connection or to the recording; dialects/dialect.ts says what each means. */
export type ConnectionChange =
  | 'connect'
  | 'tls'
  | 'tls-failed'
  | 'encrypted'
  | 'gap'
  | 'cut'
  | 'omitted'
  | 'close'
  | 'reset';

export interface ConversationOptions {
  readonly order: 'wire' | 'log';
  readonly listen: SessionListener;
  /** Called for each session when its first line is met. */
  readonly onSession: (session: Session) => void;
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
  /**
   * Takes a line of the client from `start` on, if it is an ordinary line of a message body: what most lines of long recordings
   * are. Else nothing is done, and it has to be told with client().
   */
  plainContent(line: string, start: number, number: number): boolean;
  /** `side` is whose doing it was; `details` the event's text. */
  happened(change: ConnectionChange, place: Place, more?: { side?: 'client' | 'server'; details?: string }): void;
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
  const { listen, order, keeps } = options;
  let running = from && copyRunning(from);

  const current = (line: number): Running => {
    running ??= begin(line);
    return running;
  };

  const begin = (line: number, connection?: string): Running => {
    const started = startRunning(line, order, connection);
    options.onSession(started.session);
    return started;
  };

  const finish = () => {
    if (!running) return;
    abandonOpen(running, false);
    if (!running.closed) tell(running, { type: 'end', unanswered: running.waiting });
    tell(running, { type: 'over' });
    running = undefined;
  };

  const tell = (at: Running, event: Parameters<SessionListener>[0]) => listen(event, at.context);

  /** A reply of which the last line never came, because the session or the text ended. */
  const abandonOpen = (at: Running, wentOn: boolean) => {
    const whole = abandonReply(at.run);
    if (whole) complete(at, whole, wentOn);
  };

  const fromClient = (text: string, place: SaidPlace) => {
    let at = current(place.line);
    if (hasEnded(at) && /^(EHLO|HELO|LHLO)\b/i.test(text)) {
      // A client that introduces itself behind the end opens a new session whose greeting was not recorded.
      finish();
      at = current(place.line);
    }
    const cut = commandBehindChunk(at.run.state, text);
    if (cut > 0 && place.end - place.start === text.length) {
      fromClient(text.slice(0, cut), { ...place, end: place.start + cut });
      return fromClient(text.slice(cut), { ...place, start: place.start + cut });
    }
    at.session.endLine = place.line;
    if (place.tls) showTls(at, place.line);
    interruptReply(at.run.state);
    const grouped = at.run.state.pending.length > 0;
    const step = clientLine(at.run, text, order);
    if (step.role === 'content') return content(at, step, text, place);
    record(at, step, text, place, grouped);
  };

  const content = (at: Running, step: ContentStep, text: string, place: SaidPlace) => {
    const { chunk, line, octets, odd, continued, plain } = step;
    noteContent(at, place.line);
    at.session.lastContent = { line: place.line, start: place.start, end: place.end, whole: text, from: 0, chunk };
    const { carrier } = at;
    // A second reply to DATA is the one to a message that seemed to be left out.
    if (plain && place.time === undefined && !(carrier && carrier.replies.length > 1)) return;
    tell(at, { type: 'content', text, place, octets, line, odd, continued, chunk, exchange: carrier });
  };

  const record = (
    at: Running,
    step: Exclude<ClientStep, ContentStep>,
    text: string,
    place: SaidPlace,
    grouped: boolean,
  ) => {
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
    if (keeps === 'recent') forgetOldest(at.session, at.waiting);
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
    if (step.role === 'command') tell(at, { type: 'command', exchange, command: step.command });
    else tell(at, { type: step.role, exchange });
  };

  const fromServer = (said: string, place: SaidPlace) => {
    const text = withoutBareLf(said);
    let at = current(place.line);
    if (opensSession(at, text)) {
      finish();
      at = current(place.line);
    }
    at.session.endLine = place.line;
    if (place.tls) showTls(at, place.line);
    const step = serverLine(at.run, text);
    if (step.abandoned) complete(at, step.abandoned, true);
    const line: SaidReplyLine = {
      line: place.line,
      start: place.start,
      end: place.end,
      time: place.time,
      frame: place.frame,
      toLineEnd: place.toLineEnd,
      text,
      parsed: step.line,
      bareLf: text === said ? undefined : true,
    };
    at.replyLines.push(line);
    tell(at, { type: 'reply-line', line, step });
    if (step.complete) complete(at, step.complete);
  };

  /** `wentOn` is given for a reply that was never ended. */
  const complete = (at: Running, whole: CompleteReply, wentOn?: boolean) => {
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
    if (wentOn !== undefined) tell(at, { type: 'reply-abandoned', lines, wentOn });
    tell(at, { type: 'reply', reply, complete: whole, skipped, exchange, next: at.waiting[0] });
    at.session.lastContent = undefined;
    if (at.run.state.phase === 'closed') at.session.landmarks.set('end', lines[0]?.line ?? at.session.endLine);
  };

  const closed = (at: Running, by: 'client' | 'server' | undefined, place: Place) => {
    abandonOpen(at, false);
    at.closed = true;
    at.session.landmarks.set('closed', place.line);
    tell(at, { type: 'closed', by, place, unanswered: at.waiting });
    at.session.lastContent = undefined;
    at.run.state.phase = 'closed';
    forgetPending(at);
  };

  return {
    client: (text, place) => (running?.run.state.reversed ? fromServer(text, place) : fromClient(text, place)),
    server: (text, place) => (running?.run.state.reversed ? fromClient(text, place) : fromServer(text, place)),
    plainContent: (line, start, number) => running !== undefined && takePlainContent(running, line, start, number),
    happened(change, place, { side, details = '' } = {}) {
      if (change === 'connect') {
        finish();
        running = begin(place.line, details);
      }
      // TLS that is there from the start begins the session, though no line tells of the connection (RFC 8314 section 3.3).
      const at = change === 'tls' ? current(place.line) : running;
      if (!at) return;
      at.session.endLine = place.line;
      at.run.state.message.whole = false;
      CHANGES[change]?.(at);
      if ((change === 'close' || change === 'reset') && !at.closed) closed(at, side, place);
      tell(at, { type: 'connection', change, place, side, details });
    },
    doubt() {
      if (!running) return;
      running.run.state.doubt = true;
      running.run.state.message.whole = false;
    },
    expecting() {
      if (!running) return 'dialogue';
      const { chunkLeft, open } = running.run.state;
      if (chunkLeft > 0) return 'content';
      // The server is in the middle of a reply, to DATA perhaps, and has not let the client send the message yet.
      if (open && !open.interrupted) return 'dialogue';
      return expectedNext(running.run);
    },
    isOpen: () => running !== undefined && running.run.state.phase !== 'closed',
    checkpoint: () => running && copyRunning(running),
    end: finish,
  };
}

/** See Conversation.plainContent(): what a line means in clientLine.ts, where nothing but counting is to be done. */
function takePlainContent({ run, session, carrier }: Running, line: string, start: number, number: number): boolean {
  const { state } = run;
  const content = carrier?.content;
  if (state.phase !== 'content' || !content || carrier.replies.length > 1) return false;
  if (state.pending.length > 0 || state.open || state.chunkLeft > 0 || state.brokenInto >= 0) return false;
  if (state.bareLf || state.reversed || !state.clientSeen || state.freshStart) return false;
  if (!plainBodyLine(state.message, line, start)) return false;
  session.endLine = number;
  content.last = number;
  const { lastContent } = session;
  if (lastContent) {
    const last = lastContent as { -readonly [Key in keyof ContentLine]: ContentLine[Key] };
    last.line = number;
    last.start = start;
    last.end = line.length;
    last.whole = line;
    last.from = start;
    last.chunk = false;
  } else session.lastContent = { line: number, start, end: line.length, whole: line, from: start, chunk: false };
  return true;
}

const NOBODY: readonly Exchange[] = [];

/** What an event does to the session's state, besides being told. */
const CHANGES: Readonly<Partial<Record<ConnectionChange, (at: Running) => void>>> = {
  tls({ run, session }) {
    run.state.tls = true;
    session.standing.tls = true;
    session.landmarks.set('tls', session.endLine);
  },
  // What still goes over the connection is in the clear (RFC 3207 section 4.1).
  'tls-failed'({ run, session }) {
    run.state.tls = false;
    run.ahead = null;
    session.standing.tls = false;
  },
  gap: loseTrack,
  // What went through TLS unseen may have been anything.
  encrypted: loseTrack,
  omitted({ run }) {
    run.state.message.elided = true;
  },
};

/** The tool marks the line as one that went through TLS, whether it shows the handshake or not. */
function showTls({ run, session }: Running, line: number): void {
  if (run.state.tls) return;
  run.state.tls = true;
  run.ahead = null;
  session.standing.tls = true;
  session.landmarks.set('tls', line);
}

function loseTrack(at: Running): void {
  const { state } = at.run;
  state.phase = 'unknown';
  state.open = null;
  // Another EHLO may be among what is missing.
  state.offer = null;
  state.message.elided = true;
  at.replyLines = [];
  forgetPending(at);
}

function forgetPending(at: Running): void {
  at.run.state.pending = [];
  at.waiting.length = 0;
  at.run.ahead = null;
}

/** The session is closed, or QUIT was said, to which the transcript may show no reply. */
function hasEnded({ run: { state } }: Running): boolean {
  return state.phase === 'closed' || state.pending.at(-1)?.kind === 'quit';
}

/** A greeting behind a finished session, or in the middle of one where nobody can have asked for a 220, opens the next. */
function opensSession(at: Running, text: string): boolean {
  const { state } = at.run;
  const first = text.charCodeAt(0);
  if (state.open || (first !== TWO && first !== FIVE)) return false;
  if (state.phase === 'closed') return /^(220|521|554)([ -]|$)/.test(text);
  if (!/^220([ -]|$)/.test(text)) return false;
  return (
    state.pending.length === 0 &&
    state.phase !== 'awaiting-greeting' &&
    state.phase !== 'content' &&
    (!state.freshStart || hidesTls(at.session)) &&
    state.serverSeen
  );
}

const TWO = 0x32;
const FIVE = 0x35;

/** A message of which the text is left out still has its replies; they hang on the DATA, so that nothing is lost. */
function endsOmittedMessage({ carrier }: Running, whole: CompleteReply): boolean {
  if (carrier?.kind !== 'data') return false;
  return whole.role === 'answer' || (whole.role === 'omitted' && carrier.replies.length === 1);
}

/** Where no line shows the handshake, all behind STARTTLS may be hidden, and a 220 is the greeting of the next session. */
function hidesTls({ landmarks }: Session): boolean {
  const starttls = landmarks.get('starttls');
  return starttls !== undefined && (landmarks.get('tls') ?? -1) < starttls;
}

function noteContent(at: Running, line: number): void {
  const carrier = at.carrier;
  if (!carrier) return;
  if (carrier.content) carrier.content.last = line;
  else carrier.content = { first: line, last: line };
}
