import type { DialectId } from '../../dialects/dialect';
import { decodeOctets } from '../../notation/byteNotation';
import { compareEdits, type RedactionEdit } from '../edit';
import { Canvas } from './canvas';
import { type Stream, valueAt } from './stream';

/** A transcript in lines that can be read, in the place of those that count or encode what was said. */
export interface ReadableText {
  readonly lines: readonly string[];
  readonly dialect: DialectId;
  /** What changes of the readable lines, all of which keep their octets, are in the lines of the file; undefined where one cannot be made. */
  put(edits: readonly RedactionEdit[]): RedactionEdit[] | undefined;
}

/** A line that can be read, and what it shows. */
export type ReadableLine = {
  /** The line of the file behind which it stands. */
  readonly line: number;
  /** What is put in front of the text. */
  readonly mark: string;
  readonly text: string;
} & (
  | { readonly from: 'stream'; readonly stream: Stream; readonly at: number }
  /** The text is the line of the file itself. */
  | { readonly from: 'line' }
  /** Nothing in it may be changed. */
  | { readonly from: 'nothing' }
);

export function readableText(
  file: readonly string[],
  dialect: DialectId,
  lines: readonly ReadableLine[],
): ReadableText {
  return {
    lines: lines.map(({ mark, text }) => mark + text),
    dialect,
    put(edits) {
      const canvas = new Canvas(file);
      const all: RedactionEdit[] = [];
      for (const { line, start, end, text, kind } of edits) {
        const shown = lines[line]!;
        const from = start - shown.mark.length;
        const to = end - shown.mark.length;
        if (from < 0 || shown.from === 'nothing') return undefined;
        if (shown.from === 'line') {
          all.push({ line: shown.line, start: from, end: to, text, kind });
          continue;
        }
        const { stream, at } = shown;
        const first = at + valueAt(stream, shown.text, from);
        const behind = at + valueAt(stream, shown.text, to);
        const values = stream.isText
          ? [...Array(text.length).keys()].map((unit) => text.charCodeAt(unit))
          : decodeOctets(text);
        if (values.length !== behind - first) return undefined;
        values.forEach((value, index) => {
          stream.write(canvas, first + index, value, kind);
        });
      }
      return [...all, ...canvas.edits()].sort(compareEdits);
    },
  };
}
