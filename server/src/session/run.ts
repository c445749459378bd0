import type { OrderFault } from './order';
import { hopedFor, settle } from './settle';
import { copyState, type Pending, type SessionState, startState } from './state';

/** A session that is being read: its state, and the state as a client with outstanding replies may take it to be. */
export interface SessionRun {
  readonly state: SessionState;
  /** Derived from `state` and its pending commands; null when it has to be worked out anew. */
  ahead: SessionState | null;
}

/**
 * More unanswered commands than any client sends: the transcript shows one side only. The oldest are then forgotten, so
 * that memory stays bounded.
 */
const MOST_PENDING = 4096;

export function startRun(): SessionRun {
  return { state: startState(), ahead: null };
}

/**
 * The state in which the client's next line is to be judged: every pending command is hoped to succeed, because a client
 * that pipelines cannot know better (RFC 2920 section 3.1). Not to be changed by the caller.
 */
export function aheadState(run: SessionRun): SessionState {
  if (run.state.pending.length === 0) return run.state;
  if (run.ahead) return run.ahead;
  const ahead = copyState(run.state);
  for (const pending of run.state.pending) hope(ahead, pending);
  run.ahead = ahead;
  return ahead;
}

/** What the client says next, as far as it can know: text of a message, an answer to a challenge of AUTH, or a command. */
function expectedNext(run: SessionRun): 'content' | 'response' | 'dialogue' {
  const phase = run.ahead || run.state.pending.length !== 1 ? aheadState(run).phase : phaseBehind(run);
  if (phase === 'content') return 'content';
  return phase === 'auth' ? 'response' : 'dialogue';
}

/** What a dialect that leaves things to the reader has to know about the next line. */
export function expectedLine(run: SessionRun): 'content' | 'response' | 'dialogue' {
  const { chunkLeft, open } = run.state;
  if (chunkLeft > 0) return 'content';
  // The server is in the middle of a reply, to DATA perhaps, and has not let the client send the message yet.
  if (open && !open.interrupted) return 'dialogue';
  return expectedNext(run);
}

/** The phase when the one pending command has succeeded; where it cannot be told at a glance, the state is made. */
function phaseBehind(run: SessionRun): SessionState['phase'] {
  const pending = run.state.pending[0]!;
  if (pending.kind === 'data') return 'content';
  if (pending.kind === 'auth' || pending.kind === 'response') return pending.challenges > 0 ? 'auth' : 'ready';
  return ENDS_IN_DIALOGUE.has(pending.kind) ? 'ready' : aheadState(run).phase;
}

const ENDS_IN_DIALOGUE: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'ehlo',
  'helo',
  'lhlo',
  'mail',
  'rcpt',
  'message',
  'rset',
  'starttls',
  'quit',
]);

/** Notes a command that was sent and awaits its reply. */
export function addPending(run: SessionRun, pending: Pending): void {
  const { state } = run;
  // Most commands are answered before the next one is sent: only a group is looked at ahead.
  if (run.ahead) hope(run.ahead, pending);
  state.pending.push(pending);
  if (state.pending.length > MOST_PENDING) state.pending.shift();
}

/** Takes the final reply to the oldest pending command. */
export function settleFirst(run: SessionRun, code: number, lines: readonly string[] | null): void {
  const { state } = run;
  const pending = state.pending.shift();
  if (!pending) return;
  settle(state, pending, code, lines);
  // Whatever the client sent in the clear behind an accepted STARTTLS must be thrown away unread (RFC 3207 section 4.2).
  if (pending.kind === 'starttls' && state.freshStart) state.pending = [];
  const asHoped = Math.floor(code / 100) === Math.floor(hopedFor(pending) / 100);
  if (!asHoped || state.pending.length === 0 || lines !== null) run.ahead = null;
}

function hope(ahead: SessionState, pending: Pending): void {
  if (isHopeless(pending)) return;
  if (pending.kind === 'quit') ahead.phase = 'quitting';
  else settle(ahead, pending, hopedFor(pending), null);
}

/**
 * Whether the client has to expect a refusal, which changes nothing (RFC 5321 section 4.1.4). What follows DATA and AUTH
 * is meant for their success even then.
 */
function isHopeless({ kind, fault }: Pending): boolean {
  return fault !== '' && kind !== 'data' && kind !== 'auth' && HOPELESS.has(fault);
}

const HOPELESS: ReadonlySet<string> = new Set<OrderFault>([
  'rcpt-before-mail',
  'nested-mail',
  'bdat-before-mail',
  'chunking-interrupted',
  'rset-required',
  'starttls-in-tls',
  'not-in-transaction',
  'atrn-before-auth',
  'hello-in-lmtp',
  'lhlo-in-smtp',
]);
