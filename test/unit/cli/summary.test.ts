import assert from 'node:assert/strict';
import { run } from './fakeIo';

const GREETING = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
`;
const CLEAN = `${GREETING}C: QUIT
S: 221 2.0.0 Bye
`;
const FAULTY = `${GREETING}C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: RCPT TO:<c@example.net>
S: 503 5.5.1 Need MAIL command
C: MAIL FROM:<a@example.org>
`;

describe('smtp-transcript check --format summary', () => {
  const files = { 'a.smtp': CLEAN, 'b.smtp': FAULTY, 'c.smtp': CLEAN + CLEAN };

  it('counts files, sessions, lines and what each rule found', async () => {
    const { status, stdout, stderr } = await run(['check', '--format', 'summary', 'a.smtp', 'b.smtp', 'c.smtp'], {
      files,
    });
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      `files              3, 2 of them without a finding
sessions           4
lines              23
dialect canonical  3 files

rcpt-before-mail   2 errors in 1 file
cut-recording      1 hint in 1 file
`,
    );
    assert.equal(status, 1);
  });

  it('is short where nothing is found', async () => {
    const { status, stdout } = await run(['check', '--format', 'summary', 'a.smtp'], { files });
    assert.equal(stdout.split('\n').length, 5);
    assert.equal(status, 0);
  });
});
