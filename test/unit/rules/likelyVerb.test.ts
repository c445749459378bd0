import assert from 'node:assert/strict';
import { likelyVerb } from '../../../server/src/rules/likelyVerb';

const meant = (text: string) => likelyVerb(text)?.replacement;

describe('the command that was meant', () => {
  it('is one slip of the finger away', () => {
    assert.deepEqual(
      ['EHOL a', 'HALO a', 'MIAL FROM:<a@b>', 'RCTP TO:<a@b>', 'DTAA', 'QUI', 'QUITT', 'NOP', 'STARTLS', 'rest'].map(
        meant,
      ),
      ['EHLO', 'HELO', 'MAIL', 'RCPT', 'DATA', 'QUIT', 'QUIT', 'NOOP', 'STARTTLS', 'RSET'],
    );
  });

  it('is another word for it, or lacks a blank', () => {
    assert.deepEqual(
      [
        'HELLO a',
        'exit',
        'MAILFROM:<a@b>',
        'RCPT_TO: <a@b>',
        'AUTH=PLAIN',
        'START TLS',
        'FROM: <a@b>',
        'DATA:',
        'MAIL:FROM:<a@b>',
        'HELO=a',
      ].map(meant),
      ['EHLO', 'QUIT', 'MAIL FROM:', 'RCPT TO:', 'AUTH ', 'STARTTLS', 'MAIL FROM:', 'DATA', 'MAIL FROM:', 'HELO '],
    );
  });

  it('is not guessed from text', () => {
    for (const one of [
      'From: a@example.org',
      'Subject: x',
      'text',
      'more',
      'x',
      '',
      'whoami',
      'GET / HTTP/1.0',
      '33',
      'FOO',
    ]) {
      assert.equal(meant(one), undefined, one);
    }
  });
});
