import assert from 'node:assert/strict';
import { readAll } from './readAll';

/** What is made of a text: side and text as it was on the wire, or what else a line is; empty lines are left out. */
function read(...lines: string[]): string[] {
  return readAll(lines, 'prefixed')
    .readings.filter(({ reading }) => reading.kind !== 'blank')
    .map(({ reading, line }) => {
      const shown = lines[line - 1]!.slice(reading.start, reading.end);
      if (reading.kind === 'event') return `* ${reading.event} ${shown}`.trim();
      if (reading.kind !== 'utterance') return `(${reading.kind}) ${shown}`;
      return `${reading.side === 'client' ? 'C' : 'S'} ${reading.text ?? shown}`;
    });
}

describe('tools with marks of their own', () => {
  it('Swift Mailer: says of the message only its end, in two lines', () => {
    assert.deepEqual(
      read(
        '<< 250 x',
        '',
        '>> DATA',
        '',
        '<< 354 go',
        '',
        '>> ',
        '.',
        '',
        '<< 250-a',
        '250 b',
        '',
        '!! no (code: 535)',
      ),
      ['S 250 x', 'C DATA', 'S 354 go', '* omitted', 'C .', 'S 250-a', 'S 250 b', '(note) !! no (code: 535)'],
    );
  });

  it('Swift Mailer: is read in one string, with answers and the message where they belong', () => {
    const log =
      '<< 334 VXNlcg==\\r\\n\\n>> QUIT\\r\\n\\n<< 235 ok\\r\\n\\n>> DATA\\r\\n\\n<< 354 go\\r\\n\\n>> \\r\\n.\\r\\n';
    assert.deepEqual(read(`{"id":1,"debug":"${log}\\n<< 250 ok\\r\\n\\n!! \\"x\\""}`), [
      'S 334 VXNlcg==',
      'C QUIT',
      'S 235 ok',
      'C DATA',
      'S 354 go',
      '* omitted',
      'C .',
      'S 250 ok',
      '(note) !! \\"x\\""}',
    ]);
  });

  it('Symfony Mailer: has times in brackets, and of the message only its end', () => {
    const at = '[2026-11-23T14:52:09.000001+00:00]';
    const lines = [`${at} < 220 x`, `${at} > DATA`, `${at} < 354 go\r`, `${at} > .`, `${at} < 250 ok`];
    assert.deepEqual(read(...lines), ['S 220 x', 'C DATA', 'S 354 go', '* omitted', 'C .', 'S 250 ok']);
  });

  it('MailKit: has times before its marks', () => {
    const lines = ['Connected to smtp://mx.example.net:25/', '2026-11-23T14:52:09Z S: 220 x', '14:52:10.5 C: EHLO y'];
    assert.deepEqual(read(...lines), ['* connect smtp://mx.example.net:25/', 'S 220 x', 'C EHLO y']);
    const { readings } = readAll(lines, 'prefixed');
    const greeting = readings[1]!.reading;
    assert.equal(greeting.kind === 'utterance' && greeting.time, Date.UTC(2026, 10, 23, 14, 52, 9) / 1000);
  });

  it('Blat: stands behind the backslashes of a page, and hides the message', () => {
    assert.deepEqual(
      read('\\>>>putline>>> DATA', '', '\\<<<getline<<< 354 go', '', '\\<<<getline<<< 250 ok', 'Subject: x'),
      ['C DATA', 'S 354 go', '* omitted', 'S 250 ok', '(note) Subject: x'],
    );
  });

  it('danetls: ends with the handshake', () => {
    assert.deepEqual(read('recv: 220 x', 'send: STARTTLS', 'recv: 220 go', 'TLSv1.2 handshake succeeded.'), [
      'S 220 x',
      'C STARTTLS',
      'S 220 go',
      '* tls TLSv1.2 handshake succeeded.',
    ]);
  });

  it('PHPMailer: is read as HTML, in Monolog, and of old versions', () => {
    assert.deepEqual(
      read(
        '2026-11-23 14:52:09 SERVER -&gt; CLIENT: 250-x<br />',
        '                                           250 SIZE 5<br />',
        '2026-11-23 14:52:09 CLIENT -&gt; SERVER: MAIL FROM:&lt;a&amp;b@example.org&gt;<br>',
        '[2026-11-23 14:52:09] mail.DEBUG: CLIENT -> SERVER: RSET [] []',
        'CLIENT -> SMTP: QUIT',
        'SMTP -> FROM SERVER:221 bye &lt;br&gt;',
        'SERVER -> CLIENT: 334',
      ),
      [
        'S 250-x',
        'S 250 SIZE 5',
        'C MAIL FROM:<a&b@example.org>',
        'C RSET',
        'C QUIT',
        'S 221 bye &lt;br&gt;',
        'S 334 ',
      ],
    );
  });
});
