import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLineStore, type LineChange, type LineStore } from '../../../server/src/analysis/lineStore';

const PIECE = fc
  .array(fc.constantFrom('a', 'C: text', '\n', '\r\n', '\r', '\u2028', '😀', ''), { maxLength: 12 })
  .map((parts) => parts.join(''));
const POSITION = fc.record({ line: fc.integer({ min: -1, max: 40 }), character: fc.integer({ min: -1, max: 30 }) });
const EDIT = fc.record({ start: POSITION, end: POSITION, text: PIECE });

describe('a store of lines', () => {
  it('holds the text that the library of the protocol holds, over any edits', () => {
    fc.assert(
      fc.property(PIECE, fc.array(EDIT, { maxLength: 12 }), (text, edits) => {
        const store = createLineStore(text);
        let document = TextDocument.create('a:b', 'smtp', 1, text);
        same(store, document);
        for (const { start, end, text: by } of edits) {
          // The library loses count where a line is asked for that is not there.
          const range = inOrder(inside(start, document), inside(end, document));
          store.replace(range.start, range.end, by);
          document = TextDocument.update(document, [{ range, text: by }], 2);
          same(store, document);
        }
      }),
    );
  });

  it('gives labels that rise with the lines, and keeps those of lines outside of a change', () => {
    fc.assert(
      fc.property(PIECE, fc.array(EDIT, { maxLength: 12 }), (text, edits) => {
        const store = createLineStore(text);
        for (const { start, end, text: by } of edits) {
          const before = labelsOf(store);
          const change = store.replace(start, end, by);
          const after = labelsOf(store);
          assert.ok(after.every((label, at) => at === 0 || label > after[at - 1]!));
          assert.deepEqual(after.slice(0, change.first), before.slice(0, change.first));
          assert.deepEqual(after.slice(change.first + change.inserted), before.slice(change.first + change.removed));
          checkNeighbours(change, after);
          for (const [line, label] of after.entries()) assert.equal(store.lineOf(label), line);
        }
      }),
    );
  });

  it('finds room for lines at one place again and again', () => {
    const store = createLineStore('first\nlast\n');
    for (let count = 0; count < 3000; count++) {
      // In front of the line that was written last, and behind it, in turns of a hundred.
      const line = Math.floor(count / 100) % 2 === 0 ? 1 : Math.min(count, store.lineCount - 2);
      store.replace({ line, character: 0 }, { line, character: 0 }, `line ${count}\n`);
    }
    const labels = labelsOf(store);
    assert.equal(labels.length, 3003);
    assert.ok(labels.every((label, at) => at === 0 || label > labels[at - 1]!));
    assert.equal(store.line(0), 'first');
    assert.equal(store.line(store.lineCount - 2), 'last');
  });

  it('walks through its lines as it is asked for them', () => {
    const store = createLineStore(Array.from({ length: 2500 }, (_, line) => `line ${line}`).join('\r\n'));
    for (const from of [0, 1, 511, 512, 513, 2499]) {
      const walk = store.walk(from);
      for (let line = from; line < store.lineCount; line++) {
        assert.ok(walk.next());
        assert.equal(walk.text, `line ${line}`);
        assert.equal(walk.label, store.label(line));
      }
      assert.equal(walk.next(), false);
    }
  });
});

function same(store: LineStore, document: TextDocument): void {
  const text = document.getText();
  assert.equal(store.text(), text);
  assert.equal(store.lineCount, document.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset++) {
    assert.deepEqual(store.positionAt(offset), document.positionAt(offset));
  }
  for (let line = -1; line <= store.lineCount; line++) {
    for (const character of [-1, 0, 1, 5, 100]) {
      assert.equal(store.offsetAt({ line, character }), document.offsetAt({ line, character }));
    }
    if (line < 0 || line >= store.lineCount) continue;
    const range = { start: { line, character: 0 }, end: { line, character: 1000 } };
    assert.equal(store.line(line), document.getText(range));
  }
}

function checkNeighbours({ first, inserted, above, below }: LineChange, labels: readonly number[]): void {
  assert.equal(above, labels[first - 1] ?? Number.NEGATIVE_INFINITY);
  assert.equal(below, labels[first + inserted] ?? Number.POSITIVE_INFINITY);
}

function labelsOf(store: LineStore): number[] {
  return Array.from({ length: store.lineCount }, (_, line) => store.label(line));
}

function inside({ line, character }: Position, { lineCount }: TextDocument): Position {
  return { line: Math.min(Math.max(0, line), lineCount - 1), character };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** As the library has it: a range that is the wrong way round is turned. */
function inOrder(start: Position, end: Position) {
  const isTurned = start.line > end.line || (start.line === end.line && start.character > end.character);
  return isTurned ? { start: end, end: start } : { start, end };
}
