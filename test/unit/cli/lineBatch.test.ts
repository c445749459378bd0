import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineBatches, type LineBatch, unpackBatch } from '../../../server/src/cli/checking/lineBatch';

/** What a capture tells: lines, and sessions that begin between them. */
const told = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', '')) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([number, frame]) => ({ number, frame })) },
  ),
);

describe('lines on their way to another thread', () => {
  it('arrive as they were told, with the sessions in their places', () => {
    fc.assert(
      fc.property(told, fc.nat({ max: 5 }), (all, every) => {
        const batches: LineBatch[] = [];
        const pack = createLineBatches((batch) => batches.push(batch));
        for (const [at, one] of all.entries()) {
          if (typeof one === 'string') pack.lines(Buffer.from(`${one}\n`));
          else pack.session(one.number, one.frame);
          if (every > 0 && at % every === 0) pack.flush();
        }
        pack.flush();
        const arrived: typeof all = [];
        const sink = {
          lines: (octets: Uint8Array) => void arrived.push(...Buffer.from(octets).toString().split('\n').slice(0, -1)),
          session: (number: number, frame: number) => void arrived.push({ number, frame }),
        };
        for (const batch of batches) unpackBatch(batch, sink);
        assert.deepEqual(arrived, all);
      }),
    );
  });
});
