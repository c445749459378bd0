import { parseReplyLine, type ReplyLine } from '../syntax/replyLine';
import { type SessionRun, settleFirst } from './run';
import type { OpenReply, Pending, SessionState } from './state';

/** What a line of the server was. */
export interface ServerStep {
  readonly line: ReplyLine;
  /** The reply before was never ended, and this line begins another one: what the unfinished one answered. */
  readonly abandoned: CompleteReply | undefined;
  /** This line goes on with the reply of the line before. */
  readonly continues: boolean;
  /** This line goes on with a reply of another code (RFC 5321 section 4.2.1 asks for one code). */
  readonly changedFrom: number;
  /** Set by the last line of a reply. */
  readonly complete: CompleteReply | undefined;
}

/** A whole reply and what it answered. */
export interface CompleteReply {
  readonly code: number;
  /**
   * `greeting`; `answer` to the oldest pending command; `unasked` (421, which may come at any time, RFC 5321 section 3.8);
   * `omitted` where the transcript leaves out what it answers; `unexpected` where nothing was asked.
   */
  readonly role: 'greeting' | 'answer' | 'unasked' | 'omitted' | 'unexpected';
  readonly answered: Pending | undefined;
  /** Pending commands passed over, because this code can only answer a later one: their replies are missing. */
  readonly skipped: number;
  /** The answered command awaits further replies (LMTP, PRDR). */
  readonly partial: boolean;
  /** The message was sent already, though this reply refuses it: the server takes its text for commands. */
  readonly unwanted: boolean;
  /** How many commands awaited replies before it and behind it. */
  readonly outstanding: number;
  readonly left: number;
}

/** Takes the next line of the server. */
export function serverLine(run: SessionRun, text: string): ServerStep {
  const { state } = run;
  state.serverSeen = true;
  const line = parseReplyLine(text);
  const { open } = state;
  const abandoned = open && isAbandoned(state, open, line) ? abandonReply(run) : undefined;
  const going = abandoned ? null : open;
  // A line without a code inside a reply is a folded text line, and outside the only line of a reply without a code.
  const more = line.more || (going !== null && line.code === 0);
  const reply = going ?? { code: line.code, lines: [], interrupted: false };
  reply.lines.push(text);
  const changedFrom = going && line.code !== 0 && line.code !== going.code ? going.code : 0;
  state.open = more ? reply : null;
  const complete = more ? undefined : finish(run, reply.code, reply.lines);
  return { line, abandoned, continues: going !== null, changedFrom, complete };
}

/** Takes the reply that is being read for whole, because its last line never came; undefined where none is being read. */
export function abandonReply(run: SessionRun): CompleteReply | undefined {
  const { open } = run.state;
  if (!open) return undefined;
  run.state.open = null;
  return finish(run, open.code, open.lines);
}

/** Tells the reply that is being read that the client speaks. */
export function interruptReply(state: SessionState): void {
  if (state.open && state.pending.length <= 1) state.open.interrupted = true;
}

/** Whether the open reply was never ended and `line` begins the next one. */
function isAbandoned(state: SessionState, open: OpenReply, line: ReplyLine): boolean {
  if (line.code === 0) return false;
  // A client that speaks into a multi-line greeting is an early talker; the greeting goes on behind it.
  if (open.interrupted) return !(state.phase === 'awaiting-greeting' && line.code === open.code);
  // Several commands wait: another code is rather the next reply than a change of code.
  return line.code !== open.code && state.pending.length > 1;
}

function finish(run: SessionRun, code: number, lines: readonly string[]): CompleteReply {
  const { state } = run;
  const outstanding = state.pending.length;
  if (state.phase === 'awaiting-greeting' && isGreeting(state, code)) {
    greet(run, code);
    return unanswering('greeting', code, outstanding);
  }
  const skipped = skipTo(run, code);
  const answered = state.pending[0];
  if (!answered || isMuddle(state, answered, code)) return unanswering(unasked(run, code), code, outstanding);
  const partial = !isLastReply(state, answered, code);
  if (!partial) settleFirst(run, code, lines);
  const unwanted = answered.kind === 'data' && code >= 400 && dropContent(run);
  return { code, role: 'answer', answered, skipped, partial, unwanted, outstanding, left: state.pending.length };
}

/** A reply that answers no command. */
function unanswering(role: CompleteReply['role'], code: number, outstanding: number): CompleteReply {
  return {
    code,
    role,
    answered: undefined,
    skipped: 0,
    partial: false,
    unwanted: false,
    outstanding,
    left: outstanding,
  };
}

/** The first reply of a session, unless it can only answer what the client said before the recording began. */
function isGreeting(state: SessionState, code: number): boolean {
  const first = state.pending[0];
  if (!first) return !state.clientSeen;
  if (code === 220) return first.kind !== 'starttls' && first.kind !== 'xclient';
  return code === 521;
}

