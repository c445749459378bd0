import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { printfWord, pythonBytes, pythonString, shellWord } from '../../../server/src/convert/replay/quoting';
import { ENVELOPE, messageLines, QUIT } from '../../harness/sampleSession';
import { converted } from './converted';

const HOSTILE = [
  "'; touch owned; '",
  '"; touch owned; "',
  '`touch owned`',
  '$(touch owned)',
  '\\',
  "\\'",
  '%s%n',
  "''' + __import__('os').system('x') + '''",
  'a\0b',
  'a\rb',
  '\u240a',
  '\udce9',
  '??? 250',
  '+++ 9',
  '<<< /etc/passwd',
  '>>> x',
  '****',
  '# x',
  'stoptls',
  'PORT_D',
];

const SESSION = [
  '* connect 192.0.2.10:49152 -> 198.51.100.25:2525 2026-11-23T13:00:00.000Z',
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250 AUTH PLAIN',
  'C: AUTH PLAIN AHVzZXIAcGVuY2ls',
  'S: 235 Ok',
  ...ENVELOPE,
  ...messageLines(['Subject: x', '', '..dot']),
  ...QUIT,
];

function hostile(text: string): string[] {
  return [
    '* connect',
    `S: 220 ${text}`,
    `C: EHLO ${text}`,
    `S: 250 ${text}`,
    `C: AUTH ${text.replace(/\s/g, '')} ${text}`,
    'S: 535 No',
    `C: MAIL FROM:<${text}>`,
    'S: 250 Ok',
    `C: RCPT TO:<${text}@example.net>`,
    'S: 250 Ok',
    'C: DATA',
    'S: 354 Go',
    `C: ${text}`,
    'C: .',
    'S: 250 Ok',
    `C: ${text}`,
    'S: 500 What',
  ];
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('scripts that replay the client', () => {
  it('swaks gets the envelope and the message, and the password from the environment', () => {
    const { text, lost } = converted(SESSION, 'swaks-script');
    assert.match(text, /^server=\$\{1:-198\.51\.100\.25\}\nport=\$\{2:-2525\}$/m);
    assert.match(text, /^printf 'Subject: x\\r\\n\\r\\n\.\.dot\\r\\n\.' \|$/m);
    assert.match(text, /--auth PLAIN \\\n/);
    assert.match(text, /--auth-user user \\\n/);
    assert.match(text, /SMTP_PASSWORD:\?fill in/);
    assert.doesNotMatch(text, /pencil|AHVzZXIAcGVuY2ls/);
    assert.deepEqual(lost, { 'secret-lines': 1 });
  });

  it('smtplib sends every line to the octet, and makes the line of AUTH from what is filled in', () => {
    const { text, lost } = converted(
      [...SESSION.slice(0, 13), "C: \udce9'\\␊", ...SESSION.slice(16)],
      'smtplib-script',
    );
    assert.ok(text.includes(`smtp.send(b'\\xe9\\x27\\x5c\\n')`));
    assert.ok(
      text.includes(
        `send_secret(smtp, b'AUTH PLAIN ' + base64.b64encode(b'\\0' + user('user') + b'\\0' + password()))`,
      ),
    );
    assert.ok(text.includes('answer = expect(smtp, 354)'));
    assert.doesNotMatch(text, /pencil|AHVzZXIAcGVuY2ls/);
    assert.deepEqual(lost, { 'secret-lines': 1 });
  });

  it('what was masked in the transcript is asked for, not sent', () => {
    const lines = SESSION.map((line) => line.replace('AHVzZXIAcGVuY2ls', '********'));
    const { text } = converted(lines, 'smtplib-script');
    assert.doesNotMatch(text, /\*{8}/);
    assert.match(text, /user\(None\) \+ b'\\0' \+ password\(\)/);
    assert.match(converted(lines, 'swaks-script').text, /SMTP_USER:\?fill in the user name/);
  });

  it('of a mechanism that cannot be made again the whole line is asked for', () => {
    const lines = SESSION.map((line) =>
      line.replace('AUTH PLAIN AHVzZXIAcGVuY2ls', 'AUTH XOAUTH2 dXNlcj11AWF1dGg9QmVhcmVyIHgBAQ=='),
    );
    assert.match(
      converted(lines, 'smtplib-script').text,
      /fill_in\('SMTP_AUTH_1', 'base64 of a line of AUTH XOAUTH2'\)/,
    );
    assert.equal(converted(lines, 'swaks-script').lost['unmade-lines'], 1);
  });

  it('Exim’s client waits for each line of a reply, and takes secrets from a file', () => {
    const { text } = converted(SESSION, 'exim-script');
    assert.deepEqual(text.split('\n').slice(2, 12), [
      '# session-1-1.secret: AUTH PLAIN RESPONSE with the secret, in base64',
      'client 198.51.100.25 2525',
      '??? 220',
      'EHLO client.example.org',
      '??? 250-',
      '??? 250',
      '<<< session-1-1.secret',
      '??? 235',
      'MAIL FROM:<a@example.org>',
      '??? 250',
    ]);
    assert.ok(text.endsWith('QUIT\n??? 221\n****\n'));
  });

  it('Exim’s client is the one that speaks TLS, and is told of it in the letters that it knows', () => {
    const lines = ['* connect', 'S: 220 x', 'C: EHLO a.example.org', 'S: 250 STARTTLS', 'C: StartTLS', 'S: 220 Go'];
    const { text } = converted([...lines, '* tls', 'C: EHLO a.example.org', 'S: 250 x'], 'exim-script');
    assert.match(text, /^client-anytls 127\.0\.0\.1 25$/m);
    assert.match(text, /^STARTTLS\n\?\?\? 220\nEHLO a\.example\.org$/m);
    const implicit = converted(['* connect', '* tls', ...lines.slice(1, 4)], 'exim-script').text;
    assert.match(implicit, /^client-anytls -tls-on-connect 127\.0\.0\.1 25$/m);
  });

  it('a chunk is sent to the octet, without a line end that it does not have', () => {
    const lines = [
      '* connect',
      'S: 220 x',
      'C: EHLO a.example.org',
      'S: 250 CHUNKING',
      'C: BDAT 5 LAST',
      'C: .abcd',
      'S: 250 Ok',
    ];
    assert.ok(converted(lines, 'smtplib-script').text.includes("smtp.send(b'.abcd')"));
    assert.ok(converted(lines, 'exim-script').text.includes('\n>>> .abcd\n'));
  });

  for (const text of HOSTILE) {
    it(`holds ${JSON.stringify(text)} as text`, function () {
      const exim = converted(hostile(text), 'exim-script').text.split('\n');
      // What is no instruction of ours is none at all.
      const instructions = exim.filter((line) => /^(?:\+\+\+|<<<|>>>|\*\*\*\*|stoptls)/i.test(line));
      assert.ok(
        instructions.every((line) => /^(?:<<< session-1-\d\.secret|\*\*\*\*|>>> .*\\x0a)$/.test(line)),
        instructions.join('\n'),
      );
      assert.ok(exim.every((line) => !/[^\x20-\x7e“”’]/.test(line)));
      const shell = spawnSync('sh', ['-n'], { input: converted(hostile(text), 'swaks-script').text });
      if (!shell.error) assert.equal(shell.status, 0, String(shell.stderr));
      if (!hasPython) return this.skip();
      const code =
        'import ast, sys; print(sorted({n.func.id for n in ast.walk(ast.parse(sys.stdin.buffer.read())) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}))';
      const parsed = spawnSync('python3', ['-c', code], { input: converted(hostile(text), 'smtplib-script').text });
      assert.equal(parsed.status, 0, String(parsed.stderr));
      assert.doesNotMatch(String(parsed.stdout), /__import__|eval|exec/);
    }).timeout(20_000);
  }

  it('words of the shell stay one word, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const word = shellWord(text.replaceAll('\0', ''));
        // Outside of apostrophes nothing stands but an escaped apostrophe, or only harmless signs.
        assert.match(word.replace(/'[^']*'/g, '').replace(/\\'/g, ''), /^[A-Za-z0-9_.,:@%/+-]*$/);
      }),
    );
  });

  it('literals stay one literal in ASCII, whatever they hold', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'binary' }), (octets, text) => {
        assert.match(pythonBytes(octets), /^b'(?:[ -&(-[\]-~]|\\[rn]|\\x[0-9a-f]{2})*'$/);
        assert.match(pythonString(text), /^'(?:[ -&(-[\]-~]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*'$/);
        assert.match(printfWord(octets), /^'(?:[^'\\%]|\\[rn]|\\[0-7]{3})*'$/);
      }),
    );
  });

  it('printf writes the octets of a message', () => {
    const octets = Uint8Array.from({ length: 256 }, (_, at) => at);
    const written = spawnSync('sh', ['-c', `printf ${printfWord(octets)}`]);
    if (!written.error) assert.deepEqual([...written.stdout], [...octets]);
  });
});
