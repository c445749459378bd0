import assert from 'node:assert/strict';
import { describeWithShared } from '../../harness/shared';
import { compareAll } from '../../harness/truth/compare';
import { formDisagreements, UNEXPLAINED } from '../../harness/truth/document';
import { explainOrder } from '../../harness/truth/explanations';
import { readRecordings } from '../../harness/truth/recording';
import { compareForms } from '../../harness/truth/syntax';

describeWithShared('verdicts on commands against real servers', ['lab-transcripts'], (folder) => {
  const recordings = readRecordings(folder);

  it('agree on the form of a command where the servers agree with one another', () => {
    const agreed = compareForms(recordings).filter((form) => form.agreed);
    const votes = agreed.flatMap((form) => form.votes.filter(({ theirs }) => theirs === form.most));
    assert.ok(votes.length > 4000, `only ${votes.length} commands to compare`);
    const same = votes.filter(({ ours, theirs }) => ours === theirs).length;
    assert.ok(same / votes.length > 0.98, `agreement is ${same / votes.length}`);
  }).timeout(60_000);

  it('have an explanation for every disagreement about a form', () => {
    const unexplained = formDisagreements(compareForms(recordings)).filter(({ because }) => because === UNEXPLAINED);
    assert.deepEqual(
      unexplained.map(({ form, ours, others }) => `${form.where}: ${form.text}: ${ours} ${others[0]?.recording.name}`),
      [],
    );
  }).timeout(60_000);

  it('have an explanation for every disagreement about order', () => {
    const { compared, grouped } = compareAll(recordings);
    const unexplained = [...compared, ...grouped].filter(
      ({ ours, theirs, recording, pair, label }) =>
        ours !== theirs && !explainOrder(ours, recording.server, pair, label.grouped),
    );
    assert.deepEqual(
      unexplained.map(({ recording, label, pair, ours }) => `${recording.name}:${label.line} ${pair}: ${ours}`),
      [],
    );
  }).timeout(60_000);
});
