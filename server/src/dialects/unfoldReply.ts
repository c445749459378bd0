import { BLANK } from './chars';
import type { Utterance } from './dialect';
import { lineOfEntry } from './lineOfEntry';

/**
 * The lines of a reply that an entry holds in one, from the columns where they begin: the first shows its code, the others are
 * given it (`glued` false) or show it, too. What stands between a line and the next, `gap` columns wide, belongs to none.
 */
export function unfoldReply(
  said: Utterance,
  line: string,
  starts: readonly number[],
  { glued, gap }: { readonly glued: boolean; readonly gap: number },
): Utterance[] {
  const count = Math.min(starts.length, MOST_LINES);
  return starts.slice(0, count).map((start, index) => {
    const last = index === count - 1;
    const end = last ? said.end : Math.max(start, (starts[index + 1] ?? said.end) - gap);
    const marked = glued || index === 0;
    const code = marked ? line.slice(start, start + 3) : line.slice(said.start, said.start + 3);
    let from = marked ? Math.min(start + 4, end) : start;
    while (!glued && from < end && line.charCodeAt(from) === BLANK) from++;
    const shown = `${code}${last ? ' ' : '-'}`;
    const text = shown + line.slice(from, end);
    const columns: number[] = [];
    for (let unit = 0; unit < shown.length; unit++) columns.push(marked ? Math.min(start + unit, from) : start);
    for (let at = from; at <= end; at++) columns.push(at);
    return lineOfEntry(said, start, end, text, columns);
  });
}

/** No reply has so many lines; what would be more of them stays in the last. */
const MOST_LINES = 1000;
