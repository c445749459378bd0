import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { DialectId } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

/** What the dialect makes of lines: session, side and text, or what else a line is; empty lines are left out. */
function read(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect)
    .readings.filter(({ reading }) => reading.kind !== 'blank')
    .map(({ reading, line }) => {
      const shown = lines[line - 1]!.slice(reading.start, reading.end);
      const session = 'session' in reading && reading.session ? `${reading.session} ` : '';
      if (reading.kind === 'event') return `${session}* ${reading.event} ${shown}`.trim();
      if (reading.kind !== 'utterance') return `(${reading.kind}) ${shown}`;
      return `${session}${reading.side === 'client' ? 'C' : 'S'} ${shown}`;
    });
}

describe('PEAR Net_SMTP', () => {
  it('goes on without a mark where it sent several lines at once', () => {
    assert.deepEqual(
      read(
        'pear-net-smtp',
        'DEBUG: Send: DATA',
        '',
        'DEBUG: Recv: 354 go',
        'DEBUG: Send: Subject: x',
        'To: b@example.net',
        '',
        '',
        'DEBUG: Send: 250 is text',
        '',
        'no line end',
        'DEBUG: Send: ',
        '.',
        '',
        'DEBUG: Recv: 250 ok',
      ),
      [
        'C DATA',
        'S 354 go',
        'C Subject: x',
        'C To: b@example.net',
        'C ',
        'C 250 is text',
        'C ',
        'C no line end',
        '(note) ',
        'C .',
        'S 250 ok',
      ],
    );
  });

  it('is copied from pages that lose brackets and line ends', () => {
    assert.deepEqual(
      read(
        'pear-net-smtp',
        'DEBUG: Recv: 334 ',
        'DEBUG: Send: ****= ',
        'DEBUG: Send: RCPT TO: DEBUG: Recv: 250 2.1.5 Ok ',
        'DEBUG: Send: DATA DEBUG: Recv: 354 go ',
        'DEBUG: Send: From: a@example.org Subject: x ',
        'DEBUG: Send: QUIT DEBUG: Recv: 221 Bye',
      ),
      [
        'S 334 ',
        'C ****=',
        'C RCPT TO:',
        'S 250 2.1.5 Ok',
        'C DATA',
        'S 354 go',
        '* omitted From: a@example.org Subject: x',
        '* gap QUIT',
        'C QUIT',
        'S 221 Bye',
      ],
    );
  });

  it('is logged by Roundcube with times and sessions, which cuts what is long', () => {
    const at = '[23-Nov-2026 14:52:09 +0100]: <a1>';
    const lines = [
      `${at} Recv: 354 go`,
      `${at} Send: Subject: x`,
      '',
      'text... [truncated 1234 bytes]',
      `${at} Send: `,
      '.',
      '[23-Nov-2026 14:52:10 +0100]: <b2> Send: QUIT',
    ];
    assert.deepEqual(read('pear-net-smtp', `${at} Send: DATA`, ...lines).slice(1), [
      'a1 S 354 go',
      'a1 C Subject: x',
      'a1 C ',
      'a1 * omitted text... [truncated 1234 bytes]',
      '(note) ',
      'a1 C .',
      'b2 C QUIT',
    ]);
    const { readings } = readAll(lines.slice(-1), 'pear-net-smtp');
    const reading = readings[0]!.reading;
    assert.equal(reading.kind === 'utterance' && reading.time, Date.UTC(2026, 10, 23, 13, 52, 10) / 1000);
  });
});

describe('sendEmail', () => {
  it('puts the lines of a reply into one, and says it twice', () => {
    const said = (text: string) => `Nov 23 14:52:09 client sendemail[7]: ${text}`;
    assert.deepEqual(
      read(
        'sendemail',
        said('DEBUG => Connecting to mx.example.net:25'),
        said('DEBUG => evalSMTPresponse() - Checking for SMTP success or error status in the message: 250 ok'),
        said('SUCCESS => Received: \t250-x, hello, 250-SIZE 5, 250 HELP, 250 more'),
        said('DEBUG => TLS session initialized :)'),
        said('ERROR => Received: \t550 no, 550 really'),
        said('INFO => Sending message body'),
        said('Setting content-type: text/plain'),
        said('Email was sent successfully!  From: <a@example.org>'),
        'cron[9]: done',
      ),
      [
        '7 * connect mx.example.net:25',
        '(note) DEBUG => evalSMTPresponse() - Checking for SMTP success or error status in the message: 250 ok',
        '7 S 250-x, hello',
        '7 S 250-SIZE 5',
        '7 S 250 HELP, 250 more',
        '7 * tls :)',
        '7 S 550 no, 550 really',
        '7 * omitted',
        '(note) Setting content-type: text/plain',
        '7 * gap From: <a@example.org>',
        '(note) cron[9]: done',
      ],
    );
  });
});

describe('the Node module sendmail', () => {
  it('tells domains apart, also in the middle of a message', () => {
    assert.deepEqual(
      read(
        'node-sendmail',
        'MX connection created:  mx.example.net',
        'recv a.example > 354 go',
        'send a.example > Subject: x',
        'To: b',
        'recv b.example > 250 ok',
        'prose',
        'send a.example > ',
        'send a.example > .',
        'recv a.example >',
        'recv a.example>250 ok',
      ),
      [
        '(note) MX connection created:  mx.example.net',
        'a.example * connect',
        'a.example S 354 go',
        'a.example C Subject: x',
        'a.example C To: b',
        'b.example S 250 ok',
        '(note) prose',
        'a.example C ',
        'a.example C .',
        '(note) recv a.example >',
        'a.example S 250 ok',
      ],
    );
  });

  it('is no prose that begins with these words', () => {
    assert.equal(detectDialect(['send me > 250 ok things', 'recv > x', 'send a b > EHLO x']).confident, false);
  });
});
