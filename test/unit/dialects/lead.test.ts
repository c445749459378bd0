import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { detectDialect } from '../../../server/src/dialects/detect';
import { linesOf, readAll, type Said } from './readAll';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');

/** What other programs put in front of a line, at a second. */
const LEADS: Readonly<Record<string, (second: string) => string>> = {
  syslog: (second) => `Nov 23 14:57:${second} mail app[4711]: `,
  'syslog with times of today': (second) => `2026-11-23T14:57:${second}.123456+01:00 mail app[4711]: `,
  'RFC 5424': (second) => `<22>1 2026-11-23T14:57:${second}.123Z mail.example.net app 4711 - - `,
  'a journal without hosts': (second) => `Nov 23 14:57:${second} app[4711]: `,
  'a time': (second) => `2026-11-23T14:57:${second}.123456Z `,
  'a time in brackets': (second) => `[2026-11-23 14:57:${second},123] `,
  Kubernetes: (second) => `2026-11-23T14:57:${second}.123456789Z stdout F `,
  'docker compose': () => 'app-1  | ',
  'a process': () => '[4711] ',
  'a process behind a time': (second) => `2026/11/23 14:57:${second} 4711 `,
  'a logger': (second) => `2026-11-23 14:57:${second},123 DEBUG [main] com.example.Mailer - `,
};

function behind(lines: readonly string[], lead: (second: string) => string): string[] {
  return lines.map((line, at) => `${lead(String(Math.min(59, at)).padStart(2, '0'))}${line}`);
}

function words(said: readonly Said[]): string[] {
  return said.map(({ side, text, line }) => `${line} ${side} ${text}`);
}

