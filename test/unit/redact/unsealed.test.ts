import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { REDACTION_KINDS } from '../../../server/src/redact/kinds';
import { recorded } from '../../../server/src/redact/recorded';
import { finish } from '../../../server/src/redact/steps';
import { unseal } from '../../../server/src/redact/unsealed/unseal';
import { leftovers } from '../../harness/leaks';
import { differences, redacted, verdicts } from '../../harness/redaction';

const FOLDER = path.resolve(__dirname, '..', '..', 'fixtures', 'dialects');
const ALL = REDACTION_KINDS.map(({ id }) => id);

function fixture(name: string): string[] {
  return splitLines(readFileSync(path.join(FOLDER, name), 'utf8'));
}

/** What curl --trace shows of octets that go one way. */
function block(head: string, octets: Buffer): string[] {
  const rows = [`${head}, ${octets.length} bytes (0x${octets.length.toString(16)})`];
  for (let at = 0; at < octets.length; at += 16) {
    const row = octets.subarray(at, at + 16);
    const digits = [...row].map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
    const shown = [...row].map((octet) => (octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.')).join('');
    rows.push(`${at.toString(16).padStart(4, '0')}: ${digits.padEnd(48)}${shown}`);
  }
  return rows;
}

function trace(box: string, password: string, words: string): string[] {
  const send = (text: string) => block('=> Send header', Buffer.from(`${text}\r\n`));
  const hear = (text: string) => block('<= Recv header', Buffer.from(`${text}\r\n`));
  const plain = Buffer.from(`\0${box}\0${password}`).toString('base64');
  return [
    '== Info: Connected to mx.kvqwzz.com (93.184.216.34) port 25 (#0)',
    ...hear('220 mx.kvqwzz.com ESMTP'),
    ...send('EHLO client.kvqwzz.com'),
    ...hear('250-mx.kvqwzz.com'),
    ...hear('250 AUTH PLAIN'),
    ...send(`AUTH PLAIN ${plain}`),
    ...hear('235 2.7.0 Ok'),
    ...send(`MAIL FROM:<${box}>`),
    ...hear('250 2.1.0 Ok'),
    ...send(`RCPT TO:<${box}>`),
    ...hear('250 2.1.5 Ok'),
    ...send('DATA'),
    ...hear('354 Go ahead'),
    ...block(
      '=> Send data',
      Buffer.from(`From: <${box}>\r\nDate: Mon, 23 Nov 2026 13:00:00 +0000\r\n\r\n${words}\r\n.\r\n`),
    ),
    ...hear(`250 2.0.0 Ok for ${box}`),
    ...block('<= Recv data', Buffer.from(`250 2.0.0 Ok for ${box}\r\n`)),
  ];
}

describe('recordings of octets', () => {
  for (const name of [
    ...[
      'curl-trace.txt',
      'curl-trace-ascii.txt',
      'tshark-follow.txt',
      'tshark-follow-hex.txt',
      'tshark-follow-raw.txt',
    ],
    ...['sendmail-bounce-base64.txt', 'sendmail-bounce-quoted.txt'],
  ]) {
    it(`have the findings that they had, and all their lengths: ${name}`, () => {
      const lines = fixture(name);
      for (const kinds of [ALL, ['secrets'] as const]) {
        const { lines: after, edits } = redacted(lines, kinds);
        assert.ok(edits.length > 0, kinds.join());
        assert.deepEqual(differences(verdicts(lines), verdicts(after)), []);
        assert.deepEqual(
          after.map((line) => line.length),
          lines.map((line) => line.length),
        );
      }
    });

    it(`say what they said in other words: ${name}`, () => {
      const said = (lines: readonly string[]) => analyze(lines).sessions.flatMap(({ exchanges }) => exchanges);
      const lines = fixture(name);
      const { lines: after } = redacted(lines, ALL);
      const [before, then] = [said(lines), said(after)];
      assert.deepEqual(
        then.map(({ kind, replies }) => [kind, replies.map(({ code }) => code)]),
        before.map(({ kind, replies }) => [kind, replies.map(({ code }) => code)]),
      );
      const text = then.map((exchange) => exchange.text).join('\n');
      assert.doesNotMatch(text, /example\.(?:net|org)|alice/);
      assert.deepEqual(leftovers(after.join('\n'), 'alice@example.org'), []);
    });
  }

  it('hold nothing of what was to go, in digits or beside them, wherever their rows end', () => {
    const word = fc.stringMatching(/^[kqwv][a-z]{6,10}[0-9]{1,3}$/);
    fc.assert(
      fc.property(word, word, fc.stringMatching(/^[ -~]{0,40}$/), (user, password, before) => {
        const box = `${user}@mx.kvqwzz.com`;
        const lines = trace(box, password, `x${before.replaceAll('@', '')} ${box} and ${password}`);
        const { lines: after } = redacted(lines, ALL);
        assert.deepEqual(verdicts(after), verdicts(lines));
        const readable = unseal(finish(recorded(after, 'auto')))!.lines.join('\n');
        const shown = after.map((line) => line.slice(54)).join('');
        for (const token of [box, user, password, 'kvqwzz', '93.184.216.34']) {
          assert.deepEqual(leftovers(after.join('\n'), token), []);
          assert.deepEqual(leftovers(readable, token), []);
          assert.ok(!shown.includes(token), token);
        }
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);

  it('show beside the digits what the digits say', () => {
    const after = redacted(trace('ann.other@mx.kvqwzz.com', 'kvqwzzy77', 'Dear Ann'), ALL).lines;
    for (const line of after) {
      const [, digits = '', shown = ''] = /^[0-9a-f]{4}: (.{47}) (.*)$/.exec(line) ?? [];
      const octets = digits.trim() === '' ? [] : digits.trim().split(/ +/);
      const text = octets.map((pair) => Number.parseInt(pair, 16));
      assert.equal(
        shown,
        text.map((octet) => (octet >= 32 && octet < 127 ? String.fromCharCode(octet) : '.')).join(''),
      );
    }
  });
});
