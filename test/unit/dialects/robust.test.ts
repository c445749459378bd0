import assert from 'node:assert/strict';
import fc from 'fast-check';
import { detectDialect } from '../../../server/src/dialects/detect';
import type { Expecting, Reading } from '../../../server/src/dialects/dialect';
import { DIALECTS } from '../../../server/src/dialects/index';
import { PROGRAM_FORMS } from '../../../server/src/dialects/mailProgramForms';
import { PREFIX_PAIRS } from '../../../server/src/dialects/prefixPairs';

const variants: Readonly<Record<string, readonly string[]>> = {
  prefixed: PREFIX_PAIRS.map(({ variant }) => variant),
  bare: ['', 'quoted'],
  swaks: ['', 'no hints'],
  'curl-trace': ['hex', 'ascii'],
  'tshark-follow': ['ascii', 'utf-8', 'hex', 'raw'],
  'mail-program': PROGRAM_FORMS.map(({ variant }) => variant),
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
  '4 0.015172 192.0.2.1 → 192.0.2.2 SMTP 136 ',
  '5\t10:51:06.4\ta\tb\tSMTP\t9\t',
  '"6","2026-01-01 00:00:00.5","a","b","SMTP","9","',
  '7 1.5 a b TCP 9 1025 → 25 [SYN]',
  '8 1.6 a b TCP 9 25 → 1025 [FIN, ACK]',
  '[TCP Retransmission] ',
  'DATA fragment, 9 bytes',
  ' | ',
  '"',
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
      '0a',
      ' | ',
      '250 A | ',
      '"',
      '",""',
      '0a ',
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
        '00000000  ',
        '4 0.015172 192.0.2.1 → 192.0.2.2 SMTP 136 S: ',
        '"4","1.5","a","b","SMTP","136","C: ',
        ' In:  ',
        '    ',
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
