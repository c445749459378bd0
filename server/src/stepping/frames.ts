import { explainEvent } from '../features/hover/event';
import { visible } from '../features/markdown';
import { commandItem, type HierarchyItem, sessionItem, transactionItem } from '../features/navigation/hierarchy';
import type { Session } from '../session/exchange';
import { localized } from '../text/localized';
import { plainText } from './plainText';
import type { StepPlace } from './stepPlace';

/** Where one is, from the inside out: a command in a transaction in a session. Lines and columns count from 0. */
export interface StepFrame {
  /** Safe to be shown. */
  readonly name: string;
  readonly kind: 'session' | 'transaction' | 'command';
  /** Of the innermost frame the line at which one has stopped, of the others the one in which they begin. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export function framesAt(place: StepPlace): StepFrame[] {
  const { session, index, transaction, line, mask, isEvent, snapshot } = place;
  const table = snapshot.analysis.lines;
  const [start, end] = isEvent ? [0, (snapshot.lines.at(line) ?? '').length] : [table.start(line), table.end(line)];
  const exchange = session.exchanges[index];
  const name = exchange ? commandItem(exchange).name : nameOutside(place);
  const whole = SESSIONS.get(session) ?? sessionItem(session);
  SESSIONS.set(session, whole);
  const outer = [...(transaction ? [transactionItem(session, transaction.whole)] : []), whole];
  const inner: StepFrame = { kind: 'command', name, line, start, end };
  return [inner, ...outer.map(frameOf)].map((frame) => ({ ...frame, name: mask.text(frame.name) }));
}

/** It sums up the whole session, which may be long. */
const SESSIONS = new WeakMap<Session, HierarchyItem>();

function frameOf({ kind, name, place: { line, start, end } }: HierarchyItem): StepFrame {
  return { kind, name, line, start, end };
}

/** What belongs to no command: the greeting, what happened to the connection, and what nothing is bound to. */
function nameOutside({ snapshot, isEvent, line, spots: [spot] }: StepPlace): string {
  if (isEvent) return plainText(explainEvent(snapshot, line)?.title ?? '');
  return spot?.kind === 'reply' ? localized('Greeting') : visible(spot?.text.slice(0, LONGEST) ?? '');
}

const LONGEST = 100;
