import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSortedSpool } from '../../../server/src/cli/spool/sortedSpool';

const PLACE = fc.record({
  line: fc.integer({ min: 0, max: 12 }),
  start: fc.integer({ min: 0, max: 2 }),
  order: fc.nat(2),
});

describe('the spool of output', () => {
  it('gives everything back in order, however little of it stays in memory', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(PLACE, fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 80 }),
        fc.integer({ min: 1, max: 100 }),
        (items, most) => {
          const spool = createSortedSpool({ items: most, length: 200 });
          for (const [place, tag, text] of items) spool.add(place, tag, text);
          const expected = items
            .toSorted(([a], [b]) => a.line - b.line || a.start - b.start || a.order - b.order)
            .filter(([, tag]) => tag !== 1)
            .map(([, , text]) => text);
          assert.deepEqual([...spool.read((tag) => tag !== 1)], expected);
          spool.close();
        },
      ),
      { numRuns: 200 },
    );
  }).timeout(20_000);

  it('takes pieces larger than its buffers', () => {
    const spool = createSortedSpool({ items: 2, length: 1e9 });
    const texts = ['é'.repeat(300_000), 'b', 'c'.repeat(600_000), 'd', 'e'];
    for (const [line, text] of texts.entries()) spool.add({ line: 9 - line, start: 0, order: 0 }, 0, text);
    assert.deepEqual([...spool.read()], texts.toReversed());
    spool.close();
  });
});
