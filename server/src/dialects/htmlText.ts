// What pages and programs for pages write in HTML: entities in the text, and a line break behind it.

import { trimBlanks } from './chars';

/** Where the text ends before `<br>`, `<br />` and closing tags at the end of the line. */
export function withoutBreak(line: string, start: number, end: number): number {
  let stop = trimBlanks(line, start, end);
  while (line.charCodeAt(stop - 1) === GREATER) {
    const open = line.lastIndexOf('<', stop - 1);
    if (open < start || stop - open > LONGEST_TAG || !BREAK.test(line.slice(open, stop))) break;
    stop = trimBlanks(line, start, open);
  }
  return stop;
}

/** A text whose entities are undone, and the column that shows each of its units. */
export interface HtmlText {
  readonly text: string;
  readonly columns: readonly number[];
}

/** The text from `start` to `end` with its entities undone; undefined where it has none. */
export function withoutEntities(line: string, start: number, end: number): HtmlText | undefined {
  let text = '';
  const columns: number[] = [];
  let at = start;
  let found = false;
  while (at < end) {
    const entity = line.charCodeAt(at) === AMPERSAND ? ENTITY.exec(line.slice(at, Math.min(end, at + 10))) : null;
    const shown = entity ? characterOf(entity[1] ?? '') : undefined;
    if (entity && shown !== undefined) {
      found = true;
      text += shown;
      columns.push(at);
      at += entity[0].length;
    } else {
      text += line[at] ?? '';
      columns.push(at);
      at++;
    }
  }
  columns.push(end);
  return found ? { text, columns } : undefined;
}

/** Only characters that are escaped because they mean something in HTML. */
function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return point >= 0x20 && point < 0x7f ? String.fromCharCode(point) : undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

const ENTITY = /^&(#\d{1,4}|#x[0-9a-f]{1,4}|[a-z]{2,4});/i;
const BREAK = /^<(?:br ?\/?|\/(?:p|pre|div|li|span|td|tr))>$/i;
const LONGEST_TAG = 8;
const AMPERSAND = 38;
const GREATER = 62;
