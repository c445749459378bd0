import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { REDACTION_KINDS } from '../../../server/src/redact/kinds';
import { transcriptsBelow } from '../../harness/files';
import { leftovers, swapped, told } from '../../harness/leaks';
import { isRefused, redacted } from '../../harness/redaction';
import { describeWithShared } from '../../harness/shared';

const root = path.resolve(__dirname, '..', '..', '..');
const ALL = REDACTION_KINDS.map(({ id }) => id);

/** What of a transcript can still be read when it was redacted, and how. */
function leaks(lines: readonly string[]): string[] {
  // Of forms in which nothing can be replaced no redacted text is given out.
  if (isRefused(lines)) return [];
  const text = redacted(lines, ALL).lines.join('\n');
  return Object.entries(told(lines)).flatMap(([kind, tokens]) =>
    [...(tokens as Set<string>)].flatMap((token) => {
      const ways = leftovers(text, token);
      return ways.length > 0 ? [`${kind} ${token}: ${ways.join(', ')}`] : [];
    }),
  );
}

describe('a redacted transcript holds nothing of what was to go', () => {
  for (const part of ['test/fixtures/dialects', 'test/fixtures/rules', 'samples']) {
    it(`in ${part}`, () => {
      const found = transcriptsBelow(path.join(root, part)).flatMap(({ name, lines }) =>
        leaks(lines).map((leak) => `${name}: ${leak}`),
      );
      assert.deepEqual(found, []);
    });
  }

  /** Words that no pseudonym is made of. */
  const word = fc
    .tuple(fc.constantFrom('q', 'w', 'k', 'v'), fc.stringMatching(/^[a-z]{6,10}$/), fc.stringMatching(/^[0-9]{1,3}$/))
    .map((parts) => parts.join(''));
  const planted = fc.record({
    user: word,
    domain: word.map((label) => `mx.${label}.com`),
    password: fc.tuple(word, fc.constantFrom('', '!', '-x', '$9')).map((parts) => parts.join('')),
    address: fc
      .tuple(fc.integer({ min: 11, max: 126 }), fc.nat(255), fc.nat(255), fc.integer({ min: 1, max: 254 }))
      .map((parts) => parts.join('.')),
    before: fc.stringMatching(/^[ -~]{0,7}$/),
    behind: fc.stringMatching(/^[ -~]{0,7}$/),
  });

  const encoders: Readonly<Record<string, (text: string) => string>> = {
    plain: (text) => text,
    'capitals and small letters swapped': swapped,
    base64: (text) => Buffer.from(text).toString('base64'),
    'base64 for URLs': (text) => Buffer.from(text).toString('base64url'),
    hexadecimal: (text) => Buffer.from(text).toString('hex'),
    'hexadecimal with blanks': (text) =>
      Buffer.from(text)
        .toString('hex')
        .replace(/..(?!$)/g, '$& '),
    percent: (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
    'quoted-printable': (text) => Buffer.from(text).toString('hex').toUpperCase().replace(/../g, '=$&'),
  };
  for (const [encoding, encode] of Object.entries(encoders)) {
    it(`where it is repeated in ${encoding}`, () => {
      fc.assert(
        fc.property(planted, ({ user, domain, password, address, before, behind }) => {
          const box = `${user}@${domain}`;
          const lines = [
            ...session(box, domain, password, address),
            // A longer text around it, so that it begins at any place of a group.
            `# noted: ${encode(` ${before} ${box} ${behind}`)}`,
            `# noted: ${encode(` ${before} ${password} ${behind}`)}`,
            `# noted: ${encode(` ${before} ${address} ${behind}`)}`,
          ];
          const after = redacted(lines, ALL).lines;
          assert.equal(after.length, lines.length);
          const text = after.join('\n');
          for (const token of [box, domain, password, address, user]) {
            assert.deepEqual(leftovers(text, token), [], `${token} in\n${lines.join('\n')}\n\n${text}`);
          }
        }),
        { numRuns: 60 },
      );
    }).timeout(30_000);
  }

  it('in base64 and quoted-printable that go over several lines', () => {
    const secret = 'kvqwzzy77-secret';
    const long = Buffer.from(`${'some words in front of it '.repeat(4)}${secret} and ${'more '.repeat(30)}`).toString(
      'base64',
    );
    const lines = [
      ...session('ann.other@mx.kvqwzz.com', 'mx.kvqwzz.com', secret, '93.184.216.34').slice(0, -5),
      'C: Content-Transfer-Encoding: base64',
      'C: ',
      ...(long.match(/.{1,60}/g) ?? []).map((line) => `C: ${line}`),
      `C: the word ${secret.slice(0, 5)}=`,
      `C: ${secret.slice(5)} goes on`,
      'C: .',
      'S: 250 2.0.0 Ok',
    ];
    const { lines: after } = redacted(lines, ['secrets']);
    assert.deepEqual(leftovers(after.join('\n'), secret), []);
    assert.ok(!after.join('').includes(secret.slice(5)));
    const body = after
      .filter((line) => /^C: [A-Za-z0-9+/=]{12,}$/.test(line))
      .map((line) => line.slice(3))
      .join('');
    assert.match(Buffer.from(body, 'base64').toString(), /some words in front of it maskmaskmaskmask and more/);
  });
});

describeWithShared('redacted transcripts of the corpus', ['corpus', 'transcripts'], (folder) => {
  it('hold nothing of what was to go', () => {
    let tokens = 0;
    const found = transcriptsBelow(folder)
      .filter(({ lines }) => lines.length < 3000)
      .flatMap(({ name, lines }) => {
        for (const set of Object.values(told(lines))) tokens += (set as Set<string>).size;
        return leaks(lines).map((leak) => `${name}: ${leak}`);
      });
    assert.deepEqual(found, []);
    assert.ok(tokens > 2000, `only ${tokens} tokens`);
  }).timeout(240_000);
});

function session(box: string, domain: string, password: string, address: string): string[] {
  return [
    `* connect ${address}:4025 -> ${address}:25`,
    `S: 220 ${domain} ESMTP`,
    `C: EHLO client.${domain}`,
    `S: 250-${domain} Hello client.${domain} [${address}]`,
    'S: 250 AUTH PLAIN LOGIN',
    `C: AUTH PLAIN ${Buffer.from(`\0${box}\0${password}`).toString('base64')}`,
    'S: 235 2.7.0 Ok',
    `C: MAIL FROM:<${box}>`,
    `S: 250 2.1.0 <${box}> Ok`,
    `C: RCPT TO:<${box}>`,
    'S: 250 2.1.5 Ok',
    'C: DATA',
    'S: 354 Go ahead',
    `C: From: <${box}>`,
    'C: Date: Mon, 23 Nov 2026 13:00:00 +0000',
    'C: ',
    `C: Dear ${box.slice(0, box.indexOf('@'))},`,
    'C: .',
    'S: 250 2.0.0 Ok',
  ];
}
