import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionRanges, type TextPiece } from '../../../server/src/features/selectionRanges/selectionRanges';
import { itShowsAtCursors } from '../../harness/cursorFixture';
import { snapshotOf } from '../../harness/hoverFixture';

describe('selection ranges', () => {
  itShowsAtCursors('selectionRanges', (lines, { line, character }) =>
    selectionRanges(snapshotOf(lines), line, character)
      .map((piece) => shown(piece, lines))
      .join('\n'),
  );

  it('takes any text, and each piece holds the one before it and the cursor', () => {
    const piece = fc.constantFrom(
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250-mx.example.net',
      'S: 250 SIZE',
      'C: MAIL FROM:<a@example.org> SIZE=100',
      'C: DATA',
      'S: 354 Go',
      'C: text \ud83d\ude00',
      'C: .',
      '* tls',
      '# a comment',
      '',
      'nobody said this',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(30), fc.nat(50), (lines, line, character) => {
        const pieces = selectionRanges(snapshotOf(lines), line, character);
        if (line >= lines.length) return assert.deepEqual(pieces, []);
        const at = { line, character: Math.min(character, lines[line]?.length ?? 0) };
        for (const [index, { start, end }] of pieces.entries()) {
          assert.ok(end.character <= (lines[end.line]?.length ?? -1));
          const inner = pieces[index - 1] ?? { start: at, end: at };
          assert.ok(compare(start, inner.start) <= 0 && compare(inner.end, end) <= 0);
          assert.ok(index === 0 || compare(start, inner.start) < 0 || compare(inner.end, end) < 0);
        }
      }),
    );
  });
});

function compare(one: TextPiece['start'], other: TextPiece['start']): number {
  return one.line - other.line || one.character - other.character;
}

/** The text of a piece of a line, or the numbers of its lines. */
function shown({ start, end }: TextPiece, lines: readonly string[]): string {
  if (start.line !== end.line) return `  lines ${start.line + 1} to ${end.line + 1}`;
  return `  ${JSON.stringify((lines[start.line] ?? '').slice(start.character, end.character))}`;
}
