import type { Running } from './running';

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

/** What an event does to the session's state, besides being told. */
export function applyChange(at: Running, change: ConnectionChange): void {
  CHANGES[change]?.(at);
}

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
  omitted({ run, carrier }) {
    run.state.message.elided = true;
    // Of a chunk that is left out from its first octet on nothing will come.
    if (!carrier?.content) run.state.chunkLeft = 0;
  },
};

/** The tool marks the line as one that went through TLS, whether it shows the handshake or not. */
export function showTls({ run, session }: Running, line: number): void {
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

export function forgetPending(at: Running): void {
  at.run.state.pending = [];
  at.waiting.length = 0;
  at.run.ahead = null;
}
