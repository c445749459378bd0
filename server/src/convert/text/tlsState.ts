import type { SessionDialogue } from '../../analysis/dialogue';
import type { Heard } from '../../analysis/follower';
import type { EventName } from '../../dialects/dialect';

/** Whether it is the event of this name. */
export function hears(heard: Heard, event: EventName): boolean {
  return heard.kind === 'event' && heard.event.event === event;
}

/**
 * Follows what a session tells of TLS; to be asked for each thing that was heard, in order. `on`: the line went through TLS;
 * `told`: the dialogue or an event shows it, not only the tool's mark.
 */
export function tlsAt({ session }: SessionDialogue): (heard: Heard) => { on: boolean; told: boolean } {
  const granted = new Set<number>();
  for (const { kind, replies } of session.exchanges) {
    const [reply] = replies;
    const last = reply?.lines.at(-1);
    if (kind === 'starttls' && reply?.code === 220 && last) granted.add(last.line);
  }
  let told = false;
  return (heard) => {
    const before = told;
    if (hears(heard, 'tls')) told = true;
    else if (hears(heard, 'tls-failed')) told = false;
    else if (heard.kind === 'said' && heard.side === 'server' && granted.has(heard.place.line)) told = true;
    return { on: before || (heard.kind === 'said' && heard.place.tls === true), told: before };
  };
}
