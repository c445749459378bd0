import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../server/src/analysis/analyze';
import type { Snapshot } from '../../server/src/analysis/snapshot';
import { hover } from '../../server/src/features/hover/hover';
import { type Cursor, parseCursors } from './cursorFixture';

/**
 * A test that shows every hover of a fixture: a transcript in which `$0` marks the cursors. What they show stands in the
 * Markdown file beside it, which UPDATE=1 rewrites.
 */
export function itShowsHovers(file: string): void {
  it(path.basename(file), () => {
    const { lines, cursors } = parseCursors(readFileSync(file, 'utf8'));
    const shown = `${cursors.map((cursor) => show(snapshotOf(lines), cursor)).join('\n\n')}\n`;
    const golden = file.replace(/\.smtp$/, '.md');
    if (process.env.UPDATE) writeFileSync(golden, shown);
    assert.equal(shown, readFileSync(golden, 'utf8'));
  });
}

export function snapshotOf(lines: readonly string[]): Snapshot {
  return { lines, analysis: analyze(lines) };
}

/** The line with the marked part under carets, and what is shown for it. */
function show(snapshot: Snapshot, cursor: Cursor): string {
  const text = snapshot.lines.at(cursor.line) ?? '';
  const shown = hover(snapshot, cursor);
  const carets = shown
    ? `${' '.repeat(shown.start)}${'^'.repeat(Math.max(1, shown.end - shown.start))}`
    : `${' '.repeat(cursor.character)}| nothing`;
  return `~~~ line ${cursor.line + 1}\n${text}\n${carets}\n~~~\n\n${shown?.markdown ?? ''}`.trimEnd();
}
