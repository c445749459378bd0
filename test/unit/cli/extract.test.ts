import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import type { MessageSummary } from '../../../server/src/message/messageSummary';
import { readerOf } from '../../harness/closedSchema';
import { type BundledCli, bundleCli } from './bundledCli';
import { run } from './fakeIo';

const GREETING = 'S: 220 mx.example.net\nC: EHLO client.example.org\nS: 250 mx.example.net\n';
const ENVELOPE = 'C: MAIL FROM:<a@example.org>\nS: 250 Ok\nC: RCPT TO:<b@example.net>\nS: 250 Ok\nC: DATA\nS: 354 Go\n';
const ONE = `${GREETING}${ENVELOPE}C: Subject: one\nC: \nC: ..\nC: .\nS: 250 Ok\n`;
const TWO = `${ONE}${ENVELOPE}C: Subject: two\nC: .\nS: 452 Full\n`;
const CUT = `${GREETING}${ENVELOPE}C: Subject: cut\n`;
const ATTACHED = `${GREETING}${ENVELOPE}C: Content-Type: application/pdf; name="../\u202e.pdf"
C: Content-Transfer-Encoding: base64
C: 
C: QUJDRA==
C: .
S: 250 Ok
`;

const text = (octets: Uint8Array | undefined) => octets && Buffer.from(octets).toString('latin1');

const validJson = readerOf('schemas/extract.schema.json');
type Shown = Pick<MessageSummary, 'recorded' | 'size' | 'announced' | 'missing'>;

