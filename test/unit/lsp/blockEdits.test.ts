import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineStore } from '../../../server/src/analysis/lineStore';
import { type Change, outwardChange, outwardTyped, type Written } from '../../../server/src/lsp/blockEdits';
import { findFences } from '../../../server/src/markdown/fences';

/** A Markdown text with one block, and what is written in front of its lines. */
interface Lesson {
  readonly text: string;
  readonly written: Written;
  readonly prefix: string;
}

function lesson(prefix: string, lines: readonly string[], lineEnd: string, isClosed: boolean): Lesson {
  // Below the mark of a list stand blanks.
  const below = prefix.replace(/[^>\t]/g, ' ');
  const rest = [...lines, ...(isClosed ? ['```'] : [])].map((line) => below + line);
  const all = ['# A lesson', '', `${prefix}\`\`\`smtp`, ...rest];
  const text = all.join(lineEnd) + (isClosed ? lineEnd : '');
  const [fence] = findFences(text);
  assert.ok(fence);
  const store = createLineStore(text);
  const lengthOf = (line: number) => store.line(line).length;
  return { text, prefix, written: { fence, lineEnd, lineCount: store.lineCount, lengthOf } };
}

function applied(text: string, { range, text: by }: Change): string {
  const store = createLineStore(text);
  store.replace(range.start, range.end, by);
  return store.text();
}

/** A block’s text as it is read. */
function inner(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

// Behind a mark without a blank, a blank of the text would be taken for its.
const PREFIXES = ['', '  ', '\t', '> ', '> > ', '   > ', '>   ', '- ', '> 12. ', '- > '];

describe('changes of a block of Markdown', () => {
  const line = fc.constantFrom('S: 220 x', 'C: EHLO a', '> x', '  y', '', '.');
  const lessons = fc.record({
    prefix: fc.constantFrom(...PREFIXES),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    isClosed: fc.boolean(),
  });

  it('do in the document what they do in the block', () => {
    const by = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(
        lessons,
        fc.nat(),
        fc.nat(),
        by,
        fc.boolean(),
        ({ prefix, lines, lineEnd, isClosed }, a, b, text, whole) => {
          const before = inner(lines);
          const block = createLineStore(before);
          // Whole lines are replaced by whole lines, or else some of the text, so that the block still ends with a line.
          const places = whole
            ? [a, b].map((place) => ({ line: place % (lines.length + 1), character: 0 }))
            : [a, b].map((place) => block.positionAt(place % before.length));
          const [start, end] = places.sort((one, other) => one.line - other.line || one.character - other.character);
          const change = { range: { start: start!, end: end! }, text: whole && text !== '' ? `${text}\n` : text };
          block.replace(start!, end!, change.text);
          const { text: document, written } = lesson(prefix, lines, lineEnd, isClosed);
          const after = applied(document, outwardChange(change, written));
          const [fence] = findFences(after);
          assert.ok(fence, after);
          // Where all lines of a block that the document ends with are gone, there may be an empty one.
          const found = inner(fence.lines);
          if (isClosed) assert.equal(found, block.text(), after);
          else assert.equal(found.replace(/\n+$/, ''), block.text().replace(/\n+$/, ''), after);
          assert.equal(after.split(lineEnd).slice(0, 3).join(), document.split(lineEnd).slice(0, 3).join());
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leave a line that has less in front of it than the fence as it is', () => {
    const text = '- x\n\n  ```smtp\n  C: a\n\n  C: b\n  ```\n';
    const [fence] = findFences(text);
    const written = { fence: fence!, lineEnd: '\n', lineCount: 8, lengthOf: () => 0 };
    const at = { line: 1, character: 0 };
    const changed = applied(text, outwardChange({ range: { start: at, end: at }, text: '# new\n' }, written));
    assert.equal(changed, '- x\n\n  ```smtp\n  C: a\n  # new\n\n  C: b\n  ```\n');
  });

  it('that are typed keep their range, and bring what the editor does not', () => {
    const { written } = lesson('  > ', ['C: R'], '\n', true);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const change = { range, text: 'C: RSET\nS: 250 Ok' };
    const outer = { start: { line: 3, character: 4 }, end: { line: 3, character: 8 } };
    assert.deepEqual(outwardTyped(change, written, false), { range: outer, text: 'C: RSET\n  > S: 250 Ok' });
    assert.deepEqual(outwardTyped(change, written, true), { range: outer, text: 'C: RSET\n> S: 250 Ok' });
  });
});
