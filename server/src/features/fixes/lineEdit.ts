import type { Lines } from '../../analysis/lines';
import type { EndedLine } from '../../analysis/splitLines';
import type { Fix } from '../../rules/rule';
import type { Place } from '../../session/exchange';

/** A change of a text that has been split into lines: a piece of a line, or a whole new line above another. */
export type LineEdit =
  | { readonly replace: Place; readonly text: string }
  /** `before` is the number of lines for a line at the end. */
  | { readonly before: number; readonly text: string };

/** The edits of a fix, with what stands before a text, and close to it behind (a quote), in this transcript. */
export function editsOf({ edits }: Fix, lines: Lines): LineEdit[] {
  return edits.map((edit) => {
    if ('replace' in edit) return { replace: edit.replace, text: edit.text };
    const like = lines.at(edit.like.line) ?? '';
    const behind = like.slice(edit.like.end);
    return {
      before: edit.before,
      text: like.slice(0, edit.like.start) + edit.text + (/^\s/.test(behind) ? '' : behind),
    };
  });
}

/** Edits that are all done at once: takes only such as touch no piece that another one touches. */
export interface EditSet {
  readonly edits: readonly LineEdit[];
  /** Takes all of these, or none where one of them collides: then what it was made for is no longer as it was. */
  add(edits: readonly LineEdit[]): boolean;
}

export function createEditSet(): EditSet {
  const taken: LineEdit[] = [];
  const byLine = new Map<number, LineEdit[]>();
  return {
    edits: taken,
    add(edits) {
      if (edits.some((edit) => byLine.get(lineOf(edit))?.some((other) => collide(edit, other)))) return false;
      for (const edit of edits) {
        const others = byLine.get(lineOf(edit));
        if (others) others.push(edit);
        else byLine.set(lineOf(edit), [edit]);
        taken.push(edit);
      }
      return true;
    },
  };
}

function lineOf(edit: LineEdit): number {
  return 'before' in edit ? edit.before : edit.replace.line;
}

function collide(one: LineEdit, other: LineEdit): boolean {
  if ('before' in one || 'before' in other) return 'before' in one && 'before' in other && one.before === other.before;
  const [a, b] = [one.replace, other.replace];
  // Two changes that touch are kept apart, too: what one writes may be what the other looked at.
  return a.line === b.line && a.start <= b.end && b.start <= a.end;
}

/** The lines after the edits, which do not collide; a new line ends as the one above it does. */
export function applyEdits(lines: readonly EndedLine[], edits: readonly LineEdit[]): EndedLine[] {
  const above = new Map<number, string[]>();
  const within = new Map<number, { place: Place; text: string }[]>();
  for (const edit of edits) {
    if ('before' in edit) {
      const at = Math.min(edit.before, lines.length);
      above.set(at, [...(above.get(at) ?? []), edit.text]);
    } else {
      const { line } = edit.replace;
      within.set(line, [...(within.get(line) ?? []), { place: edit.replace, text: edit.text }]);
    }
  }
  const usual = lines.find(({ end }) => end !== '')?.end ?? '\n';
  const result: EndedLine[] = [];
  const insert = (texts: readonly string[]) => {
    for (const text of texts) {
      const last = result.at(-1);
      // Behind a last line without an end, the new one is the last without an end.
      if (last?.end === '') result.splice(-1, 1, { text: last.text, end: usual }, { text, end: '' });
      else result.push({ text, end: last?.end ?? usual });
    }
  };
  lines.forEach((line, at) => {
    insert(above.get(at) ?? []);
    result.push({ text: replaced(line.text, within.get(at) ?? []), end: line.end });
  });
  insert(above.get(lines.length) ?? []);
  return result;
}

function replaced(line: string, changes: readonly { place: Place; text: string }[]): string {
  const fromRight = changes.toSorted((a, b) => b.place.start - a.place.start);
  return fromRight.reduce((text, { place, text: by }) => text.slice(0, place.start) + by + text.slice(place.end), line);
}