describe('extract', () => {
  it('saves each message under a name of its own', async () => {
    const { status, stdout, stderr, written } = await run(['extract', 'two.smtp'], { files: { 'two.smtp': TWO } });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(Object.keys(written), ['two-1-1.eml', 'two-1-2.eml']);
    assert.equal(text(written['two-1-1.eml']), 'Subject: one\r\n\r\n.\r\n');
    assert.equal(text(written['two-1-2.eml']), 'Subject: two\r\n');
    assert.equal(
      stdout,
      `two.smtp:8: session 1, message 1: 19 octets, from <a@example.org> to <b@example.net>, answered 250
  saved as two-1-1.eml
two.smtp:19: session 1, message 2: 14 octets, from <a@example.org> to <b@example.net>, answered 452
  saved as two-1-2.eml
`,
    );
  });

  it('gives transcripts of one name different names, and names no file by what a transcript says', async () => {
    const files = { 'a/x.smtp': ONE, 'b/x.smtp': ONE };
    const { written } = await run(['extract', '-o', 'out', 'a', 'b', '-'], { files, stdin: ONE });
    assert.deepEqual(Object.keys(written), ['out/x-1-1.eml', 'out/x_2-1-1.eml', 'out/stdin-1-1.eml']);
  });

  it('writes the chosen message to standard output', async () => {
    const files = { 'two.smtp': TWO };
    const chosen = await run(['extract', '-o', '-', '--session', '1', '--message', '2', 'two.smtp'], { files });
    assert.deepEqual([chosen.status, chosen.stdout, chosen.stderr], [0, 'Subject: two\r\n', '']);
    const only = await run(['extract', '-o', '-', '-'], { stdin: ONE });
    assert.deepEqual([only.status, only.stdout], [0, 'Subject: one\r\n\r\n.\r\n']);
    const several = await run(['extract', '-o', '-', 'two.smtp'], { files });
    assert.deepEqual([several.status, several.stdout], [2, '']);
    assert.match(several.stderr, /several messages; --session and --message say which/);
  });

  it('says that a message is cut or not recorded, with exit status 1', async () => {
    const hidden = `${GREETING}${ENVELOPE}...\nS: 250 Ok\nC: QUIT\nS: 221 Bye\n`;
    const files = { 'cut.smtp': CUT, 'hidden.smtp': hidden, 'none.smtp': GREETING };
    const { status, stdout, written } = await run(['extract', 'cut.smtp', 'hidden.smtp', 'none.smtp'], { files });
    assert.equal(status, 1);
    assert.deepEqual(Object.keys(written), ['cut-1-1.eml']);
    assert.match(stdout, /^cut\.smtp:8: session 1, message 1: 14 octets, .*; cut: its end is not recorded\n/);
    assert.match(stdout, /\nhidden\.smtp:8: session 1, message 1: from .*; not recorded: /);
    assert.match(stdout, /\nnone\.smtp: no message\n$/);
    const out = await run(['extract', '-o', '-', 'cut.smtp'], { files });
    assert.deepEqual([out.status, out.stdout], [1, 'Subject: cut\r\n']);
    assert.match(out.stderr, /cut\.smtp:8: the message is cut: its end is not recorded/);
  });

  it('leaves files alone that are there, unless it is forced', async () => {
    const files = { 'one.smtp': ONE, 'one-1-1.eml': 'mine' };
    const kept = await run(['extract', 'one.smtp'], { files });
    assert.equal(kept.status, 2);
    assert.deepEqual(kept.written, {});
    assert.match(kept.stderr, /one\.smtp:8: one-1-1\.eml: there is such a file already; --force replaces it/);
    const forced = await run(['extract', '--force', 'one.smtp'], { files });
    assert.equal(forced.status, 0);
    assert.equal(text(forced.written['one-1-1.eml']), 'Subject: one\r\n\r\n.\r\n');
  });

  it('only lists where that is asked for', async () => {
    const { status, stdout, written } = await run(['extract', '--list', '--message', '2', 'two.smtp'], {
      files: { 'two.smtp': TWO },
    });
    assert.equal(status, 0);
    assert.deepEqual(written, {});
    assert.match(stdout, /^two\.smtp:19: session 1, message 2: [^\n]*\n$/);
  });

  it('lists attachments with type, size and SHA-256, and saves them only when asked', async () => {
    const files = { 'a.smtp': ATTACHED };
    const sha256 = createHash('sha256').update('ABCD').digest('hex');
    const without = await run(['extract', 'a.smtp'], { files });
    assert.deepEqual(Object.keys(without.written), ['a-1-1.eml']);
    const listed = await run(['extract', '--list', '--attachments', 'a.smtp'], { files });
    assert.deepEqual(listed.written, {});
    assert.match(
      listed.stdout,
      new RegExp(`  attachment 1: application/pdf, 4 octets, “\\.\\./<U\\+202E>\\.pdf”\n    SHA-256 ${sha256}\n$`),
    );
    const saved = await run(['extract', '--attachments', 'a.smtp'], { files });
    assert.equal(saved.status, 0);
    assert.deepEqual(Object.keys(saved.written), ['a-1-1.eml', 'a-1-1-1-unnamed.pdf']);
    assert.equal(text(saved.written['a-1-1-1-unnamed.pdf']), 'ABCD');
  });

  it('tells programs the same in JSON', async () => {
    const { stdout } = await run(['extract', '--attachments', '--format', 'json', '-o', 'out', 'a.smtp'], {
      files: { 'a.smtp': ATTACHED },
    });
    const { version, files } = validJson(stdout);
    assert.equal(version, 1);
    const [{ messages, ...file }] = files;
    assert.deepEqual(file, { path: 'a.smtp', dialect: 'canonical' });
    const [{ attachments, ...message }] = messages;
    assert.deepEqual(message, {
      session: 1,
      message: 1,
      line: 8,
      endLine: 14,
      from: 'a@example.org',
      recipients: ['b@example.net'],
      chunked: false,
      recorded: true,
      size: 97,
      announced: null,
      missing: [],
      codes: [250],
      file: 'out/a-1-1.eml',
    });
    assert.deepEqual(
      attachments.map((one: Record<string, unknown>) => [one.number, one.type, one.name, one.size, one.file]),
      [[1, 'application/pdf', '../\u202e.pdf', 4, 'out/a-1-1-1-unnamed.pdf']],
    );
  });

  it('fits its schema, whatever a message lacks', async () => {
    const files = {
      'cut.smtp': CUT,
      'hidden.smtp': `${GREETING}${ENVELOPE}...\nS: 250 Ok\n`,
      'none.smtp': GREETING,
      'chunks.smtp': `${GREETING}C: MAIL FROM:<> SIZE=9\nS: 250 Ok\nC: RCPT TO:<b@example.net>\nS: 250 Ok\nC: BDAT 9\nC: a\nS: 250 Ok\nC: RSET\n`,
    };
    const { stdout } = await run(['extract', '--list', '--format', 'json', 'missing', ...Object.keys(files)], {
      files,
    });
    const shown = validJson(stdout).files.map(({ path, messages }: { path: string; messages: Shown[] }) => [
      path,
      ...messages.map(({ recorded, size, announced, missing }) => [recorded, size, announced, ...missing]),
    ]);
    assert.deepEqual(shown, [
      ['cut.smtp', [true, 14, null, 'end']],
      ['hidden.smtp', [false, null, null]],
      ['none.smtp'],
      ['chunks.smtp', [true, 3, 9, 'octets', 'last-chunk']],
    ]);
  });

  it('shows no control characters of a transcript to a terminal', async () => {
    const { stdout } = await run(['extract', '--list', '-'], {
      stdin: ONE.replaceAll('a@example.org', '\u001b[31m@x'),
    });
    assert.match(stdout, /from <␛\[31m@x>/);
  });

  const wrong: Record<string, RegExp> = {
    extract: /name a file/,
    'extract --session 0 a': /--session must be a number from 1 on, not 0/,
    'extract --message x a': /--message must be a number from 1 on, not x/,
    'extract --list -o b a': /--list saves nothing; leave -o out/,
    'extract --attachments -o - a': /--attachments needs a folder/,
    'extract --format json -o - a': /writes the message, and nothing else/,
    'extract --format xml a': /--format must be text or json/,
    'extract missing': /missing: no such file/,
  };
  for (const [args, message] of Object.entries(wrong)) {
    it(`says in one line what is wrong with "${args}"`, async () => {
      const { status, stderr } = await run(args.split(' '), { files: { a: '' } });
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
    });
  }
});

describe('extract, in the real world', () => {
  let bundled: BundledCli;
  before(async function () {
    this.timeout(60_000);
    bundled = await bundleCli();
    bundled.write('one.smtp', ONE);
    bundled.write('attached.smtp', ATTACHED);
  });
  after(() => bundled.remove());

  it('makes the folder, keeps files that are there, and does not write through links', () => {
    const { folder } = bundled;
    assert.equal(bundled.call(['extract', '-o', 'new/folder', 'one.smtp']).status, 0);
    const file = path.join(folder, 'new/folder/one-1-1.eml');
    assert.equal(readFileSync(file, 'latin1'), 'Subject: one\r\n\r\n.\r\n');
    assert.equal(bundled.call(['extract', '-o', 'new/folder', 'one.smtp']).status, 2);
    rmSync(file);
    const mine = path.join(mkdtempSync(path.join(tmpdir(), 'smtp-transcript-')), 'mine');
    writeFileSync(mine, 'mine');
    symlinkSync(mine, file);
    assert.equal(bundled.call(['extract', '-o', 'new/folder', 'one.smtp']).status, 2);
    assert.equal(bundled.call(['extract', '--force', '-o', 'new/folder', 'one.smtp']).status, 0);
    assert.equal(readFileSync(mine, 'utf8'), 'mine');
    assert.equal(readFileSync(file, 'latin1'), 'Subject: one\r\n\r\n.\r\n');
    rmSync(path.dirname(mine), { recursive: true });
  }).timeout(20_000);

  it('writes a message of many pieces whole', () => {
    const line = 'A line of a long message, of which there are many in it. 0123456789';
    bundled.write('long.smtp', `${GREETING}${ENVELOPE}${`C: ${line}\n`.repeat(100_000)}C: .\nS: 250 Ok\n`);
    const { status, stdout } = bundled.call(['extract', '-o', '-', 'long.smtp']);
    assert.equal(status, 0);
    assert.equal(stdout, `${line}\r\n`.repeat(100_000));
    assert.equal(bundled.call(['extract', '-o', 'long', 'long.smtp']).status, 0);
    assert.equal(readFileSync(path.join(bundled.folder, 'long/long-1-1.eml'), 'latin1'), stdout);
    assert.deepEqual(readdirSync(path.join(bundled.folder, 'long')), ['long-1-1.eml']);
  }).timeout(30_000);

  it('loads the MIME library for attachments alone: neither check nor extract waits for it', async () => {
    const refusing: Plugin = {
      name: 'refuse',
      setup({ onLoad }) {
        onLoad({ filter: /postal-mime/ }, () => ({ contents: 'throw new Error("loaded"); export default 1;' }));
      },
    };
    const without = await bundleCli([refusing]);
    without.write('attached.smtp', ATTACHED);
    try {
      assert.equal(without.call(['check', '--fail-on', 'never', 'attached.smtp']).stderr, '');
      assert.equal(without.call(['extract', '--list', 'attached.smtp']).stderr, '');
      assert.match(without.call(['extract', '--list', '--attachments', 'attached.smtp']).stderr, /loaded/);
      assert.match(bundled.call(['extract', '--list', '--attachments', 'attached.smtp']).stdout, /application\/pdf/);
    } finally {
      without.remove();
    }
  }).timeout(60_000);
});
