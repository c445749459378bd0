import assert from 'node:assert/strict';
import { detectDialect } from '../../../server/src/dialects/detect';
import { readAll } from './readAll';

/** What the dialect makes of lines: session, time of day, and what was read. */
function read(...lines: string[]): string[] {
  return readAll(lines, 'postfix-log').readings.map(({ reading, line }) => {
    const text = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind !== 'utterance' && reading.kind !== 'event') return `(${reading.kind}) ${text}`;
    const what =
      reading.kind === 'event'
        ? `* ${reading.event}${reading.side ? ` ${reading.side}` : ''}`
        : reading.side === 'client'
          ? 'C'
          : 'S';
    return `${reading.session} | ${what} ${text}`.trim();
  });
}

function times(...lines: string[]): (number | undefined)[] {
  return readAll(lines, 'postfix-log').readings.map(({ reading }) =>
    reading.kind === 'utterance' ? reading.time : undefined,
  );
}

describe('logs of Postfix', () => {
  it('know which side the process is', () => {
    assert.deepEqual(
      read(
        'Nov 23 14:57:43 mx postfix/smtpd[186]: > unknown[192.0.2.1]: 220 x',
        'Nov 23 14:57:43 mx postfix/submission/smtpd[187]: < unknown[192.0.2.1]:4711: EHLO a',
        'Nov 23 14:57:43 mx postfix-in/smtp[77]: < b.example[2001:db8::1]:25: 220 x',
        'Nov 23 14:57:43 mx postfix/lmtp[78]: > b.example[private/lmtp]: LHLO a',
        'Nov 23 14:57:43 mx postfix/qmgr[160]: 4F2A1: removed',
        'Nov 23 14:57:43 mx postfix/smtpd[186]: >>> START Recipient address RESTRICTIONS <<<',
        'Nov 23 14:57:43 mx dovecot: imap-login: Login',
      ),
      [
        'mx postfix/smtpd[186] | S 220 x',
        'mx postfix/submission/smtpd[187] | C EHLO a',
        'mx postfix-in/smtp[77] b.example[2001:db8::1] | S 220 x',
        'mx postfix/lmtp[78] b.example[private/lmtp] | C LHLO a',
        '(note) 4F2A1: removed',
        '(note) >>> START Recipient address RESTRICTIONS <<<',
        '(note) Nov 23 14:57:43 mx dovecot: imap-login: Login',
      ],
    );
  });

  it('know what happens to connections', () => {
    const server = (message: string) => `Nov 23 14:57:43 mx postfix/smtpd[1]: ${message}`;
    const client = (message: string) => `Nov 23 14:57:43 mx postfix/smtp[2]: ${message}`;
    assert.deepEqual(
      read(
        server('connect from a.example[192.0.2.1]'),
        server('Anonymous TLS connection established from a.example[192.0.2.1]: TLSv1.3 with cipher X'),
        server('TLS connection established from a.example[192.0.2.1]: TLSv1 with cipher X'),
        server('SSL_accept error from a.example[192.0.2.1]: lost connection'),
        server('lost connection after DATA (12 bytes) from a.example[192.0.2.1]'),
        server('NOQUEUE: lost connection after RCPT from a.example[192.0.2.1]'),
        server('timeout after END-OF-MESSAGE from a.example[192.0.2.1]'),
        server('disconnect from a.example[192.0.2.1] ehlo=1 quit=1 commands=2'),
        server('connection closed'),
        client('smtp_connect_addr: trying: b.example[192.0.2.2] port 25...'),
        client('Untrusted TLS connection established to b.example[192.0.2.2]:25: TLSv1.3'),
        client('4F2A1: lost connection with b.example[192.0.2.2] while sending RCPT TO'),
        client('4F2A1: conversation with b.example[192.0.2.2] timed out while sending end of data'),
      ),
      [
        'mx postfix/smtpd[1] | * connect a.example[192.0.2.1]',
        'mx postfix/smtpd[1] | * tls a.example[192.0.2.1]: TLSv1.3 with cipher X',
        'mx postfix/smtpd[1] | * tls a.example[192.0.2.1]: TLSv1 with cipher X',
        'mx postfix/smtpd[1] | * tls-failed a.example[192.0.2.1]: lost connection',
        'mx postfix/smtpd[1] | * close client a.example[192.0.2.1]',
        'mx postfix/smtpd[1] | * close client a.example[192.0.2.1]',
        '(note) timeout after END-OF-MESSAGE from a.example[192.0.2.1]',
        'mx postfix/smtpd[1] | * close a.example[192.0.2.1] ehlo=1 quit=1 commands=2',
        '(note) connection closed',
        'mx postfix/smtp[2] b.example[192.0.2.2] | * connect b.example[192.0.2.2] port 25...',
        'mx postfix/smtp[2] b.example[192.0.2.2] | * tls b.example[192.0.2.2]:25: TLSv1.3',
        'mx postfix/smtp[2] b.example[192.0.2.2] | * close server b.example[192.0.2.2] while sending RCPT TO',
        'mx postfix/smtp[2] b.example[192.0.2.2] | * close client b.example[192.0.2.2] timed out while sending end of data',
      ],
    );
  });

  it('tell the clients of one postscreen apart, and hand them on to smtpd', () => {
    const screen = (message: string) => `Nov 23 14:57:43 mx postfix/postscreen[1]: ${message}`;
    assert.deepEqual(
      read(
        screen('CONNECT from [192.0.2.1]:4711 to [198.51.100.1]:25'),
        screen('> [192.0.2.1]:4711: 220-mx.example.net ESMTP'),
        screen('> [192.0.2.1]:4712: 220-mx.example.net ESMTP'),
        screen('PASS NEW [192.0.2.1]:4711'),
        screen('HANGUP after 0.5 from [192.0.2.1]:4712 in tests before SMTP handshake'),
        screen('DISCONNECT [192.0.2.1]:4712'),
      ),
      [
        'mx postfix/postscreen[1] [192.0.2.1]:4711 | * connect [192.0.2.1]:4711 to [198.51.100.1]:25',
        'mx postfix/postscreen[1] [192.0.2.1]:4711 | S 220-mx.example.net ESMTP',
        'mx postfix/postscreen[1] [192.0.2.1]:4712 | S 220-mx.example.net ESMTP',
        'mx postfix/postscreen[1] [192.0.2.1]:4711 | * gap [192.0.2.1]:4711',
        'mx postfix/postscreen[1] [192.0.2.1]:4711 | * close [192.0.2.1]:4711',
        'mx postfix/postscreen[1] [192.0.2.1]:4712 | * close client [192.0.2.1]:4712 in tests before SMTP handshake',
        'mx postfix/postscreen[1] [192.0.2.1]:4712 | * close [192.0.2.1]:4712',
      ],
    );
  });

  it('say that messages and chunks are left out', () => {
    const line = (message: string) => `mx postfix/smtpd[1]: ${message}`;
    assert.deepEqual(
      read(
        line('> a[192.0.2.1]: 354 End data with <CR><LF>.<CR><LF>'),
        line('> a[192.0.2.1]: 250 ok'),
        line('< a[192.0.2.1]: BDAT 86 LAST'),
        '...',
        line(`< a[192.0.2.1]: ${'x'.repeat(2000 - '< a[192.0.2.1]: '.length)}`),
      ).map((told) => told.replace('postfix/smtpd[1] | ', '').slice(0, 30)),
      [
        'S 354 End data with <CR><LF>.<',
        '* omitted client',
        'S 250 ok',
        'C BDAT 86 LAST',
        '* omitted client',
        '* gap ...',
        '* gap client xxxxxxxxxxxxxxxxx',
      ],
    );
  });

  it('say that syslog dropped lines of a process', () => {
    assert.deepEqual(
      read(
        'Nov 23 14:57:43 mx postfix/smtpd[186]: > a[192.0.2.1]: 220 x',
        'Nov 23 14:57:43 mx rsyslogd-2177: imuxsock begins to drop messages from pid 186 due to rate-limiting',
        'Nov 23 14:57:43 mx rsyslogd-2177: imuxsock lost 516 messages from pid 187 due to rate-limiting',
      ).map((told) => told.slice(0, 34)),
      ['mx postfix/smtpd[186] | S 220 x', 'mx postfix/smtpd[186] | * gap Nov ', 'mx postfix/smtpd[187] | * gap Nov '],
    );
  });

  it('are read behind whatever stands before the lines', () => {
    const lines = [
      'Nov  3 14:57:43 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      'Nov 3 14:57:43.123456 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      '<22>Nov  3 14:57:43 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT\r',
      'mail_1  | Nov  3 14:57:43 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      '[FONT=Menlo]Nov  3 14:57:43 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT[/FONT]',
      'Nov  3 14:57:43 mx postfix/smtpd[1]: [ID 197553 mail.info] < a[192.0.2.1]: QUIT',
      '2026-11-03T14:57:43.123456+00:00 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      '2026-11-03T14:57:43+0000 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      '2026-11-03 14:57:43 mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
      'mx postfix/smtpd[1]: < a[192.0.2.1]: QUIT',
    ];
    for (const line of lines.slice(0, -1)) assert.deepEqual(read(line), ['mx postfix/smtpd[1] | C QUIT'], line);
    // Without a time, the word before the tag may be anything.
    assert.deepEqual(read(lines.at(-1)!), ['postfix/smtpd[1] | C QUIT']);
    assert.deepEqual(detectDialect(lines), { dialect: 'postfix-log', variant: '', score: 0.99, confident: true });
  });

  it('have times that go on over the end of a month and of a year, of which syslog says nothing', () => {
    const at = (time: string) => `${time} mx postfix/smtpd[1]: < a[192.0.2.1]: NOOP`;
    const day = 86_400;
    const [first = 0, ...more] = times(
      ...['Feb 28 23:59:59', 'Mar  1 00:00:00', 'Feb 28 23:59:59', 'Mar  1 00:00:01'].map(at),
      ...['Aug 30 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:00', 'Dec 31 23:59:59', 'Jan  1 00:00:01.500'].map(at),
    );
    const august = 2 + 182 * day;
    assert.deepEqual(
      more.map((time = 0) => time - first),
      [
        1,
        0,
        2,
        august,
        august + 124 * day - 2,
        august + 124 * day - 1,
        august + 124 * day - 2,
        august + 124 * day + 0.5,
      ],
    );
    assert.deepEqual(times(at('2026-11-23T14:57:43.5+00:00')), [Date.UTC(2026, 10, 23, 14, 57, 43, 500) / 1000]);
  });

  it('are known without a dialogue too, and never from other lines', () => {
    const silent = ['connect from a[192.0.2.1]', 'disconnect from a[192.0.2.1]'].map(
      (text) => `mx postfix/smtpd[1]: ${text}`,
    );
    assert.equal(detectDialect(silent).dialect, 'postfix-log');
    assert.equal(detectDialect(silent).confident, true);
    for (const line of ['x/smtpd: > a[192.0.2.1]: 220 x', 'http://x/y[1]: > a', 'smtpd[1]: > a[192.0.2.1]: 220 x']) {
      assert.notEqual(detectDialect([line, line]).dialect, 'postfix-log', line);
    }
  });
});
