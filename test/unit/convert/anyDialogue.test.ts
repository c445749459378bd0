import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import { convert } from '../../../server/src/convert/convert';
import { TARGETS } from '../../../server/src/convert/index';
import { readSource } from '../../../server/src/convert/source';
import { dialogueDifference } from '../../harness/dialogueDifference';
import { ENVELOPE, GREETING, messageLines, QUIT } from '../../harness/sampleSession';

/** What hostile or unlucky texts hold: marks of dialects, elisions, remarks, odd octets, blanks at the ends. */
const odd = fc.constantFrom(
  '',
  '.',
  '..',
  '...',
  '. . .',
  '# comment',
  '* connect',
  '* close C',
  'C: quit',
  'S: 250 Ok',
  'Client: x',
  'Server: Apache',
  ' -> x',
  '<-  250 x',
  '=== TLS started with cipher x',
  '*** Remote host closed connection',
  '11 lines sent',
  '[message data]',
  '(message omitted)',
  '<CRLF>.<CRLF>',
  'text<CRLF>',
  '<opens connection>',
  'Connected to mx.example.net',
  'Connection closed by foreign host.',
  'with remark \u2190 here',
  'x  <-- exists!',
  'QUIT\\r\\nQUIT\\r\\n',
  'folded \\',
  'pager^M',
  ' leading',
  'trailing ',
  '\ttabs\t',
  '\u240a',
  'bare lf\u240a',
  '\u2410E9\u2410',
  '\u2410',
  '\0\r\x1b[31m',
  '\udce9\udcff',
  'ä ☃ 𝄞',
  '\u202e\u2028\ufeff',
  '250 looks like a reply',
  '250.*',
  '>>> RCPT',
  'PROXY TCP4 192.0.2.1 192.0.2.2 1 2',
  '[+0.1 #2] C: x',
  '# smtp-ignore rcpt-before-mail',
  'Failed to start TLS',
  `long ${'word '.repeat(30)}end`,
  `250-${'SIZE 1000 '.repeat(20)}`,
);
const anyText = fc.oneof(
  odd,
  odd,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.tuple(odd, odd).map((two) => two.join(' ')),
);
const text = anyText.map((one) => one.replaceAll('\n', '\u240a'));

const dialogueLine = fc.oneof(
  fc.constantFrom(
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'C: LHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250 CHUNKING',
    'S: 250 Ok',
    'C: STARTTLS',
    'S: 220 Go ahead',
    'C: AUTH LOGIN',
    'S: 334 VXNlcm5hbWU6',
    'C: dXNlcg==',
    'S: 235 Ok',
    'C: MAIL FROM:<a@example.org>',
    'C: RCPT TO:<b@example.net>',
    'C: DATA',
    'S: 354 Go',
    'C: .',
    'C: BDAT 20',
    'C: BDAT 7 LAST',
    'C: QUIT',
    'S: 221 Bye',
    'S: 550 5.1.1 No such user',
  ),
  text.map((one) => `C: ${one}`),
  text.map((one) => `S: ${one}`),
  text.map((one) => `S: 250 ${one}`),
);
const timed = fc
  .tuple(fc.double({ min: 0, max: 3000, noNaN: true }), fc.nat(100_000), dialogueLine)
  .map(([time, frame, line]) => `[+${time.toFixed(6)} #${frame}] ${line}`);
const event = fc.constantFrom(
  '* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000Z',
  '* connect',
  '* tls TLSv1.3 TLS_AES_256_GCM_SHA384',
  '* tls',
  '* tls-failed',
  '* encrypted 120 S',
  '* gap 12 C',
  '* gap',
  '* cut',
  '* omitted',
  '* close C',
  '* close S',
  '* reset S',
);
const comment = text.map((one) => `# ${one}`);
const line = fc.oneof(
  { weight: 8, arbitrary: dialogueLine },
  { weight: 2, arbitrary: timed },
  { weight: 2, arbitrary: event },
  { weight: 1, arbitrary: comment },
);
/** A beginning and an end that make it a session, with anything between. */
const transcript = fc.array(line, { maxLength: 30 }).map((lines) => ['* connect', ...GREETING, ...lines]);
const message = fc
  .array(text, { maxLength: 12 })
  .map((lines) => [
    '* connect',
    ...GREETING,
    ...ENVELOPE,
    ...messageLines(lines.filter((one) => one !== '.')),
    ...QUIT,
  ]);

const LOSES_TEXT = ['unsayable', 'misread', 'added-connects', 'tls-state'];

describe('any dialogue, converted and read again', () => {
  it('is the same in the canonical form, to the octet, with times, frames and events', () => {
    fc.assert(
      fc.property(fc.oneof(transcript, message), (lines) => {
        const { source, read, kinds } = convertAndRead(lines, 'canonical');
        assert.deepEqual(
          kinds.filter((kind) => kind !== 'event-details'),
          [],
        );
        assert.deepEqual(dialogueDifference(source, read, { times: true, events: true }), []);
      }),
      { numRuns: 1000 },
    );
  });

  it('begins a session behind a line that would be folded with it', () => {
    const lines = ['* connect', ...GREETING, 'S: folded \\', '* connect 192.0.2.10:49152 -> 198.51.100.25:25'];
    const { source, read, kinds } = convertAndRead(lines, 'rfc');
    assert.deepEqual(kinds, ['notation']);
    assert.deepEqual(dialogueDifference(source, read, { times: false, events: true }), []);
  });

  for (const target of ['swaks', 'prefixed', 'rfc']) {
    it(`is the same as ${target}, or what is not is told`, () => {
      let same = 0;
      fc.assert(
        fc.property(fc.oneof(transcript, message), (lines) => {
          const { source, read, kinds } = convertAndRead(lines, target);
          if (kinds.some((kind) => LOSES_TEXT.includes(kind))) return;
          const events = !kinds.some((kind) => /^events$|^event-(?:kinds|sides)$|^omissions$/.test(kind));
          const times = !kinds.includes('times') && !kinds.includes('frames');
          const difference = dialogueDifference(source, read, { times, events });
          if (kinds.includes('blanks')) assert.ok(difference.every((one) => !one.includes('sessions became')));
          else assert.deepEqual(difference, []);
          same++;
        }),
        { numRuns: 600 },
      );
      assert.ok(same > 200, `only ${same} were the same`);
    }).timeout(60_000);

    it(`keeps every line of a message as ${target}`, () => {
      fc.assert(
        fc.property(message, (lines) => {
          const { source, read } = convertAndRead(lines, target);
          assert.deepEqual(dialogueDifference(source, read, { times: false, events: false }), []);
        }),
        { numRuns: 600 },
      );
    }).timeout(60_000);
  }
});

function convertAndRead(lines: readonly string[], id: string) {
  const target = TARGETS.find((one) => one.id === id);
  const source = readSource({ name: 'any', lines, dialect: 'canonical' });
  assert.ok(target && source);
  const { text, lost } = convert(source, target);
  const read = readDialogue(readTranscript(Buffer.from(text, 'utf8')), target.dialect);
  return { source: source.dialogue, read, kinds: lost.map(({ kind }) => String(kind)) };
}
