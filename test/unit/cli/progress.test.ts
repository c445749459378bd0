import assert from 'node:assert/strict';
import { createProgress, progressText } from '../../../server/src/cli/progress';

function world(isTTY: boolean) {
  const written: string[] = [];
  const clock = { now: 0 };
  const stderr = {
    write: (text: string | Uint8Array) => void written.push(String(text)),
    drained: async () => {},
    isTTY,
    columns: isTTY ? 80 : undefined,
  };
  return { written, clock, io: { stderr, now: () => clock.now } };
}

describe('progress', () => {
  it('is one line on a terminal, when work takes long, and goes in the end', () => {
    const { written, clock, io } = world(true);
    const progress = createProgress('auto', io, () => 4_000_000_000);
    progress.read(500_000_000);
    assert.deepEqual(written, []);
    clock.now = 2500;
    progress.read(500_000_000);
    assert.deepEqual(written, ['\r25 % of 4.0 GB, 400 MB/s, 8 s left\x1b[K']);
    progress.read(1);
    assert.equal(written.length, 1);
    progress.hide();
    progress.hide();
    assert.deepEqual(written.slice(1), ['\r\x1b[K']);
  });

  it('is told elsewhere only where that is asked for, in lines', () => {
    for (const [choice, lines] of [
      ['auto', 0],
      ['never', 0],
      ['always', 1],
    ] as const) {
      const { written, clock, io } = world(false);
      const progress = createProgress(choice, io, () => undefined);
      clock.now = 3000;
      progress.read(30_000);
      progress.hide();
      assert.deepEqual(written, lines === 0 ? [] : ['30 kB read, 10 kB/s\n']);
    }
  });

  it('is told in few words', () => {
    assert.equal(progressText(0, 10, 0), '0 % of 10 B');
    assert.equal(progressText(1e9, 1e12, 10), '0 % of 1.0 TB, 100 MB/s, 3 h left');
    assert.equal(progressText(1e9, 13e9, 10), '7 % of 13 GB, 100 MB/s, 2 min left');
    assert.equal(progressText(20, 10, 2), '20 B read, 10 B/s');
  });
});
