import type { Moment } from '../../analysis/moment';
import { type Offer, offerAt } from '../../session/offer';
import { aheadState } from '../../session/run';
import { type SessionState, standing, startState } from '../../session/state';

/** The state in which the client's next line is judged: where a session is over, that of a new one. */
export function clientState({ running }: Moment): SessionState {
  const state = !running || isOver(running.run.state) ? startState() : aheadState(running.run);
  // The client's order begins with EHLO, whether or not the greeting was written already.
  return state.phase === 'awaiting-greeting' ? { ...state, phase: 'connected' } : state;
}

/** Whether what comes next is another session. */
export function isOver({ phase }: SessionState): boolean {
  return phase === 'closed';
}

/** What the server offered, as far as the client can know; undefined where that is not known. */
export function offerFor(state: SessionState): Offer | undefined {
  return offerAt(standing(state));
}
