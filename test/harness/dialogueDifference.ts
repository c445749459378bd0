import type { Dialogue, SessionDialogue } from '../../server/src/analysis/dialogue';
import type { Heard } from '../../server/src/analysis/follower';
import { decodeOctets } from '../../server/src/notation/byteNotation';

export interface Compared {
  /** Whether times and frames are compared too. */
  readonly times: boolean;
  /** Whether events are compared too, with the side where the form has one. */
  readonly events: boolean;
}

/** What differs between two dialogues, a line for each thing, in words that a person can look up; at most a few of a session. */
export function dialogueDifference(meant: Dialogue, read: Dialogue, compared: Compared): string[] {
  if (meant.sessions.length !== read.sessions.length) {
    return [`${meant.sessions.length} sessions became ${read.sessions.length}`];
  }
  return meant.sessions.flatMap((session, at) => {
    const other = read.sessions[at];
    return other ? sessionDifference(session, other, compared).map((text) => `session ${at + 1}: ${text}`) : [];
  });
}

const MOST_TOLD = 3;

function sessionDifference(meant: SessionDialogue, read: SessionDialogue, compared: Compared): string[] {
  const wanted = meant.heard.flatMap((one) => described(one, compared));
  const found = read.heard.flatMap((one) => described(one, compared));
  const told: string[] = [];
  for (let at = 0; at < Math.max(wanted.length, found.length) && told.length < MOST_TOLD; at++) {
    if (wanted[at] !== found[at]) told.push(`${wanted[at] ?? 'nothing'} became ${found[at] ?? 'nothing'}`);
  }
  if (meant.session.standing.tls !== read.session.standing.tls) told.push('TLS differs');
  return told;
}

function described(heard: Heard, { times, events }: Compared): string[] {
  if (heard.kind === 'remark') return [];
  if (heard.kind === 'event') {
    const { event, side } = heard.event;
    // That a message is left out is told by a line, or by the reply to its end alone.
    if (!events || event === 'omitted') return [];
    return [`* ${event}${WITH_SIDE.has(event) ? ` ${side ?? ''}` : ''}`];
  }
  const { side, part, text, place } = heard;
  const when = times ? ` [${place.time ?? ''} #${place.frame ?? ''}]` : '';
  return [`${side} ${part}${when} ${Buffer.from(decodeOctets(text)).toString('latin1')}`];
}

const WITH_SIDE: ReadonlySet<string> = new Set(['close', 'reset', 'gap', 'encrypted']);
