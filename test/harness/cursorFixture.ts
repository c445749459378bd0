import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { splitLines } from '../../server/src/analysis/splitLines';

const CURSOR = '$0';

/** A place in a text that has no marks any more. */
export interface Cursor {
  readonly line: number;
  readonly character: number;
}

/**
 * A test for each transcript of a folder of test/fixtures/features, in which `$0` marks cursors. What a feature gives for each of
 * them stands in the text file beside it, which UPDATE=1 rewrites.
 *
 * @param show what is to be seen at a cursor, as text for people
 */
export function itShowsAtCursors(folder: string, show: (lines: readonly string[], cursor: Cursor) => string): void {
  const files = path.resolve(__dirname, '..', 'fixtures', 'features', folder);
  for (const name of readdirSync(files).sort()) {
    if (!name.endsWith('.smtp')) continue;
    it(name, () => {
      const file = path.join(files, name);
      const { lines, cursors } = parseCursors(readFileSync(file, 'utf8'));
      const shown = `${cursors.map((cursor) => `${placeOf(lines, cursor)}\n${show(lines, cursor)}`.trimEnd()).join('\n\n')}\n`;
      const golden = file.replace(/\.smtp$/, '.txt');
      if (process.env.UPDATE) writeFileSync(golden, shown);
      assert.equal(shown, readFileSync(golden, 'utf8'));
    });
  }
}

/** Takes the `$0` marks out of a text. */
export function parseCursors(text: string): { lines: readonly string[]; cursors: readonly Cursor[] } {
  const cursors: Cursor[] = [];
  const lines = splitLines(text).map((marked, line) => {
    const parts = marked.split(CURSOR);
    let character = 0;
    for (const part of parts.slice(0, -1)) {
      character += part.length;
      cursors.push({ line, character });
    }
    return parts.join('');
  });
  return { lines, cursors };
}

function placeOf(lines: readonly string[], { line, character }: Cursor): string {
  const text = lines[line] ?? '';
  return `=== line ${line + 1}: ${text.slice(0, character)}|${text.slice(character)}`;
}
