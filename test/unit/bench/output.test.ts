import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const bench = path.resolve(__dirname, '../../../scripts/bench');
const load = (file: string) => import(pathToFileURL(path.join(bench, file)).href);

const ROWS = [
  { id: 'a', work: 'check of 50 MB of sessions, one core', figure: '75 MB/s', goal: 'at least 60 MB/s', met: true },
  { id: 'b', work: 'a key in 1,000,000 lines', figure: '7.00 ms median, 20.0 ms p99', goal: 'under 5 ms', met: false },
  { id: 'c', work: "check against grep -c '^S: 5'", figure: '9.00× the time' },
];

const POINTS = [10_000, 100_000, 1_000_000].map((lines) => ({
  lines,
  check: lines / 1000,
  open: { first: 100, complete: lines / 500 },
  key: { median: 1, p99: 4 },
}));

describe('output of the benchmarks', () => {
  it('is a table that fits the terminal', async () => {
    const { terminalTable } = await load('output/table.mjs');
    for (const width of [40, 60, 80, 130]) {
      const lines: string[] = terminalTable(ROWS, width).split('\n');
      assert.ok(
        lines.every(({ length }) => length <= width),
        `${width}`,
      );
      assert.equal(lines.filter((line) => line.startsWith('✓')).length, 1);
      assert.equal(lines.filter((line) => line.startsWith('✗')).length, 1);
    }
  });

  it('is a picture that depends on the figures only', async () => {
    const { picture } = await load('output/picture.mjs');
    const drawn: string = picture(POINTS);
    assert.equal(drawn, picture(POINTS));
    assert.equal(drawn.match(/<polyline/g)?.length, 5);
    assert.doesNotMatch(drawn, /NaN|Infinity|undefined/);
  });

  it('goes between the marks of a document', async () => {
    const { withBetween } = await load('output/documents.mjs');
    const text = 'a\n<!-- bench:start -->\n\nold\n\n<!-- bench:end -->\nz\n';
    const written = withBetween(text, 'x.md', 'new');
    assert.equal(written, 'a\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nz\n');
    assert.equal(withBetween(written, 'x.md', 'new'), written);
    assert.throws(() => withBetween('no marks', 'x.md', 'new'), /x\.md has lost the marks/);
  });

  it('has the median of the ratios of neighbours', async () => {
    const { median, medianRatio, percentile } = await load('measure/stats.mjs');
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([]), undefined);
    assert.equal(percentile([0, 10], 0.99), 9.9);
    assert.equal(medianRatio([2, 40, 6], [1, 10, 2]), 3);
  });

  it('reads messages of a language server out of any pieces', async () => {
    const { createFrameReader, framed } = await load('lsp/frames.mjs');
    const octets = Buffer.concat([framed({ id: 1, result: 'ü' }), framed({ method: 'm' })]);
    for (const size of [1, 7, 40, 1000]) {
      const read: object[] = [];
      const reader = createFrameReader((message: object) => read.push(message));
      for (let at = 0; at < octets.length; at += size) reader(octets.subarray(at, at + size));
      assert.deepEqual(read, [
        { jsonrpc: '2.0', id: 1, result: 'ü' },
        { jsonrpc: '2.0', method: 'm' },
      ]);
    }
  });
});
