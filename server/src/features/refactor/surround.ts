import { localized } from '../../text/localized';
import { hasComments } from '../codeActions/directives';
import { applyEdits, type LineEdit } from '../fixes/lineEdit';
import { hear } from '../format/hear';
import type { Refactoring, RefactorPlace } from './refactor';

/** Comments around the selected lines, which editors fold. */
export function surround({ snapshot, range, dialect }: RefactorPlace): Refactoring | undefined {
  const { lines } = snapshot;
  const { start, end } = range;
  // Of a selection that ends at the beginning of a line, that line is none.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (start.line === end.line && start.character === end.character) return undefined;
  if (lines.length > MOST_LINES || !hasComments(snapshot)) return undefined;
  const edits: LineEdit[] = [
    { before: start.line, text: '# region' },
    { before: last + 1, text: '# endregion' },
  ];
  const all = Array.from({ length: lines.length }, (_, line) => ({ text: lines.at(line) ?? '', end: '\n' }));
  const before = said(all, dialect);
  const after = said(applyEdits(all, edits), dialect);
  // In a message without marks a comment would be a line of it.
  return before !== undefined && before === after ? { title: localized('Surround by comments'), edits } : undefined;
}

/** Longer texts are not read twice more for an action that is offered. */
const MOST_LINES = 1000;

function said(lines: readonly { text: string }[], dialect: RefactorPlace['dialect']): string | undefined {
  const heard = hear(
    lines.map(({ text }) => text),
    dialect,
  );
  return heard?.lines
    .filter(({ side }) => side !== 'remark')
    .map(({ side, part, text }) => `${side} ${part} ${text}`)
    .join('\n');
}
