import { HASH, skipBlanks } from './chars';
import type { Remark } from './dialect';

/** A remark over the line's text from `start` on. */
export function remark(kind: Remark['kind'], start: number, end: number): Remark {
  return { kind, start, end };
}

/** A comment line: the remark begins behind the `#` signs at `at`, so that a directive stands at its start. */
export function comment(line: string, at: number, end: number): Remark {
  while (at < end && line.charCodeAt(at) === HASH) at++;
  return { kind: 'comment', start: skipBlanks(line, at, end), end };
}
