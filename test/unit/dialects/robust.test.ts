import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { Expecting, Reading } from '../../../server/src/dialects/dialect';
import { DIALECTS } from '../../../server/src/dialects/index';
import { PREFIX_PAIRS } from '../../../server/src/dialects/prefixPairs';
import { SERVER_LOGS } from '../../../server/src/dialects/serverLogs/index';

const variants: Readonly<Record<string, readonly string[]>> = {
  prefixed: PREFIX_PAIRS.map(({ variant }) => variant),
  bare: ['', 'quoted'],
  swaks: ['', 'no hints'],
  'sendmail-verbose': ['', 's-nail'],
  'server-log': ['', ...SERVER_LOGS.map(({ variant }) => variant)],
};

// Parts that dialects look for, so that random lines reach into their branches.
const piece = fc.constantFrom(
  'C: ',
  'S: ',
  'R: ',
  '> ',
  '< ',
  '>>> ',
  '<<< ',
  '--> ',
  '<-- ',
  ' -> ',
  '<-  ',
  '<** ',
  '=== ',
  '* ',
  '# ',
  '[+1 #2] ',
  'Client: ',
  'CLIENT -> SERVER: ',
  'SERVER -> CLIENT: ',
  '2026-01-01 00:00:00 ',
  ' Out: ',
  ' In:  ',
  'Nov 23 14:57:43 mx postfix/smtpd[1]: ',
  '2026-11-23T14:57:43+0000 mx postfix/relay/smtp[2]: ',
  'postfix/postscreen[3]: ',
  '> a[192.0.2.1]: ',
  '< a[192.0.2.1]:25: ',
  'lost connection after DATA from ',
  'PASS NEW [192.0.2.1]:5',
  '[FONT=x]',
  '[/FONT]',
  'lost 5 messages from pid 3',
  '   ----- Transcript of session follows -----',
  '... while talking to a.:',
  'Content-Transfer-Encoding: base64',
  'Content-Transfer-Encoding: quoted-printable',
  '--b',
  '=',
  '=3D',
  'PDw8IDI1MCBPaw0KPj4+IA',
  'Connecting to a via b...',
  '050 ',
  'a: >>> SERVER: ',
  'a: >>> ',
  '10066 <<< ',
  '10066 >>> ',
  '10066 === CONNECT ',
  '[EOF]',
  '%LT',
  '%hex[%c3]hex%',
  'client 127.0.0.1 PORT_D',
  'server PORT_S',
  '****',
  'SMTP>> ',
  '  SMTP<< ',
  '  SMTP+> ',
  'SMTP>| ',
  '  SMTP(close)>>',
  '  LMTP>> writing message and terminating "."',
  '14:57:43 ',
  ' 4711 ',
  '   ╎',
  '         250 ',
  'Connecting to a [192.0.2.1]:25 ... ',
  'connected',
  'Cipher: x',
  '**** SMTP testing session as if from host ',
  'LOG: ',
  '******** SERVER ********',
  'Listening on port 1 ... ',
  'Connection request from [192.0.2.1]',
  '??? ',
  'End of script',
  '[PROTOCOL] [6F9619FF-8B86] [core] S: ',
  '[PROTOCOL] [6F9619FF-8B86.1.1] [outbound] C: ',
  ' state=1',
  '"SMTPD" 1 2 "2026-11-23 14:57:46.4" "192.0.2.1" "SENT: ',
  '"SMTPC"\t1\t2\t"2026-11-23 14:57:46.4"\t"192.0.2.1"\t"SENT: ',
  '[nl]',
  '"Ending session 2"',
  "[SMTP 192.0.2.1:5] Received 5 bytes: '",
  "[SMTP 192.0.2.1:5] Sent 5 bytes: '",
  'Mon 2026-11-23 14:57:46: --> ',
  'Mon 2026-11-23 14:57:46: <-- ',
  '[2026-11-23 14:57:47] DEBUG [#a] S: ',
  'smtp: 0x5: >>> ',
  'mta: 0x6: <<< ',
  '<<< [MSG] ',
  '<<< [EOM]',
  '(1-01) ESMTP< ',
  '(1-01) smtp resp to EHLO: 250 a\\nb',
  "('192.0.2.1', 5) >> b'",
  "('192.0.2.1', 5) << b'",
  '2026/11/23 14:57:46 [1/2/3] [4] <<< ',
  "Info: 5 Sent to '192.0.2.1': '",
  "Info: 5 Rcvd: '",
  "\\015\\012'",
  '14:57:46 [192.0.2.1][5] rsp: 250-a',
  '14:57:46.44 5 SMTPI-1(a) out: ',
  '@400000006a8d5f0a19b1c2d4 5 > ',
  '5 < ',
  '+',
  '09:41:12 AM - Server: ',
  '09:41:12 AM - Client: ',
  '#Log-type: SMTP Send Protocol Log',
  '#Fields: date-time,session-id,event,data',
  '#Fields: date time cs-method sc-status',
  '2026-11-23T14:57:46Z,a,S,1,1:25,2:3,<,',
  '2026-11-23T14:57:46Z,a,S,2,1:25,2:3,>,"',
  '""',
  '250  mx SIZE 5 AUTH LOGIN PIPELINING',
  '2026-11-23 14:57:46 192.0.2.1 a SMTPSVC1 b c 0 MAIL - +FROM:<a@b> 250 0 ',
  '2026-11-23 14:57:46 1 OutboundConnectionResponse SMTPSVC1 b c 0 - - 250-a 0 ',
  '     ',
  '\t',
  '',
  ' ',
  '│ ',
  ' │',
  '250-',
  '250 ',
  '354 ',
  '334',
  '220 x',
  'EHLO x',
  'MAIL FROM:<a@b>',
  'BDAT 5',
  'DATA',
  '.',
  '...',
  '<wait for connection>',
  '(message goes here)',
  '<<a',
  '>>',
  ' \\',
  '\\r\\n',
  ' <3>',
  '^M',
  '\r',
  ' ← x',
  '.*',
  'ATRN',
  'CONNECTED(3)',
  'Connected to x',
  'closed',
  'connect a -> b',
  'gap 3 C',
  '\u0000',
  '\udce4',
  'é',
);
const line = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const expecting = fc.constantFrom<Expecting>('content', 'response', 'dialogue');

