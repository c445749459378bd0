import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DIALECTS } from '../../../server/src/dialects/index';
import { CATEGORIES } from '../../../server/src/rules/rule';
import { PHASE_TEXT } from '../../../server/src/session/phase';
import { readerOf } from '../../harness/closedSchema';
import { describeWithShared } from '../../harness/shared';
import { run } from './fakeIo';

type Schema = { $defs?: Record<string, Schema>; [keyword: string]: unknown };

const schema: Schema = JSON.parse(readFileSync(path.resolve(__dirname, '../../../docs/check.schema.json'), 'utf8'));
const valid = readerOf('docs/check.schema.json');

const SESSION = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go ahead
C: Subject: hello
C: 
C: ..
C: .
S: 250 2.0.0 Queued
C: QUIT
S: 221 2.0.0 Bye
`;

describe('the JSON output', () => {
  it('is what docs/json.md says', async () => {
    const { stdout } = await run(['check', '--format', 'json', '--exchanges', 'a.smtp'], {
      files: { 'a.smtp': SESSION },
    });
    const { version, files } = valid(stdout);
    assert.equal(version, 1);
    assert.equal(files.length, 1);
    const { exchanges, findings, ...file } = files[0];
    assert.deepEqual(file, {
      path: 'a.smtp',
      dialect: 'canonical',
      lines: 18,
      sessions: [
        {
          line: 1,
          endLine: 18,
          protocol: 'ESMTP',
          tls: false,
          authenticated: null,
          client: 'client.example.org',
          server: 'mx.example.net',
          transactions: [
            {
              line: 6,
              endLine: 16,
              from: 'a@example.org',
              size: 21,
              recipients: [{ address: 'b@example.net', line: 8, accepted: true, code: 250, enhanced: '2.1.5' }],
              outcome: 'delivered',
              code: 250,
            },
          ],
        },
      ],
    });
    assert.deepEqual(exchanges, [
      { line: 2, verb: 'EHLO', replyLine: 3, code: 250, state: 'connected' },
      { line: 4, verb: 'RCPT', replyLine: 5, code: 503, state: 'ready' },
      { line: 6, verb: 'MAIL', replyLine: 7, code: 250, state: 'ready' },
      { line: 8, verb: 'RCPT', replyLine: 9, code: 250, state: 'mail' },
      { line: 10, verb: 'DATA', replyLine: 11, code: 354, state: 'rcpt' },
      { line: 15, verb: '.', replyLine: 16, code: 250, state: 'content' },
      { line: 17, verb: 'QUIT', replyLine: 18, code: 221, state: 'ready' },
    ]);
    const [{ message, related, ...finding }] = findings;
    assert.match(message, /^RCPT before MAIL/);
    assert.deepEqual(related, [
      { line: 2, message: 'The EHLO or HELO in force; an accepted one also ends an open transaction.' },
    ]);
    assert.deepEqual(finding, {
      rule: 'rcpt-before-mail',
      category: 'sequence',
      severity: 'error',
      party: 'client',
      line: 4,
      column: 4,
      endLine: 4,
      endColumn: 8,
    });
  });

  it('lists exchanges only when asked to', async () => {
    const { stdout } = await run(['check', '--format', 'json', 'a.smtp'], { files: { 'a.smtp': SESSION } });
    assert.equal('exchanges' in valid(stdout).files[0], false);
  });

  it('is whole without files, and with several', async () => {
    assert.deepEqual(valid((await run(['check', '--format=json', 'missing'])).stdout), { version: 1, files: [] });
    const files = { a: SESSION, b: '' };
    const { stdout } = await run(['check', '--format', 'json', 'a', 'missing', 'b'], { files });
    assert.deepEqual(
      valid(stdout).files.map(({ path, lines }: { path: string; lines: number }) => [path, lines]),
      [
        ['a', 18],
        ['b', 0],
      ],
    );
  });

  it('has one file a line as ndjson', async () => {
    const files = { a: SESSION, b: SESSION };
    const { stdout } = await run(['check', '--format', 'ndjson', 'a', 'b'], { files });
    const lines = stdout.split('\n');
    assert.equal(lines.pop(), '');
    const json = await run(['check', '--format', 'json', 'a', 'b'], { files });
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      JSON.parse(json.stdout).files,
    );
  });

  it('has every dialect, category and state in its schema', () => {
    const values = (...keys: string[]) => keys.reduce((at, key) => at[key] as Schema, schema.$defs as Schema).enum;
    assert.deepEqual(
      (values('file', 'properties', 'dialect') as string[]).toSorted(),
      DIALECTS.map(({ id }) => id).toSorted(),
    );
    assert.deepEqual(values('finding', 'properties', 'category'), [...CATEGORIES, 'custom']);
    assert.deepEqual(values('exchange', 'properties', 'state'), Object.keys(PHASE_TEXT));
  });
});

for (const parts of [['lab-transcripts'], ['corpus', 'transcripts']]) {
  describeWithShared(`the JSON output of ${parts.join('/')}`, parts, (folder) => {
    it('is as its schema says', async () => {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(smtp|txt|log)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
      assert.ok(files.length > 300);
      const contents = Object.fromEntries(files.map((file) => [file, readFileSync(file)]));
      const { stdout, stderr } = await run(['check', '--format', 'json', '--exchanges', ...files], { files: contents });
      assert.equal(stderr, '');
      assert.equal(valid(stdout).files.length, files.length);
    }).timeout(60_000);
  });
}
