import assert from 'node:assert/strict';
import { describeWithShared } from '../../harness/shared';
import { agreement, compareAll } from '../../harness/truth/compare';
import { readRecordings } from '../../harness/truth/recording';

describeWithShared('verdicts on order against real servers', ['lab-transcripts'], (folder) => {
  const recordings = readRecordings(folder);

  it('agree with the servers where these agree with one another', () => {
    const { compared, agreedPairs } = compareAll(recordings);
    const agreed = compared.filter(({ pair }) => agreedPairs.has(pair));
    assert.ok(agreed.length > 4000, `only ${agreed.length} commands to compare`);
    assert.ok(agreement(agreed) >= 0.99, `agreement is ${agreement(agreed)}`);
  }).timeout(60_000);
});
