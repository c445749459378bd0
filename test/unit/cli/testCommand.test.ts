import assert from 'node:assert/strict';
import { type BundledCli, bundleCli } from './bundledCli';

const MET =
  'S: 220 mx.example.net ESMTP\n# smtp-expect rcpt-before-mail\nC: RCPT TO:<b@example.net>\nS: 503 no\nC: QUIT\nS: 221 bye\n';
const UNMET =
  'S: 220 mx.example.net ESMTP\n# smtp-expect nested-mail\nC: RCPT TO:<b@example.net>\nS: 503 no\nC: QUIT\nS: 221 bye\n';

describe('smtp-transcript test', () => {
  let cli: BundledCli;
  before(async function () {
    this.timeout(60_000);
    cli = await bundleCli();
    cli.write('met #1.smtp', MET);
    cli.write('unmet.smtp', UNMET);
    cli.write('none.smtp', 'S: 220 mx.example.net ESMTP\nC: QUIT\nS: 221 bye\n');
  });
  after(() => cli.remove());

  it('prints each expectation as a test, and is content where all are met', () => {
    const { status, stdout } = cli.call(['test', 'met #1.smtp', 'none.smtp']);
    assert.equal(
      stdout,
      'TAP version 14\nok 1 - met \\#1.smtp:2 rcpt-before-mail\nok 2 - met \\#1.smtp no other errors\n1..2\n',
    );
    assert.equal(status, 0);
  });

  it('tells where and why one is not', () => {
    const { status, stdout } = cli.call(['test', '-'], UNMET);
    assert.match(
      stdout,
      /^not ok 1 - <stdin>:2 nested-mail\n {2}---\n {2}message: "nested-mail was expected at the next line/m,
    );
    assert.match(
      stdout,
      /^not ok 2 - <stdin> no other errors\n {2}---\n {2}message: "line 3, rcpt-before-mail: .*"\n {2}line: 3\n/m,
    );
    assert.equal(status, 1);
  });

  it('says what it cannot read', () => {
    const { status, stderr } = cli.call(['test', 'missing.smtp']);
    assert.deepEqual([status, stderr], [2, 'smtp-transcript: missing.smtp: no such file\n']);
  });
});
