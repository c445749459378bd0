import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeWithShared } from '../../harness/shared';
import { goldenDifference, goldenText } from '../../harness/truth/golden';

const file = path.resolve(__dirname, '..', '..', 'fixtures', 'golden', 'corpus.txt');

describeWithShared('what is found in real transcripts', ['corpus', 'transcripts'], (folder) => {
  // UPDATE=1 rewrites the file; read its difference before it is committed.
  it('is what was reviewed', () => {
    const found = goldenText(folder);
    if (process.env.UPDATE) return writeFileSync(file, found);
    assert.deepEqual(goldenDifference(readFileSync(file, 'utf8'), found), []);
  }).timeout(60_000);
});
