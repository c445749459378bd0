import assert from 'node:assert/strict';
import { readAll } from './readAll';

const dialogue = (lines: readonly string[]) =>
  readAll(lines).said.map(({ side, text }) => `${side === 'client' ? 'C' : 'S'} ${text}`);
const events = (lines: readonly string[]) =>
  readAll(lines).events.map(({ event, side }) => (side ? `${event} ${side}` : event));

describe('the logs of mail programs', () => {
  it('are told apart by their marks, whatever a logger puts in front', () => {
    const rows: readonly [string, readonly string[]][] = [
      [
        'fetchmail',
        [
          'Nov 23 14:57:43 mx fetchmail[12]: SMTP< 220 mx.example.net',
          'Nov 23 14:57:43 mx fetchmail[12]: LMTP> LHLO x',
        ],
      ],
      ['Claws Mail, Sylpheed', ['[23:59:59] SMTP< 220 mx.example.net', '[00:00:01] ESMTP> EHLO a.example.org']],
      [
        'Thunderbird',
        ['12:00:01.123 mailnews.smtp: S: 220 mx.example.net', '12:00:01.140 mailnews.smtp: C: EHLO [192.0.2.1]'],
      ],
      ['Thunderbird (NSPR)', ['1[abc]: SMTP Response: 220 mx.example.net', '1[abc]: SMTP Send: EHLO [192.0.2.1]']],
      [
        'K-9 Mail',
        [
          '01-04 00:27:23.6 3 V SmtpTransport: SMTP <<< 220 mx.example.net',
          '01-04 00:27:23.6 3 D SmtpTransport: SMTP >>> EHLO [127.0.0.1]',
        ],
      ],
      ['sSMTP', ['[<-] 220 mx.example.net', '[->] HELO a.example.org']],
      ['posttls-finger', ['posttls-finger: < 220 mx.example.net', 'posttls-finger: > EHLO a.example.org']],
      ['CheckTLS', ['[000.096] \t<\u2011\u2011 \t220 mx.example.net', '[000.099] \t~~> \tEHLO a.example.org']],
    ];
    for (const [variant, lines] of rows) {
      const { detected, said } = readAll(lines);
      assert.deepEqual([detected.dialect, detected.variant, detected.confident], ['mail-program', variant, true]);
      assert.deepEqual(
        said.map(({ side }) => side),
        ['server', 'client'],
        variant,
      );
    }
  });

  it('Exim, Postfix and swaks keep theirs', () => {
    for (const lines of [
      ['  SMTP<< 220 mx.example.net', '  SMTP>> EHLO a.example.org'],
      ['--> EHLO a.example.org', '<-- 250 mx.example.net', '--> QUIT', '<-- 221 Bye'],
    ]) {
      assert.notEqual(readAll(lines).detected.dialect, 'mail-program');
    }
  });

  it('POP3 and IMAP between are no SMTP', () => {
    const lines = [
      'fetchmail: IMAP> A0001 LOGIN "u" "p"',
      'fetchmail: IMAP< A0001 OK done',
      'fetchmail: SMTP< 220 mx.example.net ESMTP',
      'fetchmail: POP3< +OK 250 octets',
      'fetchmail: SMTP> QUIT',
      'fetchmail: SMTP error: 451 later',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx.example.net ESMTP', 'C QUIT']);
  });

  it('times of day go on behind midnight', () => {
    const { readings } = readAll(['[23:59:59] SMTP< 220 mx.example.net', '[00:00:01] ESMTP> EHLO a.example.org']);
    const [before, after] = readings.map(({ reading }) => (reading.kind === 'utterance' ? (reading.time ?? 0) : 0));
    assert.equal((after ?? 0) - (before ?? 0), 2);
  });

  it('Thunderbird says which mechanism the secret is for that it hides', () => {
    const lines = [
      'mailnews.smtp: Connecting to smtp://mx.example.net:465',
      'mailnews.smtp: S: 220 mx.example.net',
      'mailnews.smtp: C: EHLO [192.0.2.1]',
      'mailnews.smtp: S: 250-mx.example.net',
      '250-SIZE 1000',
      '250 AUTH PLAIN',
      '',
      'mailnews.smtp: Authentication via AUTH PLAIN',
      'mailnews.smtp: C: Logging suppressed (it probably contained auth information)',
      'mailnews.smtp: S: 235 2.7.0 Ok',
      'mailnews.smtp: C: Logging suppressed (it probably contained auth information)',
    ];
    assert.deepEqual(dialogue(lines), [
      'S 220 mx.example.net',
      'C EHLO [192.0.2.1]',
      'S 250-mx.example.net',
      'S 250-SIZE 1000',
      'S 250 AUTH PLAIN',
      'C AUTH PLAIN ***',
      'S 235 2.7.0 Ok',
    ]);
    assert.deepEqual(events(lines), ['connect', 'tls', 'gap client']);
  });

  it('sSMTP shows the last lines of replies alone, and no password', () => {
    const lines = [
      '[<-] 220 mx.example.net',
      '[->] EHLO a.example.org',
      '[<-] 250 HELP',
      '[->] AUTH LOGIN',
      '[<-] 334 VXNlcm5hbWU6       // asks for the name',
      '[->] dXNlcg==',
      '[<-] 334 UGFzc3dvcmQ6',
      '[<-] 235 2.0.0 OK',
      '[->] MAIL FROM:<a@example.org>',
      '[<-] ',
    ];
    assert.deepEqual(dialogue(lines), [
      'S 220 mx.example.net',
      'C EHLO a.example.org',
      'S 250-...',
      'S 250-...',
      'S 250 HELP',
      'C AUTH LOGIN',
      'S 334 VXNlcm5hbWU6',
      'C dXNlcg==',
      'S 334 UGFzc3dvcmQ6',
      'C ***',
      'S 235 2.0.0 OK',
      'C MAIL FROM:<a@example.org>',
    ]);
    assert.deepEqual(events(lines), ['close server']);
  });

  it('a CheckTLS report without TLS is known by its legend', () => {
    const lines = [
      '--> this would be a line from your email system to our test',
      '<-- and this would be a line to your email system from our test',
      '<-- 220 mx.example.net',
      '--> EHLO client.example.org',
    ];
    assert.deepEqual(dialogue(lines), ['S 220 mx.example.net', 'C EHLO client.example.org']);
  });

  it('the legend of a CheckTLS report is no traffic', () => {
    const lines = [
      '--> this would be a line from your email system to our test',
      '<-- and this would be a line to your email system from our test',
      '====tls negotiation successful (cypher: cyphername, client cert: certinfo)',
      '~~> commands from your system then have wiggly lines',
      '<~~ and responses from our system do too',
      '___TRANSCRIPT BEGINS ON THE NEXT LINE___',
      '<-- 220 ts.example.com CheckTLS TestSender',
      '--> STARTTLS',
      '<-- 220 Ready',
      '====tls negotiation successful (cypher: A, client cert: B)',
      '~~> EHLO a.example.org',
    ];
    assert.deepEqual(dialogue(lines), [
      'S 220 ts.example.com CheckTLS TestSender',
      'C STARTTLS',
      'S 220 Ready',
      'C EHLO a.example.org',
    ]);
    assert.deepEqual(events(lines), ['tls']);
  });
});
