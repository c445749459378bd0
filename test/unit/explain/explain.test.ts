import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { readSource } from '../../../server/src/convert/source';
import { explainSource } from '../../../server/src/explain/explainSessions';
import { manyTransactions } from '../../harness/manyTransactions';
import { describeWithShared } from '../../harness/shared';
import { sharedTranscripts } from '../../harness/sharedTranscripts';

const root = path.resolve(__dirname, '..', '..', '..');

/** Transcripts that were told of, in five dialects; the accounts in test/fixtures/explain were read. */
const TOLD = [
  'samples/04-refused-recipient.smtp',
  'samples/05-bdat-chunks.smtp',
  'samples/06-lmtp.smtp',
  'samples/07-full-of-faults.smtp',
  'samples/09-swaks-output.smtp',
  'samples/10-telnet-paste.smtp',
  'test/fixtures/dialects/canonical.smtp',
  'test/fixtures/dialects/postfix-smtpd.txt',
  'test/fixtures/dialects/exchange-receive.txt',
];

function explained(name: string, lines: string[]): string {
  return explainSource(readSource({ name, lines, dialect: 'auto' })!);
}

describe('the account of a transcript', () => {
  for (const file of TOLD) {
    const { name } = path.parse(file);
    it(`tells what happened in ${file} as it was reviewed`, () => {
      const account = explained(path.basename(file), readTranscript(readFileSync(path.join(root, file))));
      const golden = path.join(root, 'test', 'fixtures', 'explain', `${name}.md`);
      // UPDATE=1 rewrites the file; read its difference before it is committed.
      if (process.env.UPDATE) return writeFileSync(golden, account);
      assert.equal(account, readFileSync(golden, 'utf8'));
    });
  }

  it('takes no longer than the transcript, however many messages a session has', () => {
    const lines = ['S: 220 mx.example.net ESMTP', 'C: EHLO client.example.org', 'S: 250 mx.example.net'];
    const before = performance.now();
    const account = explained('x', [...lines, ...manyTransactions(8000)]);
    assert.ok(performance.now() - before < 5000);
    assert.match(account, /\*\*Message 8000\*\*/);
  });

  it('shows no password, wherever it stands again', () => {
    const account = explained('x', [
      '* connect',
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250-mx.example.net',
      'S: 250 AUTH PLAIN',
      'C: AUTH PLAIN AHVzZXIAcGVuY2ls',
      'S: 535 5.7.8 Not with AHVzZXIAcGVuY2ls or pencil',
    ]);
    assert.ok(!/AHVzZXIAcGVuY2ls|pencil/.test(account), account);
    assert.match(account, /the server answered `AUTH` with `535 5\.7\.8 Not with •+ or •+`/);
  });

  it('shows text of the transcript as text', () => {
    const account = explained('a_b*.smtp', [
      '* connect',
      'S: 220 <img/src=x> ESMTP',
      'C: EHLO `x`[click](http://example.org)',
      'S: 250 [a](http://example.org)<b>',
      'C: MAIL FROM:<a|b@example.org> <script>',
      'S: 250 **bold**',
    ]);
    const outsideCode = account.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
    assert.ok(!/(?<!\\)(?:<img|<script|<b>|\]\(|\*\*bold)/.test(outsideCode), outsideCode);
    assert.match(account, /^# What happened in a\\_b\\\*\.smtp$/m);
  });

  it('tells who let whom wait, where there are times', () => {
    const account = explained('x', [
      '* connect 192.0.2.1:4000 -> 198.51.100.2:25 2026-11-23T13:00:00.000Z',
      '[+5.2 #1] S: 220 mx.example.net',
      '[+5.3 #2] C: EHLO a.example.org',
      '[+5.4 #3] S: 250 mx.example.net',
      '[+9.4 #4] C: MAIL FROM:<a@example.org>',
      '[+99.4 #5] S: 451 4.3.0 Try later',
    ]);
    assert.match(account, /it took 1 minute 34 seconds\./);
    assert.match(account, /The server took 1 minute 30 seconds to answer `MAIL` \(line 5\)\./);
    assert.match(account, /The client waited 4 seconds before it sent `MAIL` \(line 5\)\./);
  });

  it('says so where there is nothing to tell', () => {
    assert.equal(explained('', ['nothing', 'here']), '# What happened\n\nThere is no SMTP session in this text.\n');
  });

  for (const folder of ['corpus/transcripts', 'lab-transcripts']) {
    describeWithShared(`of every text in ${folder}`, folder.split('/'), (place) => {
      it('is the same each time, with every transaction of its sessions', () => {
        for (const { name, lines } of sharedTranscripts(place)) {
          const source = readSource({ name, lines, dialect: 'auto' })!;
          const account = explainSource(source);
          assert.equal(account, explainSource(source), name);
          assert.ok(!/undefined|\[object|NaN/.test(account.replace(/`[^`]*`/g, '')), name);
        }
      }).timeout(120_000);
    });
  }
});
