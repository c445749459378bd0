import assert from 'node:assert/strict';
import fc from 'fast-check';
import { REDACTION_KINDS } from '../../../server/src/redact/kinds';
import { planRedaction } from '../../../server/src/redact/redactor';
import { finish } from '../../../server/src/redact/steps';
import { redacted, verdicts } from '../../harness/redaction';

const ALL = REDACTION_KINDS.map(({ id }) => id);

describe('redaction of any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...[
        'S: ',
        'C: ',
        ' -> ',
        '<-  ',
        'AUTH PLAIN ',
        'AHVzZXIAcGFzcw==',
        '334 ',
        'MAIL FROM:<',
        'a@b.com',
        '@',
        '>',
        '=?utf-8?B?',
        '?=',
      ],
      ...[
        'BDAT 12 LAST',
        'DATA',
        '.',
        '354 ',
        '250-',
        'Subject: ',
        '%0d%0a',
        '=C3=',
        '␐e9',
        '-----BEGIN PRIVATE KEY-----',
        '://a:b@c.de/',
      ],
      ...[
        '192.0.2.1',
        '::1',
        '2001:db8::',
        '\udce9',
        '[',
        ']',
        '"',
        '<',
        'Received: from ',
        '--auth-password ',
        '\\r\\n',
        "b'",
      ],
    ),
  );
  const lines = fc.array(
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('').replace(/[\r\n]/g, '')),
    { maxLength: 14 },
  );

  it('never throws, and plans edits in order, inside their lines, that do not overlap', () => {
    fc.assert(
      fc.property(lines, fc.subarray(ALL, { minLength: 1 }), (text, kinds) => {
        let before = { line: -1, end: 0 };
        for (const { line, start, end, kind } of finish(planRedaction(text, kinds))) {
          assert.ok(line > before.line || start >= before.end, 'in order');
          assert.ok(start >= 0 && start < end && end <= (text[line]?.length ?? 0), 'inside the line');
          assert.ok(kinds.includes(kind) || kind === 'hosts' || kind === 'people', kind);
          before = { line, end };
        }
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('keeps the number of lines, and puts no line end into any', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const after = redacted(text, ALL).lines;
        assert.equal(after.length, text.length);
        for (const line of after) assert.doesNotMatch(line, /[\r\n]/);
      }),
    );
  }).timeout(60_000);

  const long: Readonly<Record<string, (size: number) => string[]>> = {
    'at signs': (size) => ['C: ' + '@'.repeat(size)],
    'letters and at signs': (size) => ['C: ' + 'a@'.repeat(size / 2)],
    'dots and labels': (size) => ['C: EHLO ' + 'a.'.repeat(size / 2)],
    letters: (size) => ['# ' + 'a'.repeat(size)],
    colons: (size) => ['# ' + 'a:'.repeat(size / 2)],
    quotes: (size) => ['# ' + '"@'.repeat(size / 2)],
    passwords: (size) => ['# ' + 'password='.repeat(size / 9)],
    URLs: (size) => ['# ' + '://a:'.repeat(size / 5)],
    curl: (size) => ['# ' + 'curl -u '.repeat(size / 8)],
    'encoded words': (size) => ['S: 354 Go', 'C: DATA', 'S: 354 Go', `C: From: ${'=?utf-8?Q?a?='.repeat(size / 13)}`],
    'angle brackets': (size) => [
      'C: MAIL FROM:' + '<'.repeat(size),
      'C: DATA',
      'S: 354 Go',
      `C: From: ${'<'.repeat(size)}`,
      `C: To: ${'"'.repeat(size)}`,
    ],
    'names within names': (size) => {
      const count = Math.floor(Math.sqrt(size));
      return [...Array(count).keys()]
        .map((at) => `C: AUTH PLAIN ${Buffer.from(`\0u\0${'z'.repeat(at + 8)}`).toString('base64')}`)
        .concat(`# ${'z'.repeat(size)}`);
    },
    'keys that never end': (size) => Array(Math.floor(size / 40)).fill('# -----BEGIN PRIVATE KEY-----'),
    'keys in one line': (size) => [`# ${'-----BEGIN PRIVATE KEY-----'.repeat(size / 27)}`],
    mailboxes: (size) => [...Array(Math.floor(size / 30)).keys()].map((at) => `C: MAIL FROM:<user${at}@host${at}.com>`),
    addresses: (size) =>
      [...Array(Math.floor(size / 30)).keys()].map((at) => `# ${11 + (at >> 16)}.${(at >> 8) & 255}.${at & 255}.7`),
    'soft line breaks': (size) => ['S: 354 Go', ...Array(Math.floor(size / 20)).fill('C: some text here=')],
  };
  for (const [name, make] of Object.entries(long)) {
    it(`takes time that grows with the text, not with its square: ${name}`, () => {
      const cost = (size: number) => {
        const text = make(size);
        const started = process.cpuUsage();
        finish(planRedaction(text, ALL));
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      cost(2_000);
      const small = Math.max(cost(20_000), 15);
      const large = cost(160_000);
      // Eight times as long; a square would cost sixty-four times as much.
      assert.ok(large < small * 32, `${small} ms, ${large} ms`);
    }).timeout(60_000);
  }

  it('keeps verdicts where many lines are in a message', () => {
    const text = [
      'S: 220 mx.example.net ESMTP',
      'C: EHLO client.example.org',
      'S: 250 mx.example.net',
      'C: MAIL FROM:<a@web.de> SIZE=40',
      'S: 250 Ok',
      'C: RCPT TO:<b@gmx.de>',
      'S: 250 Ok',
      'C: DATA',
      'S: 354 Go',
      'C: From: a@web.de',
      'C: Date: Mon, 23 Nov 2026 13:00:00 +0000',
      'C: ',
      ...Array(3000).fill('C: a line of the body to b@gmx.de'),
      'C: .',
      'S: 250 Ok',
    ];
    assert.deepEqual(verdicts(redacted(text, ['hosts']).lines), verdicts(text));
  });
});