function greet(run: SessionRun, code: number): void {
  const { state } = run;
  run.ahead = null;
  if (code === 220) state.phase = 'connected';
  // 554 and 521 refuse the session and leave QUIT to the client (RFC 5321 section 3.1, RFC 7504 section 3).
  else if (code === 554 || code === 521) state.phase = 'refused';
  else if (code === 421) state.phase = 'closed';
  // Anything else was no greeting that we know: the recording may begin late.
  else state.phase = 'unknown';
}

/** QUIT is never unknown: such a code answers a line of text that the server took for a command. */
function isMuddle(state: SessionState, pending: Pending, code: number): boolean {
  return state.muddled && pending.kind === 'quit' && (code === 500 || code === 502);
}

/** Forgets a message that was sent behind a DATA that is refused now; what the server says to its lines cannot be bound. */
function dropContent(run: SessionRun): boolean {
  const { state } = run;
  if (state.pending[0]?.kind !== 'message') return false;
  state.pending.shift();
  state.muddled = true;
  run.ahead = null;
  return true;
}

/**
 * Some codes answer one kind of command only. Where such a code does not fit the oldest command but a later one, the
 * replies between are missing, and binding goes on behind them.
 */
function skipTo(run: SessionRun, code: number): number {
  const { state } = run;
  if (state.pending[0]?.kind === 'data' && state.pending[1]?.kind === 'message' && code >= 200 && code < 300) {
    // DATA is answered by 354 or a refusal: this is the reply to the message.
    settleFirst(run, 0, null);
    return 1;
  }
  if (hasNoReply(state, code)) {
    settleFirst(run, 0, null);
    return 1;
  }
  const takes = TAKEN_BY.get(code);
  if (!takes || state.pending.length < 2) return 0;
  const at = state.pending.findIndex((one) => takes.includes(one.kind));
  if (at <= 0) return 0;
  for (let skipped = 0; skipped < at; skipped++) settleFirst(run, 0, null);
  return at;
}

/**
 * An LMTP server that follows RFC 2033 section 4.3 to the letter answers a last chunk once for each accepted recipient, and
 * so not at all where there is none; a success is then that of the next command.
 */
function hasNoReply({ hello, recipients, pending }: SessionState, code: number): boolean {
  const first = pending[0];
  if (hello !== 'LHLO' || recipients > 0 || first?.kind !== 'bdat' || !first.last || first.replies > 0) return false;
  return pending.length > 1 && code >= 200 && code < 400;
}

const TAKEN_BY: ReadonlyMap<number, readonly Pending['kind'][]> = new Map<number, readonly Pending['kind'][]>([
  [221, ['quit']],
  [354, ['data']],
  [334, ['auth', 'response']],
  [235, ['auth', 'response']],
]);

/** A reply while no command waits for one. */
function unasked(run: SessionRun, code: number): CompleteReply['role'] {
  const { state } = run;
  run.ahead = null;
  if (code === 421) {
    state.phase = 'closed';
    return 'unasked';
  }
  if (state.phase === 'content') {
    // Only DATA and AUTH have a 3yz, and RFC 1845 and PRDR their own: the message was asked for twice.
    if (code === 354 || code === 334) return 'unexpected';
    // The text leaves the message out: this is the reply to its end.
    const implied: Pending = {
      kind: 'message',
      verb: '.',
      fault: '',
      meant: '',
      last: false,
      binaryMime: false,
      challenges: 0,
      replies: -1,
    };
    const { lines, elided, falseEnd } = state.message;
    if (lines > 0 && !elided && !falseEnd) state.brokenInto = state.recipients;
    if (isLastReply(state, implied, code)) {
      state.pending.push(implied);
      settleFirst(run, code, null);
    } else state.pending.push(implied);
    return 'omitted';
  }
  // Server lines only, or a recording that begins in the middle: nothing can be said about them.
  if (
    !state.clientSeen ||
    state.phase === 'awaiting-greeting' ||
    state.phase === 'unknown' ||
    state.muddled ||
    state.doubt ||
    // A server that was smuggled to takes what is behind the false end for commands, and answers them.
    state.message.falseEnd
  ) {
    return 'omitted';
  }
  return 'unexpected';
}

/**
 * Counts the replies to the end of a message: one per accepted recipient in LMTP (RFC 2033 section 4.2), and in PRDR, which
 * announces itself with 353, one per recipient and a last one for all.
 */
function isLastReply(state: SessionState, pending: Pending, code: number): boolean {
  const ends = pending.kind === 'message' || (pending.kind === 'bdat' && pending.last);
  if (!ends) return true;
  if (pending.kind === 'message' && code === 353 && pending.replies < 0) {
    pending.replies = state.recipients + 1;
    return false;
  }
  if (pending.replies < 0) {
    // A chunk that was refused as out of order has one reply, as any command.
    pending.replies = state.hello === 'LHLO' ? Math.max(1, state.recipients) : 1;
  }
  pending.replies--;
  return pending.replies <= 0;
}
