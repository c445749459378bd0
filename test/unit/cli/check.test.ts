import assert from 'node:assert/strict';
import fc from 'fast-check';
import { run } from './fakeIo';

const CLEAN = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`;

/** One error: rcpt-before-mail. */
const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: QUIT
S: 221 2.0.0 Bye
`;

describe('smtp-transcript check', () => {
  it('shows a finding with its line, what explains it and where it is written', async () => {
    const { status, stdout, stderr } = await run(['check', 'a.smtp'], { files: { 'a.smtp': FAULTY } });
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `a.smtp:4:4: error rcpt-before-mail (client): RCPT before MAIL: no mail transaction is open. A recipient can only be named inside a transaction, which MAIL opens (RFC 5321 section 3.3). The server refused it with 503 5.5.1, as RFC 5321 section 4.1.4 asks of commands out of order.
  4 | C: RCPT TO:<b@example.net>
    |    ^^^^
  2 | C: EHLO client.example.org
    = The EHLO or HELO in force; an accepted one also ends an open transaction.
    = RFC 5321 section 3.3: https://www.rfc-editor.org/rfc/rfc5321#section-3.3

1 file, 1 session: 1 error
`,
    );
    assert.equal(status, 1);
  });

  it('breaks messages at words on a terminal', async () => {
    const { stdout } = await run(['check', 'a.smtp', '--color', 'never'], {
      files: { 'a.smtp': FAULTY },
      terminal: 60,
    });
    const [head, ...rest] = stdout.split('\n');
    assert.equal(head, 'a.smtp:4:4: error rcpt-before-mail (client)');
    const message = rest.slice(0, rest.indexOf('  4 | C: RCPT TO:<b@example.net>'));
    assert.ok(message.length > 2);
    for (const line of message) assert.ok(line.length <= 60 && line.startsWith('  '), line);
  });

  it('says in one line that a file is clean', async () => {
    const { status, stdout } = await run(['check', 'a.smtp'], { files: { 'a.smtp': CLEAN } });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '1 file, 1 session: no findings\n' });
  });

  it('reads standard input', async () => {
    const { status, stdout } = await run(['check', '-'], { stdin: FAULTY });
    assert.equal(status, 1);
    assert.match(stdout, /^<stdin>:4:4: error rcpt-before-mail/);
  });

  it('takes a folder for the transcripts anywhere below it', async () => {
    const files = { 'logs/b.smtp': FAULTY, 'logs/deep/a.smtp': CLEAN, 'logs/notes.txt': 'C: no transcript' };
    const { status, stdout, stderr } = await run(['check', 'logs'], { files });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^logs\/b\.smtp:4:4:/);
    assert.match(stdout, /\n2 files, 2 sessions: 1 error\n$/);
  });

  it('names what cannot be read in one line each, and checks the rest', async () => {
    const args = ['check', 'missing.smtp', 'a.smtp', 'logs'];
    const { status, stdout, stderr } = await run(args, { files: { 'a.smtp': CLEAN, 'logs/notes.txt': '' } });
    assert.equal(
      stderr,
      'smtp-transcript: missing.smtp: no such file\nsmtp-transcript: logs: the folder holds no *.smtp file\n',
    );
    assert.equal(stdout, '1 file, 1 session: no findings\n');
    assert.equal(status, 2);
  });

  it('fails from the severity on that was asked for', async () => {
    const files = { 'a.smtp': FAULTY };
    const status = async (...options: string[]) => (await run(['check', ...options, 'a.smtp'], { files })).status;
    assert.equal(await status('--fail-on', 'never'), 0);
    assert.equal(await status('--rule', 'rcpt-before-mail=warning'), 0);
    assert.equal(await status('--rule', 'rcpt-before-mail=warning', '--fail-on=warning'), 1);
    assert.equal(await status('--rule', 'rcpt-before-mail=hint', '--fail-on', 'information'), 0);
    assert.equal(await status('--rule=rcpt-before-mail=off', '--fail-on', 'hint'), 0);
  });

  it('reads a file in the dialect that was asked for', async () => {
    const files = { 'a.txt': CLEAN };
    const { stdout } = await run(['check', '--format', 'json', '--dialect', 'bare', 'a.txt'], { files });
    assert.equal(JSON.parse(stdout).files[0].dialect, 'bare');
  });

  it('heeds directives in comments', async () => {
    const text = FAULTY.replace('C: RCPT', '# smtp-ignore rcpt-before-mail -- shown on purpose\nC: RCPT');
    const { status, stdout } = await run(['check', 'a.smtp'], { files: { 'a.smtp': text } });
    assert.deepEqual({ status, stdout }, { status: 0, stdout: '1 file, 1 session: no findings\n' });
  });

  it('colours on a terminal, unless NO_COLOR is set, and wherever it is told to', async () => {
    const coloured = async (options: string[], world: Parameters<typeof run>[1]) =>
      (await run(['check', ...options, 'a.smtp'], { ...world, files: { 'a.smtp': FAULTY } })).stdout.includes('\x1b[');
    assert.equal(await coloured([], {}), false);
    assert.equal(await coloured([], { terminal: 80 }), true);
    assert.equal(await coloured([], { terminal: 80, env: { NO_COLOR: '1' } }), false);
    assert.equal(await coloured([], { terminal: 80, env: { NO_COLOR: '' } }), true);
    assert.equal(await coloured([], { terminal: 80, env: { TERM: 'dumb' } }), false);
    assert.equal(await coloured(['--color=always'], { env: { NO_COLOR: '1' } }), true);
    assert.equal(await coloured(['--color', 'never'], { terminal: 80 }), false);
  });

  it('shows nothing that a terminal would obey', async () => {
    const text = 'S: 220 \x1b]0;title\x07mx\nC: EHLO a\nS: 250 x\nC: RCPT TO:<\u202eb\x9b2J@example.net>\nS: 503 no\n';
    for (const format of ['pretty', 'summary', 'json', 'ndjson']) {
      const args = ['check', '--format', format, '--exchanges', 'evil\x1b[2J.smtp', 'missing\x1b.smtp'];
      const { stdout, stderr } = await run(args, { files: { 'evil\x1b[2J.smtp': text } });
      assert.match(stdout, /rcpt-before-mail/);
      assert.doesNotMatch(stdout + stderr, UNSAFE, format);
    }
  });

  it('copes with any octets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('pretty', 'json'), async (octets, format) => {
        const { status, stdout, stderr } = await run(['check', '--format', format, '-'], { stdin: octets });
        assert.equal(stderr, '');
        assert.ok(status < 2);
        assert.doesNotMatch(stdout, UNSAFE);
      }),
    );
  });
});

/** What must not reach a terminal; line feeds are ours. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
