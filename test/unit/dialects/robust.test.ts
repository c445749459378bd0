import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { Dialect, Expecting, Reading } from '../../../server/src/dialects/dialect';
import { DIALECTS } from '../../../server/src/dialects/index';
import { leadsOf } from '../../../server/src/dialects/lead';
import { PROGRAM_FORMS } from '../../../server/src/dialects/mailProgramForms';
import { PREFIX_PAIRS } from '../../../server/src/dialects/prefixPairs';
import { readerOf } from '../../../server/src/dialects/readerOf';
import { SERVER_LOGS } from '../../../server/src/dialects/serverLogs/index';
import { seeded } from '../../harness/random';

const variants: Readonly<Record<string, readonly string[]>> = {
  prefixed: PREFIX_PAIRS.map(({ variant }) => variant),
  bare: ['', 'quoted'],
  swaks: ['', 'no hints'],
  'python-smtplib': ['send:/reply:', 'C:/S:'],
  'sendmail-verbose': ['', 's-nail'],
  'server-log': ['', ...SERVER_LOGS.map(({ variant }) => variant)],
  'curl-trace': ['hex', 'ascii'],
  'tshark-follow': ['ascii', 'utf-8', 'hex', 'raw'],
  'mail-program': PROGRAM_FORMS.map(({ variant }) => variant),
};

// Parts that dialects look for, so that random lines reach into their branches.
const piece = fc.constantFrom(
  '4 0.015172 192.0.2.1 → 192.0.2.2 SMTP 136 ',
  '5\t10:51:06.4\ta\tb\tSMTP\t9\t',
  '"6","2026-01-01 00:00:00.5","a","b","SMTP","9","',
  '7 1.5 a b TCP 9 1025 → 25 [SYN]',
  '8 1.6 a b TCP 9 25 → 1025 [FIN, ACK]',
  '[TCP Retransmission] ',
  'DATA fragment, 9 bytes',
  ' | ',
  '1254722768.219663 smtp_reply',
  '1254722768.219663 smtp_request',
  '  [0] c: connection = [id=[orig_h=192.0.2.1, orig_p=1/tcp, resp_h=192.0.2.2, resp_p=25/tcp',
  '  [2] command: string = MAIL',
  '  [3] arg: string = ',
  '  [2] code: count = 250',
  '  [4] msg: string = \\x41',
  '  [5] cont_resp: bool = T',
  '* OK IMAP4rev1',
  'a1 LOGIN x',
  '== Info: Connected to x',
  '=> Send header, 9 bytes (0x9)',
  '<= Recv header, 9 bytes (0x9)',
  '=> Send data, 70 bytes (0x46)',
  '0000: ',
  '0040: 32 35 30 20 0d 0a ',
  '14:52:25.736081 ',
  '[0-0] ',
  'Follow: tcp,ascii',
  'Node 1: a:25',
  '\t12',
  '8',
  '===================================================================',
  '[10 bytes missing in capture file].',
  '00000000  32 32 30 20  41 0d 0a',
  '\t3232300d0a',
  'fetchmail: ',
  'SMTP> ',
  'ESMTP< ',
  '. (EOM)',
  '[10:15:54] ',
  '[000.123] ',
  'mailnews.smtp: ',
  'SMTP Send: ',
  'SMTP Response: ',
  ' SmtpClient.jsm:1:2',
  'Logging suppressed (',
  '[->] ',
  '[<-] ',
  '~~> ',
  'Connecting to SMTP server: ',
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
  '<pre>hello: 250-a',
  '</pre>',
  'ERROR - 2025-11-23 22:12:26 --> ',
  '< S: ',
  '> C: send ',
  '#### SMTP server connected',
  '[2026-01-01 00:00:00] 4> ',
  '4< 354 ',
  'Connected to x on fd=4',
  'DEBUG: Send: ',
  'DEBUG: Recv: 250 ',
  '[23-Nov-2026 14:52:09 +0000]: <a> Recv: ',
  'send x > ',
  'recv x >',
  'MX connection created: ',
  'sendEmail[1]: SUCCESS => Received: \t250-a, 250 b',
  'a[1]: INFO => Sending: ',
  's-nail: >>> SERVER: ',
  '>>>putline>>> ',
  '\\n<< 250 ',
  '\\n>> ',
  'CLIENT -&gt; SERVER: ',
  '&lt;',
  '<br>',
  ' [] []',
  'SMTP -> FROM SERVER:',
  '14:57:43 ',
  'DEBUG SMTP: ',
  'DEBUG: ',
  'AUTH LOGIN command trace suppressed',
  'trying to connect to host ',
  '  ',
  'Net::SMTP=GLOB(0x1)>>> ',
  'Net::SMTP::_SSL=GLOB(0x1)<<< ',
  'Net::SMTP>>> ',
  'a::b',
  '[2026-01-01 00:00:00] DEBUG [a1] S: ',
  'DEBUG [a1] ',
  '{"sid":"a","tnx":"client","msg":"',
  '"}',
  'Closing connection to the server',
  "send: 'a",
  "reply: b'250-a\\r\\n250",
  '<- "',
  '-> "250 a',
  "'",
  '"',
  '\\r',
  '\\',
  '14:57:43.1 ',
);
const line = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const expecting = fc.constantFrom<Expecting>('content', 'response', 'dialogue');

