import assert from 'node:assert/strict';
import fc from 'fast-check';
import { octetLength } from '../../../server/src/notation/byteNotation';
import { applyEdits } from '../../../server/src/redact/edit';
import { REDACTION_KINDS } from '../../../server/src/redact/kinds';
import { createPseudonyms } from '../../../server/src/redact/pseudonyms';
import { createRedactor } from '../../../server/src/redact/redactor';
import { finish } from '../../../server/src/redact/steps';
import { redacted, verdicts } from '../../harness/redaction';

const ALL = REDACTION_KINDS.map(({ id }) => id);

/** What is all of x was masked already, and stays. */
const isUnmasked = (label: string) => !/^x+$/.test(label);

describe('pseudonyms', () => {
  const names = createPseudonyms(new Set(['smith', 'a.example']));

  it('are the same for the same name, in its case, and others for others', () => {
    assert.equal(names.person('smith'), names.person('smith'));
    assert.equal(
      names.person('Smith'),
      names.person('smith').replace(/^./, (first) => first.toUpperCase()),
    );
    assert.notEqual(names.person('smith'), names.person('jones'));
    assert.equal(names.host('MX.Example.ORG', false).toLowerCase(), names.host('mx.example.org', false));
  });

  it('are never the name itself, however short it is', () => {
    const labels = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,3}$/).filter(isUnmasked), { maxLength: 200 });
    fc.assert(
      fc.property(labels, (words) => {
        const given = createPseudonyms(new Set(words));
        for (const word of words) assert.notEqual(given.host(`${word}.example.com`, false).split('.')[0], word);
      }),
    );
  });

  it('of persons have as many octets, and all that is no letter or digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const given = names.person(name);
        assert.equal(octetLength(given), octetLength(name));
        assert.equal(given.replace(/[\p{L}\p{N}\p{M}]/gu, ''), name.replace(/[\p{L}\p{N}\p{M}]/gu, ''));
      }),
    );
  });

  it('of hosts are under “example”, with as many labels, and as long where that can be', () => {
    for (const name of [
      'mx.example.org',
      'gmail.com',
      'a.de',
      'mail.protection.outlook.com',
      'xn--bcher-kva.example',
      'under_score.net',
    ]) {
      const given = names.host(name, false);
      assert.match(given, /\.example$/);
      assert.equal(given.split('.').length, name.split('.').length, name);
      if (name.split('.').slice(-2).join('.').length > 9 && !name.includes('_'))
        assert.equal(given.length, name.length, name);
    }
    assert.equal(
      names.host('a.mail.example.org', false).split('.').slice(1).join('.'),
      names.host('mail.example.org', false),
    );
    assert.equal(names.host('web.de', true).length, 6);
  });

  it('of hosts with domains of seven octets or more are as long', () => {
    const domain = fc
      .tuple(
        fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,14}[a-z0-9]$/).filter(isUnmasked),
        fc.constantFrom('com', 'de', 'info', 'museum'),
      )
      .map((parts) => parts.join('.'))
      // A hyphen or the like within the label needs room, too.
      .filter((name) => name.length >= (name.includes('_') ? 8 : 7));
    fc.assert(
      fc.property(fc.uniqueArray(domain, { maxLength: 300 }), (domains) => {
        const given = createPseudonyms(new Set(domains));
        const all = domains.map((name) => given.host(`mx.${name}`, false));
        all.forEach((name, at) => {
          assert.equal(name.length, `mx.${domains[at]}`.length, `${domains[at]}: ${name}`);
          assert.match(name, /^[a-z]{2}\.[a-z_]+\.(?:example|test)$/);
        });
        assert.equal(new Set(all).size, all.length);
      }),
      { numRuns: 30 },
    );
    for (const odd of ['--.com', '-.de', `${'a'.repeat(70)}.org`, '__________.museum'])
      assert.match(names.host(odd, false), /\.(?:example|test)$/);
    const short = ['gmx.net', 'live.com'].map((name) => names.host(name, false));
    assert.deepEqual(
      short.map(({ length }) => length),
      [7, 8],
    );
  });

  it('of many hosts differ', () => {
    const many = Array.from({ length: 3000 }, (_, at) => names.host(`h${at}.co`, false));
    assert.equal(new Set(many).size, many.length);
  });

  it('of addresses are documentation addresses', () => {
    const many = Array.from({ length: 700 }, (_, at) => names.ipv4(`10.${at >> 8}.${at & 255}.9`, false));
    assert.equal(new Set(many).size, many.length);
    for (const address of many) assert.match(address, /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./);
    assert.match(names.ipv4('10.1.2.254', false), /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/);
    for (const address of [
      'fe80::1',
      '2a01:4f8:c0c:1234::2',
      '2a01:04f8:0c0c:1234:0000:0000:0000:0002',
      'fd00:1:2:3:4:5:6:7',
    ]) {
      const given = names.ipv6(address, false);
      assert.match(given, /^2001:0?db8:/);
      assert.ok(URL.canParse(`http://[${given}]`), given);
    }
    assert.equal(names.ipv6('2a01:4f8:c0c:1234::2', false), names.ipv6('2A01:4f8:c0c:1234:0:0:0:2', false));
  });

  it('are the same in all files of a run, whichever tells of the name first', () => {
    const redactor = createRedactor(ALL);
    const one = ['S: 220 mx.example.net ESMTP', 'C: MAIL FROM:<ann.kvqwzz@mail.example.org>', 'S: 250 Ok'];
    const two = [
      'S: 220 relay.example.com ESMTP',
      'C: RCPT TO:<ann.kvqwzz@MAIL.example.org>',
      'S: 550 5.1.1 kvqwzz is unknown at mx.example.net',
    ];
    for (const lines of [one, two]) finish(redactor.look(lines, 'auto'));
    const [a, b] = [one, two].map((lines) => applyEdits(lines, finish(redactor.plan(lines, 'auto'))));
    const box = /<(.*)>/.exec(a![1]!)![1]!;
    assert.equal(/<(.*)>/.exec(b![1]!)![1]!.toLowerCase(), box);
    assert.ok(b![2]!.includes(a![0]!.split(' ')[2]!), b![2]);
    assert.ok(b![2]!.includes(box.split(/[.@]/)[1]!), b![2]);
  });
});

