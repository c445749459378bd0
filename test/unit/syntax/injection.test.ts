import assert from 'node:assert/strict';
import { injectionIn } from '../../../server/src/syntax/injection';

describe('a line break inside a line', () => {
  it('is found encoded, where a command or a header field is behind it', () => {
    assert.deepEqual(injectionIn('RCPT TO:<b%0d%0aDATA'), { start: 10, end: 16, written: '%0d%0a', behind: 'DATA' });
    assert.equal(injectionIn('Subject: a%0ABcc: b@example.net')?.behind, 'Bcc:');
    assert.equal(injectionIn('MAIL FROM:<a\\r\\nRCPT TO:<b>')?.written, '\\r\\n');
  });

  it('is found literally, but not at the end, where it only ends the line', () => {
    assert.deepEqual(injectionIn('NOOP\rNOOP'), { start: 4, end: 5, written: '␍', behind: '' });
    assert.equal(injectionIn('NOOP␍'), undefined);
    assert.equal(injectionIn('NOOP␊'), undefined);
  });

  it('is not found in text that only looks like one', () => {
    assert.equal(injectionIn('RCPT TO:<b%0a1@example.net>'), undefined);
    assert.equal(injectionIn('MAIL FROM:<a%data@example.org>'), undefined);
    assert.equal(injectionIn('MAIL FROM:<a@example.org>'), undefined);
  });

  it('is looked for in time that grows with the line only', () => {
    for (const piece of ['␍', '%0d', '\\n', '+0D+0A']) assert.equal(injectionIn(piece.repeat(100_000)), undefined);
  });
});
