import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';

/** What the dialect makes of lines: side and text, or what else a line is; its own talk and empty lines are left out. */
function read(...lines: string[]): string[] {
  return readAll(lines, 'javamail')
    .readings.filter(({ reading }) => reading.kind !== 'note' && reading.kind !== 'blank')
    .map(({ reading, line }) => {
      const shown = lines[line - 1]!.slice(reading.start, reading.end);
      if (reading.kind === 'event') return `* ${reading.event} ${shown}`.trim();
      return reading.kind === 'utterance'
        ? `${reading.side === 'client' ? 'C' : 'S'} ${shown}`
        : `(${reading.kind}) ${shown}`;
    });
}

describe('JavaMail', () => {
  it('tells of the connection, and keeps the exchange of AUTH to itself', () => {
    assert.deepEqual(
      read(
        'DEBUG: setDebug: JavaMail version 1.6.2',
        'DEBUG SMTP: trying to connect to host "mx.example.net", port 465, isSSL true',
        '220 x',
        'DEBUG SMTP: connected to host "mx.example.net", port: 465',
        '',
        'EHLO a.example.org',
        '250 AUTH LOGIN',
        'DEBUG SMTP: Found extension "AUTH", arg "LOGIN"',
        'DEBUG SMTP: AUTH LOGIN command trace suppressed',
        'DEBUG SMTP: AUTH LOGIN succeeded',
        'MAIL FROM:<a@example.org>',
        'DEBUG SMTP: EOF: ',
      ),
      [
        '* connect "mx.example.net", port 465, isSSL true',
        '* tls',
        'S 220 x',
        'C EHLO a.example.org',
        'S 250 AUTH LOGIN',
        '* gap AUTH LOGIN command trace suppressed',
        'C MAIL FROM:<a@example.org>',
        '* close',
      ],
    );
  });

  it('shows AUTH where it was asked to, and the message, whose lines may look like replies', () => {
    assert.deepEqual(
      read(
        'AUTH LOGIN',
        '334 VXNlcm5hbWU6',
        'dXNlcg==',
        '235 ok',
        'DATA',
        '354 go',
        'Subject: x',
        '',
        '250 is text',
        'DEBUG SMTP: x',
        '.',
        '250 ok',
        'org.example.App - sent',
        'QUIT',
      ),
      [
        'C AUTH LOGIN',
        'S 334 VXNlcm5hbWU6',
        'C dXNlcg==',
        'S 235 ok',
        'C DATA',
        'S 354 go',
        'C Subject: x',
        'C ',
        'C 250 is text',
        'C .',
        'S 250 ok',
        'C QUIT',
      ],
    );
  });

  it('is read behind what a log puts before each line', () => {
    const lead = (second: number) => `2026-11-23 14:52:0${second} INFO  [stdout] (task-1) `;
    const lines = [
      `${lead(1)}DEBUG SMTP: useEhlo true, useAuth false`,
      `${lead(1)}EHLO a.example.org`,
      `${lead(3)}250-x`,
      `${lead(3)}250 HELP`,
      '2026-11-23 14:52:03 INFO  [org.example] (task-1) QUIT',
    ];
    assert.deepEqual(read(...lines), ['C EHLO a.example.org', 'S 250-x', 'S 250 HELP']);
    const times = readAll(lines, 'javamail').readings.map(({ reading }) =>
      reading.kind === 'utterance' ? reading.time : 0,
    );
    assert.equal(times[2]! - times[1]!, 2);
  });

  it('is read in a page that pads and explains its lines', () => {
    assert.deepEqual(
      read(
        '   DEBUG SMTP: use8bit false   ',
        '   MAIL FROM:<a@example.org> [отправитель]   ',
        '   250 <a@example.org>, ok  [отправитель]   ',
        '   RCPT TO:<b@example.net> [x]',
      ),
      ['C MAIL FROM:<a@example.org>', 'S 250 <a@example.org>, ok', 'C RCPT TO:<b@example.net> [x]'],
    );
  });

  it('is known by its talk', () => {
    const lines = ['DEBUG SMTP: useEhlo true, useAuth false', 'EHLO a.example.org', '250 x'];
    assert.equal(detectDialect(lines).dialect, 'javamail');
    assert.notEqual(detectDialect(['DEBUG: Send: EHLO x', 'EHLO x', '250 x', 'QUIT', '221 x']).dialect, 'javamail');
    assert.notEqual(detectDialect(['10:00 DEBUG com.example - EHLO x', 'EHLO x', '250 x']).dialect, 'javamail');
  });
});