/** What long lines are made of: what dialects look for again and again. */
const HOSTILE_PARTS = [
  '0a',
  ' | ',
  '250 A | ',
  '",""',
  '0a ',
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
  '<pre>',
  '<pre>to: 250-',
  '<a>',
  'DEBUG: Send: ',
  ', 250-',
  '[1]: ',
  'DEBUG',
  '::',
  'Net::SMTP=GLOB(0x1)',
  '[2026-01-01 00:00:00] DEBUG [a1] ',
  "'",
  "\\\\'",
  "send: '",
  '\\x41',
];

/** What may stand at the start of such a line, so that it is read to its end. */
const HOSTILE_LEADS = [
  '00000000  ',
  '4 0.015172 192.0.2.1 → 192.0.2.2 SMTP 136 S: ',
  '"4","1.5","a","b","SMTP","136","C: ',
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
  '<pre>hello: 250-',
  '< S: ',
  '4> ',
  'DEBUG: Recv: ',
  'a[1]: X => Received: 250-a',
  'send a > ',
  'DEBUG SMTP: ',
  'Net::SMTP=GLOB(0x1)>>> .',
  '{"tnx":"client","msg":"',
  'DEBUG [a1] S: ',
  "send: b'",
  '-> "',
  '14:57:43.037035 IP a.1 > b.25: Flags [P.], seq 1:9, length 8',
  'T 192.0.2.10:49152 -> 198.51.100.25:25 [AP] ',
];

const LIMIT = 1000;

/** How many milliseconds a dialect takes for a line, whatever is expected. */
function readLong(dialect: Dialect, line: string): number {
  const before = performance.now();
  dialect.detect([line, line]);
  for (const variant of dialect.id === 'prefixed'
    ? ['C:/S:', 'CLIENT -> SERVER:', '>/<', '>>/<<', 'unmarked/>']
    : ['']) {
    for (const state of ['content', 'response', 'dialogue'] as const) {
      dialect.read(line, dialect.start(variant), state, line);
    }
  }
  return performance.now() - before;
}

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
            assert.deepEqual(JSON.parse(JSON.stringify(memory)), memory);
          }),
          { numRuns: variants[dialect.id] ? 60 : 300 },
        );
      }
    });
  }

  it('reads anything behind a lead, with ranges behind it and a plain memory', () => {
    const form = { pieces: 'time program', of: 'app' };
    const leads = ['', 'Nov 23 14:57:43 mail app[1]: ', 'Nov 23 14:57:44 mail app[__proto__]: ', '14:57 mail other: '];
    for (const id of ['bare', 'prefixed', 'swaks', 'python-smtplib', 'exim-debug', 'server-log'] as const) {
      const reader = readerOf({ dialect: id, lead: form });
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.constantFrom(...leads), line, expecting), { maxLength: 12 }), (rows) => {
          const memory = reader.start('');
          rows.forEach(([lead, text, state], index) => {
            const [nextLead, nextText] = rows[index + 1] ?? [];
            const next = nextText === undefined ? undefined : `${nextLead}${nextText}`;
            const whole = lead + text;
            for (const { start, end } of [reader.read(whole, memory, state, next)].flat()) {
              assert.ok(start >= (lead.includes('app[1]') ? lead.length : 0) && start <= end && end <= whole.length);
            }
          });
          assert.deepEqual(JSON.parse(JSON.stringify(memory)), memory);
        }),
      );
    }
  });

  it('finds the lead of a hostile line in linear time', () => {
    for (const part of HOSTILE_PARTS) {
      for (const lead of ['', 'Nov 23 14:57:43 ', '[1] ', '2026-11-23 14:57:43 INFO ', 'a.b', '<1>1 ']) {
        const long = lead + part.repeat(Math.ceil(100_000 / part.length));
        const before = performance.now();
        leadsOf(long);
        assert.ok(performance.now() - before < LIMIT, JSON.stringify(lead + part));
      }
    }
  });

  it('is chosen among without an exception, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { score } = detectDialect(lines);
        assert.ok(score >= 0 && score <= 1);
      }),
    );
  });

  it('reads a hostile line in linear time', () => {
    const random = seeded(Math.floor(Math.random() * 2 ** 31));
    for (const part of HOSTILE_PARTS) {
      // Not all of them each time: what fails is told, and the next runs try others.
      const leads = HOSTILE_LEADS.filter(() => random.number(5) === 0);
      for (const lead of ['', ...leads]) {
        const long = lead + part.repeat(Math.ceil(100_000 / part.length));
        for (const dialect of DIALECTS) {
          // Linear work on these lengths takes some milliseconds, what is quadratic seconds. A busy machine may be slow once.
          let took = readLong(dialect, long);
          for (let again = 0; took >= LIMIT && again < 2; again++) took = Math.min(took, readLong(dialect, long));
          if (took < LIMIT) continue;
          // What is slow and linear takes four times as long as for a quarter, what is quadratic sixteen times.
          const short = lead + part.repeat(Math.ceil(25_000 / part.length));
          const quarter = Math.min(...[1, 2, 3].map(() => readLong(dialect, short)));
          const growth = took / quarter;
          assert.ok(
            growth < 8,
            `${dialect.id}: ${JSON.stringify(lead + part)} takes ${growth.toFixed(1)} times as long`,
          );
        }
      }
    }
  }).timeout(120_000);
});
