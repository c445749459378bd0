import type { Utterance } from './dialect';

/**
 * One of the lines of an entry, which says what the entry says otherwise. Field by field: an entry may have very many lines, and
 * spreading objects takes many times as long.
 *
 * @param text what was said, where the columns do not show it so
 */
export function lineOfEntry(
  { side, session, time }: Utterance,
  start: number,
  end: number,
  text?: string,
  columns?: readonly number[],
): Utterance {
  const line: { -readonly [Name in keyof Utterance]: Utterance[Name] } = { kind: 'utterance', side, start, end };
  if (session !== undefined) line.session = session;
  if (time !== undefined) line.time = time;
  if (text !== undefined) line.text = text;
  if (columns !== undefined) line.columns = columns;
  return line;
}