describe('messages', () => {
  const chunk = (...lines: string[]) => lines.reduce((sum, line) => sum + line.length + 2, 0);
  const session = (lines: string[]) => [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250-SIZE 1000000',
    'S: 250 CHUNKING',
    `C: MAIL FROM:<ann@example.org> SIZE=${chunk(...lines)}`,
    'S: 250 2.1.0 Ok',
    'C: RCPT TO:<bob@example.net>',
    'S: 250 2.1.5 Ok',
    `C: BDAT ${chunk(...lines)} LAST`,
    ...lines.map((line) => `C: ${line}`),
    'S: 250 2.0.0 Ok',
  ];

  it('keep their octets', () => {
    const lines = session([
      'From: Ann Other <ann@example.org>',
      'Date: Mon, 23 Nov 2026 13:00:00 +0000',
      'Subject: =?utf-8?B?w6R0ZXN0?= grüße'.replace(/ü|ß/g, 'x'),
      '',
      'Dear Ann, dear bob@example.net',
    ]);
    const { lines: after } = redacted(lines, ALL);
    assert.equal(after[9], lines[9]);
    for (let at = 10; at < 15; at++) assert.equal(octetLength(after[at]!), octetLength(lines[at]!), after[at]);
    assert.deepEqual(verdicts(after), verdicts(lines));
  });

  it('take the counts with them where a name cannot be as long', () => {
    const lines = session([
      'From: <ann@web.de>',
      'Date: Mon, 23 Nov 2026 13:00:00 +0000',
      'Received: from [10.1.2.3]',
      '',
      'to bob@gmx.de',
    ]);
    const { lines: after } = redacted(lines, ['hosts', 'addresses']);
    const content = after.slice(10, 15).map((line) => line.slice(3));
    assert.notEqual(chunk(...content), chunk(...lines.slice(10, 15).map((line) => line.slice(3))));
    assert.equal(after[9], `C: BDAT ${chunk(...content)} LAST`);
    assert.match(after[5]!, new RegExp(` SIZE=${chunk(...content)}$`));
    assert.deepEqual(verdicts(after), verdicts(lines));
  });

  it('have names in encoded words, which are still some', () => {
    const name = Buffer.from('Jürgen Kvqwzz', 'utf8').toString('base64');
    const lines = session([
      `From: =?utf-8?B?${name}?= <j@example.org>`,
      'To: =?iso-8859-1?Q?J=FCrgen_Kvqwzz?= <j@example.org>',
      'Date: Mon, 23 Nov 2026 13:00:00 +0000',
      '',
      'Hello Kvqwzz',
    ]);
    const { lines: after } = redacted(lines, ['people']);
    const inner = /=\?utf-8\?B\?(.*)\?=/.exec(after[10]!)![1]!;
    const word = Buffer.from(inner, 'base64').toString('utf8').split(' ')[1]!;
    assert.notEqual(word, 'Kvqwzz');
    assert.equal(after[14], `C: Hello ${word}`);
    assert.match(after[11]!, new RegExp(`=\\?iso-8859-1\\?Q\\?[A-Z]=E8[a-z]+_${word}\\?=`));
  });
});

describe('lines that notate what was said', () => {
  it('keep their escapes, and get what is put in as they write it', () => {
    const lines = ["send: 'mail FROM:<bj\\xc3\\xb6rn@example.org>\\r\\n'", "reply: b'250 2.1.0 Ok\\r\\n'"];
    const [line = ''] = redacted(lines, ['people', 'hosts']).lines;
    assert.match(line, /^send: 'mail FROM:<.*@[a-z]+\.example>\\r\\n'$/);
    assert.doesNotMatch(line, /example\.org|rn@/);
    assert.doesNotMatch(line, /[^\0-\x7f]/);
  });
});
