import assert from 'node:assert/strict';
import { analyze } from '../../../../server/src/analysis/analyze';
import { transactionsOf } from '../../../../server/src/analysis/transactions';
import { ruleWhen } from '../../../harness/customRules';
import { describeWithShared } from '../../../harness/shared';
import { sharedTranscripts } from '../../../harness/sharedTranscripts';

describeWithShared('the end of a transaction', ['lab-transcripts'], (folder) => {
  const rules = ruleWhen(
    'transaction-end',
    { refused: { atLeast: 0 } },
    { message: '{outcome} {recipients} {refused}' },
  );

  it('is to custom rules what it is to everybody, in sessions of real servers', () => {
    let compared = 0;
    for (const { name, lines } of sharedTranscripts(folder)) {
      const { sessions, found } = analyze(lines, 'auto', rules);
      const told = found.filter(({ rule }) => rule === 'custom/tried');
      const ends = new Map(told.map(({ place, message }) => [place.line, message]));
      for (const { line, outcome, recipients } of sessions.flatMap(transactionsOf)) {
        const end = ends.get(line);
        ends.delete(line);
        if (end === undefined) continue;
        compared++;
        const count = (wanted: boolean) => recipients.filter(({ accepted }) => accepted === wanted).length;
        // In LMTP a recipient may be refused behind the message, and behind a refused MAIL those that were sent along with it are: to
        // rules those count that RCPT was refused for.
        const own = end.endsWith(' 0 0') || sessions.some(({ standing }) => standing.hello === 'LHLO');
        const counts = own ? end.split(' ').slice(1).join(' ') : `${count(true)} ${count(false)}`;
        assert.equal(end, `${outcome} ${counts}`, `${name}:${line + 1}`);
      }
      assert.deepEqual([...ends], [], name);
    }
    assert.ok(compared > 1000, String(compared));
  }).timeout(120_000);
});
