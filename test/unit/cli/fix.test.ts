import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readEndedLines, readTranscript } from '../../../server/src/cli/readTranscript';
import { writeTranscript } from '../../../server/src/cli/writeTranscript';
import { run } from './fakeIo';

/** One finding with a safe fix: unterminated-reply, in line 4. */
const UNENDED = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250-SIZE 1000
C: QUIT
S: 221 2.0.0 Bye
`;
const ENDED = UNENDED.replace('250-SIZE', '250 SIZE');
/** One with an unsafe fix: changed-reply-code. */
const CHANGED = ENDED.replace('250 SIZE', '550 SIZE');

describe('smtp-transcript check --fix', () => {
  const text = (octets: Uint8Array | undefined) => octets && Buffer.from(octets).toString('utf8');

  it('writes the mended file, and says what was fixed', async () => {
    const { status, stdout, stderr, written } = await run(['check', '--fix', 'a.smtp'], {
      files: { 'a.smtp': UNENDED },
    });
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      'a.smtp:4:4: fixed unterminated-reply: End the reply here\n\n1 file, 1 session: no findings; 1 fixed\n',
    );
    assert.equal(text(written['a.smtp']), ENDED);
    assert.equal(status, 0);
  });

  it('is offered where it would help', async () => {
    const { stdout, written } = await run(['check', 'a.smtp'], { files: { 'a.smtp': UNENDED } });
    assert.match(stdout, /1 error; --fix mends 1\n$/);
    assert.deepEqual(written, {});
  });

  it('leaves what changes the meaning to --fix-unsafe', async () => {
    const files = { 'a.smtp': CHANGED };
    const safe = await run(['check', '--fix', 'a.smtp'], { files });
    assert.deepEqual(safe.written, {});
    assert.equal(safe.status, 1);
    const unsafe = await run(['check', '--fix-unsafe', 'a.smtp'], { files });
    assert.equal(text(unsafe.written['a.smtp']), ENDED);
    assert.equal(unsafe.status, 0);
  });

  it('leaves what is off, or ignored, and clean files', async () => {
    const files = { 'a.smtp': UNENDED, 'b.smtp': `# smtp-ignore-file unterminated-reply\n${UNENDED}`, 'c.smtp': ENDED };
    const { written } = await run(['check', '--fix', '--rule', 'unterminated-reply=off', 'a.smtp'], { files });
    assert.deepEqual(written, {});
    assert.deepEqual((await run(['check', '--fix', 'b.smtp', 'c.smtp'], { files })).written, {});
  });

  it('keeps every octet that was not fixed', async () => {
    const odd = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('S: 220 mx.example.net \u00e9\r\nC: NOOP '),
      Buffer.from([0xe9, 0xff, 0x00, 0x0d]),
      Buffer.from('\r\nS: 250 ok\n'),
      Buffer.from('C: EHLO client.example.org\r\nS: 250-mx.example.net\r\nC: QUIT\r\nS: 221 Bye'),
    ]);
    const { written } = await run(['check', '--fix', 'a.smtp'], { files: { 'a.smtp': odd } });
    const at = odd.indexOf('250-mx') + 3;
    assert.deepEqual(
      Buffer.from(written['a.smtp'] ?? []),
      Buffer.concat([odd.subarray(0, at), Buffer.from(' '), odd.subarray(at + 1)]),
    );
  });

  it('keeps UTF-16', async () => {
    const file = Buffer.from(`\ufeff${UNENDED}`, 'utf16le');
    for (const swapped of [false, true]) {
      const octets = swapped ? Buffer.from(file).swap16() : file;
      const { written } = await run(['check', '--fix', 'a.smtp'], { files: { 'a.smtp': octets } });
      const back = Buffer.from(written['a.smtp'] ?? []);
      assert.equal((swapped ? back.swap16() : back).toString('utf16le'), `\ufeff${ENDED}`);
    }
  });

  it('does not touch a file that it cannot write back as it is', async () => {
    const octets = Buffer.concat([Buffer.from(`\ufeff${UNENDED}`, 'utf16le'), Buffer.from([0x00, 0xdc])]);
    const { status, stderr, written } = await run(['check', '--fix', 'a.smtp'], { files: { 'a.smtp': octets } });
    assert.equal(status, 2);
    assert.match(stderr, /a\.smtp: the file cannot be written back/);
    assert.deepEqual(written, {});
  });

  it('lists what was fixed in JSON', async () => {
    const { stdout } = await run(['check', '--fix', '--format=json', 'a.smtp'], { files: { 'a.smtp': UNENDED } });
    assert.deepEqual(JSON.parse(stdout).files[0].fixed, [
      { rule: 'unterminated-reply', title: 'End the reply here', line: 4, column: 4 },
    ]);
  });

  it('octets are written as they were read, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const lines = readEndedLines(octets);
        assert.deepEqual(
          lines.map((line) => line.text),
          readTranscript(octets),
        );
        const utf16 = octets[0] === 0xff || octets[0] === 0xfe;
        if (!utf16) assert.deepEqual(Buffer.from(writeTranscript(lines, octets)), Buffer.from(octets));
      }),
    );
  });
});

describe('smtp-transcript check with a configuration file', () => {
  const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: QUIT
S: 221 2.0.0 Bye
`;
  const config = (text: string, folder = '') => ({ [`${folder}.smtptranscript.json`]: text });
  const findings = async (files: Record<string, string>, ...args: string[]) => {
    const { stdout, stderr } = await run(['check', '--format', 'json', ...args], { files, stdin: FAULTY });
    const { files: checked } = JSON.parse(stdout);
    const found = checked.flatMap((file: { findings: { severity: string; rule: string }[] }) =>
      file.findings.map(({ severity, rule }) => `${severity} ${rule}`),
    );
    return { found, stderr };
  };

  it('takes severities from the file, and options count more', async () => {
    const files = { 'in/a.smtp': FAULTY, ...config('{ "rules": { "rcpt-before-mail": "hint" } }') };
    assert.deepEqual((await findings(files, 'in/a.smtp')).found, ['hint rcpt-before-mail']);
    assert.deepEqual((await findings(files, 'in/a.smtp', '--rule', 'rcpt-before-mail=warning')).found, [
      'warning rcpt-before-mail',
    ]);
    assert.deepEqual((await findings(files, 'in/a.smtp', '--no-config')).found, ['error rcpt-before-mail']);
    assert.deepEqual((await findings(files, '-')).found, ['hint rcpt-before-mail']);
  });

  it('leaves out what is ignored by a glob, and what is in no preset', async () => {
    const files = {
      'in/a.smtp': FAULTY,
      'b.smtp': FAULTY,
      ...config('{ "ignore": [{ "files": "in/", "rules": "*" }] }'),
    };
    assert.deepEqual((await findings(files, 'in/a.smtp', 'b.smtp')).found, ['error rcpt-before-mail']);
    assert.deepEqual((await findings({ 'a.smtp': FAULTY }, 'a.smtp', '--preset', 'security')).found, []);
  });

  it('says once what is wrong in it, and applies the rest', async () => {
    const text = '{\n  "rules": { "rcpt-before-mail": "hint", "no-quti": "off" }\n}';
    const { found, stderr } = await findings(
      { 'in/a.smtp': FAULTY, 'in/b.smtp': FAULTY, ...config(text, 'in/') },
      'in',
    );
    assert.deepEqual(found, ['hint rcpt-before-mail', 'hint rcpt-before-mail']);
    assert.equal(
      stderr,
      'smtp-transcript: in/.smtptranscript.json:2:42: There is no rule "no-quti"; “no-quit” is meant, perhaps.\n',
    );
  });
});
