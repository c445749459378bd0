import type { Session } from './exchange';
import type { Running } from './running';

/** The session is closed, or QUIT was said, to which the transcript may show no reply. */
export function hasEnded({ run: { state } }: Running): boolean {
  return state.phase === 'closed' || state.pending.at(-1)?.kind === 'quit';
}

/** A greeting behind a finished session, or in the middle of one where nobody can have asked for a 220, opens the next. */
export function opensSession(at: Running, text: string): boolean {
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

/** Where no line shows the handshake, all behind STARTTLS may be hidden, and a 220 is the greeting of the next session. */
function hidesTls({ landmarks }: Session): boolean {
  const starttls = landmarks.get('starttls');
  return starttls !== undefined && (landmarks.get('tls') ?? -1) < starttls;
}
