import type { Dialogue, SessionDialogue } from '../../analysis/dialogue';
import type { DialectId } from '../../dialects/dialect';
import { DIALECTS } from '../../dialects/index';
import type { Losses } from '../losses';
import type { Item } from './item';
import type { TextForm } from './textForm';

/** The length at which the reader cuts a command or reply (analysis/follow.ts). */
const MOST_SAID = 65_536;

/** Counts what the chosen ways of writing lose, and what a form of one session after another cannot show. */
export function countLosses(dialogue: Dialogue, items: readonly Item[], form: TextForm, losses: Losses): void {
  for (const { ways, way, heard } of items) {
    for (const kind of ways[way]?.lost ?? []) losses.add(kind);
    if (heard?.kind !== 'said' || heard.text.length !== MOST_SAID) continue;
    if (heard.place.end - heard.place.start > MOST_SAID) losses.add('overlong');
  }
  losses.add('interleaving', interleaved(dialogue.sessions));
  if (keepsOrder(dialogue.dialect.dialect) || !keepsOrder(form.dialect)) return;
  losses.add(
    'order',
    dialogue.sessions.filter(({ session }) => session.exchanges.some(({ grouped }) => grouped)).length,
  );
}

/** How many sessions began before one above them had ended. */
function interleaved(sessions: readonly SessionDialogue[]): number {
  let end = -1;
  let count = 0;
  for (const { session } of sessions) {
    if (session.line <= end) count++;
    end = Math.max(end, session.endLine);
  }
  return count;
}

/** Whether a dialect keeps the order of the wire. */
function keepsOrder(id: DialectId): boolean {
  return DIALECTS.find((dialect) => dialect.id === id)?.order === 'wire';
}
