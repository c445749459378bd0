import { keywordLines } from './keywordLines';
import type { Pending, SessionState } from './state';

/**
 * Applies what a final reply to a command means (RFC 5321 sections 3 and 4.2; RFC 3030, 3207, 4954). The server's word
 * counts: where it accepted what it should have refused, the session is where the server is.
 *
 * @param code the reply's code, 0 where the line had none (taken as success, nothing else is known)
 * @param lines the reply's lines with their codes, the first included, for the keywords of EHLO
 */
export function settle(state: SessionState, pending: Pending, code: number, lines: readonly string[] | null): void {
  if (code === 421) {
    // RFC 5321 section 3.8: the server closes the channel behind it.
    state.phase = 'closed';
    return;
  }
  SETTLE[pending.kind](state, code === 0 ? '2' : digitOf(code), { pending, code, lines });
}

/** The reply that a command gets when all goes well, for judging commands that were sent before the replies came. */
export function hopedFor(pending: Pending): number {
  if (pending.kind === 'data') return 354;
  if (pending.kind === 'starttls' || pending.kind === 'xclient') return 220;
  if (pending.kind === 'quit') return 221;
  if (pending.kind === 'auth' || pending.kind === 'response') return pending.challenges > 0 ? 334 : 235;
  return 250;
}

type Digit = '2' | '3' | '4' | '5' | '';

interface Answer {
  readonly pending: Pending;
  readonly code: number;
  readonly lines: readonly string[] | null;
}

type Settle = (state: SessionState, digit: Digit, answer: Answer) => void;

function digitOf(code: number): Digit {
  if (code >= 200 && code < 300) return '2';
  if (code >= 300 && code < 400) return '3';
  if (code >= 400 && code < 500) return '4';
  return code >= 500 && code < 600 ? '5' : '';
}

const hello =
  (name: 'EHLO' | 'HELO' | 'LHLO'): Settle =>
  (state, digit, { lines }) => {
    // A refused EHLO leaves everything as it was, the transaction included (RFC 5321 section 4.1.4).
    if (digit !== '2') return;
    state.hello = name;
    state.offer = name === 'HELO' || !lines ? null : keywordLines(lines);
    closeTransaction(state);
  };

const keep: Settle = () => {};

/** Client and server change roles and the new server greets (RFC 2645 section 5.3; RFC 5321 appendix F.1). */
const reverse: Settle = (state, digit) => {
  if (digit !== '2') return;
  state.reversed = !state.reversed;
  restart(state);
  state.phase = 'awaiting-greeting';
  state.clientSeen = false;
};

const authenticate: Settle = (state, digit, answer) => {
  const { pending, code } = answer;
  if (pending.meant && (digit === '2' || digit === '3') && code !== 235 && code !== 334) {
    // The server took the line for the command that it looks like: for it the AUTH exchange is over.
    if (state.phase === 'auth') state.phase = state.resume;
    SETTLE[pending.meant](state, digit, { ...answer, pending: { ...pending, meant: '' } });
    return;
  }
  if (digit === '3') {
    if (state.phase !== 'auth') state.resume = state.phase;
    state.phase = 'auth';
    return;
  }
  if (state.phase === 'auth') state.phase = state.resume;
  if (digit === '2') state.authenticated = true;
};

const SETTLE: Readonly<Record<Pending['kind'], Settle>> = {
  ehlo: hello('EHLO'),
  helo: hello('HELO'),
  lhlo: hello('LHLO'),
  mail(state, digit, { pending, code }) {
    if (digit !== '2' && code !== 355) {
      state.refusal = 'mail';
      return;
    }
    // 355 resumes a transaction from a checkpoint, recipients included (RFC 1845 section 5).
    state.phase = code === 355 ? 'rcpt' : 'mail';
    state.recipients = 0;
    state.refused = 0;
    state.binaryMime = pending.binaryMime;
  },
  rcpt(state, digit) {
    if (digit === '2') {
      state.phase = 'rcpt';
      state.recipients++;
    } else if (state.phase === 'mail' || state.phase === 'rcpt') {
      state.refused++;
      state.refusal = 'rcpt';
    }
  },
  data(state, digit) {
    if (digit === '3') {
      state.phase = 'content';
      state.bareLf = false;
    }
    // A refused DATA leaves the transaction open (RFC 5321 section 3.3), except where its content is binary or chunks came before.
    else if (state.phase === 'chunk' || (state.phase === 'rcpt' && state.binaryMime)) state.phase = 'stuck';
  },
  // The reply to the end of data, positive or not, closes the transaction (RFC 5321 section 4.1.1.4).
  message: (state, digit) => {
    if (digit !== '3') closeTransaction(state);
  },
  bdat(state, digit, { pending, code }) {
    state.chunkLeft = 0;
    if (digit === '2') {
      if (pending.last) closeTransaction(state);
      else state.phase = 'chunk';
      return;
    }
    state.refusal = 'bdat';
    // The verdict on a whole message ends the transaction, good or bad (RFC 5321 section 4.1.1.4), also where a chunk
    // of it was refused before; 500 to 504 are about the command.
    if (pending.last && digit !== '3' && IN_MESSAGE.has(state.phase) && !(code >= 500 && code <= 504)) {
      closeTransaction(state);
      return;
    }
    // A server that did not read the chunk as one takes its text for commands and answers each line.
    state.muddled = true;
    // A server that does not know BDAT keeps the transaction as it was (RFC 5321 section 4.2.4), and outside a transaction
    // a refused BDAT leaves nothing behind that RSET would have to clear.
    if (code === 500 || code === 502) return;
    // Out of order for want of a recipient: the server stays where it was (RFC 5321 section 4.1.4).
    if (code === 503 && state.phase === 'mail') return;
    if (state.phase === 'rcpt' || state.phase === 'chunk' || state.phase === 'mail') state.phase = 'stuck';
  },
  rset(state, digit) {
    if (digit === '2' && state.phase !== 'refused') closeTransaction(state);
  },
  auth: authenticate,
  response: authenticate,
  starttls(state, digit, { code }) {
    // Only 220 starts the handshake (RFC 3207 section 4); after another success a client cannot know what to do.
    if (digit !== '2' || (code !== 220 && code !== 0)) return;
    // Both sides forget what they learnt from each other, and no second greeting comes (RFC 3207 section 4.2).
    restart(state);
    state.tls = true;
  },
  xclient(state, digit) {
    if (digit !== '2') return;
    restart(state);
  },
  atrn: reverse,
  turn: reverse,
  quit(state, digit) {
    if (digit === '2') state.phase = 'closed';
  },
  noop: keep,
  etrn: keep,
  xforward: keep,
  other: keep,
};

const IN_MESSAGE: ReadonlySet<SessionState['phase']> = new Set<SessionState['phase']>([
  'mail',
  'rcpt',
  'chunk',
  'stuck',
]);

function restart(state: SessionState): void {
  state.phase = 'connected';
  state.hello = '';
  state.offer = null;
  state.authenticated = false;
  state.freshStart = true;
  state.recipients = 0;
  state.refused = 0;
  state.binaryMime = false;
}

function closeTransaction(state: SessionState): void {
  // A server may have served mail without EHLO; the session then still has none.
  state.phase =
    state.hello === '' && state.phase !== 'unknown' && state.phase !== 'awaiting-greeting' ? 'connected' : 'ready';
  state.recipients = 0;
  state.refused = 0;
  state.binaryMime = false;
  state.chunkLeft = 0;
  state.muddled = false;
}
