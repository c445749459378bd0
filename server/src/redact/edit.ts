import type { KindId } from './kinds';

/** One change of a transcript: a piece of a line, columns in UTF-16 units, end exclusive. */
export interface RedactionEdit {
  /** From 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: KindId;
}

/** In the order of the text. */
export function compareEdits(a: RedactionEdit, b: RedactionEdit): number {
  return a.line - b.line || a.start - b.start;
}

/** The lines after the edits, which are in order and do not overlap. */
export function applyEdits(lines: readonly string[], edits: readonly RedactionEdit[]): string[] {
  const result = [...lines];
  for (let at = 0; at < edits.length; ) {
    const { line } = edits[at]!;
    const text = lines[line] ?? '';
    const parts: string[] = [];
    let from = 0;
    for (; at < edits.length && edits[at]!.line === line; at++) {
      const edit = edits[at]!;
      parts.push(text.slice(from, edit.start), edit.text);
      from = edit.end;
    }
    result[line] = parts.join('') + text.slice(from);
  }
  return result;
}