describe('every dialect', () => {
  for (const dialect of DIALECTS) {
    it(`${dialect.id} reads anything, with ranges inside the line and a plain memory`, () => {
      for (const variant of variants[dialect.id] ?? ['']) {
        fc.assert(
          fc.property(fc.array(fc.tuple(line, expecting), { maxLength: 12 }), (rows) => {
            const memory = dialect.start(variant);
            const names = Object.keys(memory).sort();
            let continued = false;
            rows.forEach(([text, state], index) => {
              const read = dialect.read(text, memory, state, rows[index + 1]?.[0]);
              for (const reading of Array.isArray(read) ? (read as readonly Reading[]) : [read as Reading]) {
                assert.ok(
                  reading.start >= 0 && reading.start <= reading.end && reading.end <= text.length,
                  JSON.stringify([text, reading]),
                );
                if (reading.kind !== 'utterance') continue;
                assert.equal(reading.folded === true, continued, 'a folded line follows one that continues');
                continued = reading.continues === true;
              }
            });
            assert.deepEqual(Object.keys(memory).sort(), names);
            for (const value of Object.values(memory)) assert.notEqual(typeof value, 'object');
          }),
          { numRuns: variants[dialect.id] ? 60 : 300 },
        );
      }
    });
  }

  it('is chosen among without an exception, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { score } = detectDialect(lines);
        assert.ok(score >= 0 && score <= 1);
      }),
    );
  });

  it('reads a hostile line in linear time', () => {
    for (const part of [
      'a',
      ' ',
      '.',
      '. ',
      '>',
      'CLIENT -> ',
      'CLIENT -> SERVER: ',
      '250-',
      '\\r\\n',
      '<',
      '[+1',
      ' <-- ',
      '<CRLF>',
      '(',
      '│',
      '^M',
      '\r',
      '/a',
      '/smtpd[1',
      '[ID ',
      '[/',
      '<1>',
      '   ╎',
      'SMTP(',
      '12345',
      '=3D',
      '=',
      'a\r',
      '%hex[',
      'PDw8',
      ',',
      '"',
      '""',
      '[nl]250',
      '250-a',
      '\\n',
      ' SIZE',
      '+',
      ' state=',
      '(1-1) ',
    ]) {
      for (const lead of [
        '',
        'Nov 23 14:57:43 mx postfix/smtpd[1]: ',
        '[B]',
        '| ',
        'C: ',
        'SERVER -> CLIENT: 250-',
        '> ',
        ' -> ',
        ' In:  ',
        '    ',
        '14:57:43 12345 ',
        '  SMTP<< ',
        '>>> ',
        '[PROTOCOL] [6F9619FF-8B86] [core] C: ',
        '"SMTPD" 1 2 "2026-11-23 14:57:46.4" "192.0.2.1" "SENT: 250-',
        "[SMTP 192.0.2.1:5] Received 5 bytes: '",
        '(1-01) smtp resp to EHLO: 250 a',
        '14:57:46 [192.0.2.1][5] rsp: 250-a',
        '2026-11-23T14:57:46Z,a,S,2,1:25,2:3,>,250  a',
        '2026-11-23T14:57:46Z,a,S,2,1:25,2:3,>,"',
        '2026-11-23 14:57:46 192.0.2.1 a SMTPSVC1 b c 0 MAIL - +FROM:',
      ]) {
        const long = lead + part.repeat(Math.ceil(300_000 / part.length));
        const before = performance.now();
        detectDialect([long, long]);
        for (const dialect of DIALECTS) {
          for (const variant of dialect.id === 'prefixed'
            ? ['C:/S:', 'CLIENT -> SERVER:', '>/<', 'unmarked/>']
            : ['']) {
            for (const state of ['content', 'response', 'dialogue'] as const) {
              dialect.read(long, dialect.start(variant), state, long);
            }
          }
        }
        const took = performance.now() - before;
        // Linear work on these lengths takes a few milliseconds; what is quadratic takes minutes.
        assert.ok(took < 1500, `${JSON.stringify(lead + part)} took ${Math.round(took)} ms`);
      }
    }
  }).timeout(60_000);
});