describe('what other programs put in front of lines', () => {
  for (const [name, lead] of Object.entries(LEADS)) {
    it(`${name}: the conversation is the same behind it in every dialect`, () => {
      for (const file of readdirSync(folder)) {
        if (name === 'a process behind a time' && file === 'bare-quoted.txt') continue; // What recordio writes looks so.
        const own = linesOf(path.join(folder, file));
        const plain = readAll(own);
        const wrapped = readAll(behind(own, lead));
        assert.deepEqual(words(wrapped.said), words(plain.said), file);
        assert.equal(wrapped.detected.confident, true, file);
      }
    });
  }

  const POSTED = [
    ['4711', '220 mx.example.net ESMTP'],
    ['4712', '220 mx.example.net ESMTP'],
    ['4711', 'EHLO a.example.org'],
    ['4711', '250 mx.example.net'],
    ['4712', 'EHLO b.example.org'],
    ['4711', 'MAIL FROM:<a@example.org>'],
    ['4712', '250 mx.example.net'],
    ['4711', '250 2.1.0 Ok'],
    ['4711', 'RCPT TO:<b@example.net>'],
    ['4711', '250 2.1.5 Ok'],
    ['4711', 'DATA'],
    ['4712', 'QUIT'],
    ['4711', '354 Go on'],
    ['4711', 'From: <a@example.org>'],
    ['4711', 'Date: Mon, 23 Nov 2026 14:57:43 +0000'],
    ['4711', ''],
    ['4711', 'QUIT'],
    ['4712', '221 2.0.0 Bye'],
    ['4711', '250 this is a line of the message'],
    ['4711', '.'],
    ['4711', '250 2.0.0 Ok'],
    ['4711', 'QUIT'],
    ['4711', '221 2.0.0 Bye'],
  ] as const;

  it('tells the sessions of processes apart that speak at once, in forms without marks, too', () => {
    const lines = POSTED.map(([process, text], at) => `Nov 23 14:57:${10 + at} mail talk[${process}]: ${text}`);
    const { dialect, sessions, found } = analyze(lines);
    assert.deepEqual(
      [dialect.dialect, dialect.lead, dialect.confident],
      ['bare', { pieces: 'time program', of: 'talk' }, true],
    );
    assert.deepEqual(
      sessions.map(({ exchanges }) => exchanges.map(({ verb }) => verb).join(' ')),
      ['EHLO MAIL RCPT DATA . QUIT', 'EHLO QUIT'],
    );
    assert.deepEqual(found, []);
  });

  it('tells times, in seconds of the same day and over midnight', () => {
    const at = (clock: string, text: string) => `[2026-11-23 ${clock},250] ${text}`;
    const lines = [
      at('23:59:58', '=== Connected to mx.example.net.'),
      at('23:59:59', '<-  220 mx.example.net ESMTP'),
      at('23:59:59', ' -> EHLO a.example.org'),
      at('23:59:59', '<-  250 mx.example.net').replace('-23 23:59:59', '-24 00:00:01'),
      at('23:59:59', ' -> QUIT').replace('-23 23:59:59', '-24 00:00:01'),
    ];
    const { detected, readings } = readAll(lines);
    assert.equal(detected.dialect, 'swaks');
    const times = readings.flatMap(({ reading }) => (reading.kind === 'utterance' ? [reading.time ?? Number.NaN] : []));
    assert.deepEqual(
      times.map((time) => time - Date.UTC(2026, 10, 23) / 1000),
      [86_399.25, 86_399.25, 86_401.25, 86_401.25],
    );
  });

  it('is outside of what was said: columns are those of the whole line', () => {
    const lead = 'Nov 23 14:57:43 mail swaks[4711]: ';
    const { readings } = readAll(behind(linesOf(path.join(folder, 'swaks.txt')), () => lead));
    for (const { reading, line } of readings) {
      assert.ok(reading.start >= lead.length && reading.end >= reading.start, `line ${line}`);
    }
    const escaped = readAll(behind(linesOf(path.join(folder, 'python-smtplib.txt')), () => lead));
    for (const { reading } of escaped.readings) {
      if (reading.kind === 'utterance' && reading.columns) assert.ok(reading.columns.every((at) => at >= lead.length));
    }
  });

  it('is taken off where syslog wrote a carriage return, too', () => {
    const lines = linesOf(path.join(folder, 'swaks.txt'));
    const wrapped = behind(lines, (second) => `Nov 23 14:57:${second} mail swaks[4711]: `).map((line) => `${line}#015`);
    assert.deepEqual(words(readAll(wrapped).said), words(readAll(lines).said));
  });

  it('leaves out what other programs say in the same log', () => {
    const lines = linesOf(path.join(folder, 'bare-telnet.txt'));
    const wrapped = behind(lines, (second) => `Nov 23 14:57:${second} mail talk[4711]: `);
    const mixed = wrapped.flatMap((line, at) => [
      line,
      ...(at % 3 === 0 ? ['Nov 23 14:57:59 mail sshd[17]: Accepted publickey for root'] : []),
      ...(at === 9 ? ['-- Boot 1234 --'] : []),
    ]);
    const { said, detected } = readAll(mixed);
    assert.equal(detected.confident, true);
    const texts = (all: readonly Said[]) => all.map(({ side, text }) => `${side} ${text}`);
    assert.deepEqual(texts(said), texts(readAll(lines).said));
  });

  it('makes no session of a log in which nobody speaks SMTP', () => {
    const line = (at: number, text: string) => `Nov 23 14:57:${10 + (at % 50)} mail app[4711]: ${text}`;
    for (const texts of [
      ['started', '404 not found', '200 ok', 'data received', 'quit by user'],
      ['GET /index.html 200', 'POST /mail 500', '250 rows', 'help'],
      ['220 items', 'mail sent', '354 of 400 done', 'end'],
    ]) {
      const lines = Array.from({ length: 40 }, (_, at) => line(at, texts[at % texts.length]!));
      assert.equal(detectDialect(lines).confident, false, texts[0]);
    }
  });

  it('is found in the dialect that a user wants', () => {
    const lines = behind(['C: EHLO a.example.org', 'S: 250 b', 'C: QUIT', 'S: 221 b'], LEADS.syslog!);
    const { said } = readAll(lines, 'prefixed');
    assert.deepEqual(words(said), ['1 client EHLO a.example.org', '2 server 250 b', '3 client QUIT', '4 server 221 b']);
  });
});
