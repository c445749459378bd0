import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startWireServer, type WireServer } from '../../harness/wireServer';
import { converted } from '../convert/converted';
import { runShell, works } from './runShell';

const OFFERS = ['PIPELINING', 'SIZE 10485760', '8BITMIME', 'CHUNKING', 'AUTH PLAIN LOGIN'];
const GREETING = (port: number) => [
  `* connect 127.0.0.1:49152 -> 127.0.0.1:${port} 2026-11-23T13:00:00.000Z`,
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  ...['mx.example.net', ...OFFERS].map((text, at) => `S: 250${at === OFFERS.length ? ' ' : '-'}${text}`),
];
const MESSAGE = [
  'C: From: <a@example.org>',
  'C: Subject: it’s 100 % \\n $HOME `id`',
  'C: ',
  'C: ..a dot in front',
  'C: ??? 250',
  'C: ',
  'C: .',
];

const PLAIN = `C: AUTH PLAIN ${btoa('\0user\0secret')}`;
const USER = `C: ${btoa('user')}`;
const PASSWORD = `C: ${btoa('secret')}`;
const SECRET_LINES = [PLAIN, USER, PASSWORD];

/** What the client sends, and what the server answers to it. */
const SESSION = [
  PLAIN,
  'S: 235 2.7.0 Authentication successful',
  'C: MAIL FROM:<a@example.org>',
  'S: 250 2.0.0 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 250 2.1.5 Ok',
  'C: RCPT TO:<nobody@example.net>',
  'S: 550 5.1.1 No such user',
  'C: DATA',
  'S: 354 End data with <CR><LF>.<CR><LF>',
  ...MESSAGE,
  'S: 250 2.0.0 Ok: queued as 4F2A1',
  'C: QUIT',
  'S: 221 2.0.0 Bye',
];

/** What only a program that sends line by line can say again: groups, chunks, odd octets, commands that no client has. */
const ODD_SESSION = [
  'C: AUTH LOGIN',
  'S: 334 VXNlcm5hbWU6',
  USER,
  'S: 334 UGFzc3dvcmQ6',
  PASSWORD,
  'S: 235 2.7.0 Authentication successful',
  'C: noop  ␐E9 \\x41 ??? ',
  'S: 250 2.0.0 Ok',
  'C: +++ 9',
  'S: 250 2.0.0 Ok',
  'C: # no comment',
  'S: 250 2.0.0 Ok',
  'C: MAIL FROM:<a@example.org> SIZE=100 BODY=8BITMIME',
  'C: RCPT TO:<b@example.net>',
  'C: RCPT TO:<nobody@example.net>',
  'S: 250 2.0.0 Ok',
  'S: 250 2.1.5 Ok',
  'S: 550 5.1.1 No such user',
  'C: BDAT 9',
  'C: .',
  'C: ␀␐FF\\x41',
  'S: 250 2.0.0 Chunk taken',
  'C: BDAT 5 LAST',
  'C: .abcd',
  'S: 250 2.0.0 Chunk taken',
  'C: RSET',
  'S: 250 2.0.0 Ok',
  'C: MAIL FROM:<>',
  'S: 250 2.0.0 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 250 2.1.5 Ok',
  'C: DATA',
  'S: 354 End data with <CR><LF>.<CR><LF>',
  ...MESSAGE,
  'S: 250 2.0.0 Ok: queued as 4F2A1',
  'C: QUIT',
  'S: 221 2.0.0 Bye',
];

/** The test client of Exim's test suite (test/src/client.c there) is in no package: the variable names one that was built. */
const EXIM_CLIENT = process.env.SMTP_EXIM_CLIENT ?? '';

const SCRIPTS = [
  { target: 'swaks-script', probe: ['swaks', '--version'], odd: false, command: 'sh script' },
  { target: 'smtplib-script', probe: ['python3', '-c', 'import smtplib'], odd: true, command: 'python3 script' },
  {
    target: 'exim-script',
    probe: ['test', '-x', EXIM_CLIENT],
    odd: true,
    // Exim's runtest takes the comments, the line that calls the program, and the end of the script for itself.
    command: `sed -e '1,/^client /d' -e '/^[*]\\{4\\}$/d' script | '${EXIM_CLIENT}' 127.0.0.1 PORT`,
  },
];

describe('scripts that convert writes say to a server what the client said', () => {
  let server: WireServer;
  let folder: string;

  before(async () => {
    server = await startWireServer(OFFERS);
    folder = mkdtempSync(path.join(os.tmpdir(), 'smtp-replay-'));
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { target, probe, odd, command } of SCRIPTS) {
    const replay = async (session: readonly string[]) => {
      const lines = [...GREETING(server.port), ...session];
      writeFileSync(path.join(folder, 'script'), converted(lines, target).text);
      const first = server.sessions.length;
      const { output, status } = await runShell(command.replace('PORT', String(server.port)), {
        folder,
        variables: { SMTP_PASSWORD: 'secret' },
      });
      assert.equal(status, 0, output);
      const [wire, ...more] = server.sessions.slice(first);
      assert.deepEqual(more, []);
      assert.deepEqual(
        wire?.flatMap(({ side, text }) => (side === 'client' ? [text] : [])),
        lines.flatMap((line) => (line.startsWith('C: ') ? [line.slice(3)] : [])),
        output,
      );
      assert.doesNotMatch(output, /here the transcript has/);
    };

    it(`${target}: a session with AUTH and a message`, async function () {
      if (!works(probe)) return this.skip();
      writeSecrets(folder, SESSION);
      await replay(SESSION);
    }).timeout(60_000);

    if (odd) {
      it(`${target}: groups, chunks and odd octets`, async function () {
        if (!works(probe)) return this.skip();
        writeSecrets(folder, ODD_SESSION);
        await replay(ODD_SESSION);
      }).timeout(60_000);
    }
  }
});

/** The files that Exim's client takes secrets from, each with the line as the client said it. */
function writeSecrets(folder: string, session: readonly string[]): void {
  const secrets = session.filter((line) => SECRET_LINES.includes(line));
  for (const [at, line] of secrets.entries()) {
    writeFileSync(path.join(folder, `session-1-${at + 1}.secret`), `${line.slice(3)}\n`);
  }
}
