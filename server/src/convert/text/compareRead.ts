import type { Dialogue } from '../../analysis/dialogue';
import type { Heard } from '../../analysis/follower';
import { sameOctets } from '../notate';
import type { Item } from './item';
import type { Meaning } from './textForm';
import { hears } from './tlsState';

/** How what was read differs from what was meant. */
export interface Difference {
  /** Sessions that did not begin where they should; behind the first, others may be among them that hang on it. */
  readonly unopened: readonly number[];
  /** Items to be written in another way: those of each session up to the first on which the others may hang. */
  readonly wrong: readonly Item[];
  /** How many items are read as something else, or as another part of the session. */
  readonly misread: number;
  /** Sessions that used TLS and do not any more, or the other way round. */
  readonly tlsStates: number;
}

interface Read {
  readonly heard: Heard;
  readonly session: number;
}

export function compareRead(items: readonly Item[], read: Dialogue, meant: Dialogue): Difference {
  const byLine = readByLine(read);
  const unopened = new Set<number>();
  const wrong: Item[] = [];
  let misread = 0;
  let upset = -2;
  let session = -1;
  /** The session that is read for it, and the last that was met. */
  let current = -1;
  let latest = -1;
  for (const item of items) {
    const rendering = item.ways[item.way];
    const there: Read[] = [];
    for (let line = item.line; line < item.line + (rendering?.lines.length ?? 0); line++)
      there.push(...(byLine.get(line) ?? []));
    const [first] = there;
    if (item.session !== session && rendering?.means && first) {
      session = item.session;
      // A session more or less moves the numbers of those that follow: it has to be one that was not met yet.
      if (first.session <= latest) unopened.add(session);
      current = first.session;
    }
    for (const one of there) latest = Math.max(latest, one.session);
    const elsewhere = rendering?.means !== undefined && there.some((one) => one.session !== current);
    const verdict = elsewhere ? 'part' : compareItem(item, rendering?.means, there);
    if (verdict === 'same') continue;
    misread++;
    if (upset === item.session) continue;
    if (verdict === 'part') upset = item.session;
    else {
      wrong.push(item);
      if (item.heard?.kind === 'said' && item.heard.part === 'dialogue') upset = item.session;
    }
  }
  const tlsStates = meant.sessions.filter(
    ({ session: one }, at) => one.standing.tls !== (read.sessions[at]?.session.standing.tls ?? false),
  ).length;
  return { unopened: [...unopened], wrong, misread, tlsStates };
}

function compareItem(
  { heard }: Item,
  means: Meaning | undefined,
  there: readonly Read[],
): 'same' | 'part' | 'otherwise' {
  const heardThere = there.filter((one) => one.heard.kind !== 'remark');
  const told = means?.kind === 'event' ? heardThere : heardThere.filter((one) => !isImplied(one.heard));
  if (!means) return told.length === 0 ? 'same' : 'otherwise';
  const [only, more] = told;
  if (!only || more) return 'otherwise';
  if (means.kind === 'event') {
    if (only.heard.kind !== 'event' || only.heard.event.event !== means.event) return 'otherwise';
    return means.side === undefined || only.heard.event.side === means.side ? 'same' : 'otherwise';
  }
  if (only.heard.kind !== 'said' || only.heard.side !== means.side) return 'otherwise';
  if (!sameOctets(only.heard.text, means.text)) return 'otherwise';
  return heard?.kind === 'said' && heard.part !== only.heard.part ? 'part' : 'same';
}

/** A message that is left out, where only the reply to its end shows it: the session knows without the event. */
function isImplied(heard: Heard): boolean {
  return hears(heard, 'omitted') && heard.kind === 'event' && heard.event.start === heard.event.end;
}

function readByLine({ head, sessions }: Dialogue): Map<number, Read[]> {
  const byLine = new Map<number, Read[]>();
  const add = (heard: Heard, session: number) => {
    const line = heard.kind === 'said' ? heard.place.line : heard.line;
    const known = byLine.get(line);
    if (known) known.push({ heard, session });
    else byLine.set(line, [{ heard, session }]);
  };
  for (const heard of head) add(heard, -1);
  for (const [session, one] of sessions.entries()) for (const heard of one.heard) add(heard, session);
  return byLine;
}
