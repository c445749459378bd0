import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCondition } from '../../../client/src/stepping/adapter/condition';
import { parseHitCount } from '../../../client/src/stepping/adapter/hitCount';
import type { AskedStep } from '../../../client/src/stepping/adapter/stepValues';
import { changeOf, lineBehind } from '../../../client/src/stepping/adapter/textChange';
import { WrittenWrong } from '../../../client/src/stepping/adapter/words';

const L10N = { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at])) };

const RCPT: AskedStep = {
  step: {
    line: 11,
    start: 3,
    end: 20,
    kind: 'reply',
    side: 'server',
    verb: 'RCPT',
    code: 550,
    enhanced: '5.1.1',
    address: 'Nobody@example.net',
    text: '550 5.1.1 "Nobody" is not here',
    verdict: 550,
    exchangeEnd: 11,
    transactionEnd: 20,
    findings: [
      { severity: 'warning', rule: 'some-rule', message: 'Some message' },
      { severity: 'hint', rule: 'other-rule', message: 'Other message' },
    ],
  },
  facts: { phase: 'mail', tls: true, user: '', recipients: 2, accepted: 1, refused: 1, octets: 0 },
};

describe('a condition of a breakpoint', () => {
  const holds = (text: string) => parseCondition(text, L10N)(RCPT);
  const wrong = (text: string) => {
    try {
      parseCondition(text, L10N);
    } catch (error) {
      assert.ok(error instanceof WrittenWrong, text);
      return error.message;
    }
    return assert.fail(`${text} is taken`);
  };

  for (const text of [
    'verb == RCPT',
    'verb = rcpt',
    'verb != MAIL',
    'code >= 500',
    'code == 5yz',
    'code != 4XX',
    'code < 551',
    'line == 12',
    'enhanced == 5.1.1',
    'address == nobody@example.net',
    'address == <nobody@example.net>',
    'address contains "@EXAMPLE"',
    'text contains \'"Nobody" is\'',
    'finding == other-rule',
    'finding',
    'tls',
    'tls == true',
    '!user',
    'not user and not (code == 250 or verb == MAIL)',
    'verb == MAIL || verb == RCPT && refused > 0',
  ]) {
    it(`holds: ${text}`, () => assert.equal(holds(text), true));
  }

  for (const text of [
    'verb == MAIL',
    'address == <>',
    'code > 550',
    '(tls || user) && verb == DATA',
    'code == 4yz',
    'user',
  ]) {
    it(`does not hold: ${text}`, () => assert.equal(holds(text), false));
  }

  it('says what is wrong', () => {
    assert.match(wrong('verbs == RCPT'), /^There is no “verbs” to ask for\. The names are: verb, code, enhanced/);
    assert.equal(wrong('code >= many'), '“code” is compared with a number, and “many” is none.');
    assert.equal(
      wrong('verb < RCPT'),
      '“verb” is no number: it can be compared with == and !=, and searched with contains.',
    );
    assert.equal(wrong('verb =='), 'Behind “==” a value is missing.');
    assert.equal(wrong('(tls'), 'A closing bracket is missing.');
    assert.equal(wrong('tls tls'), '“tls” is not understood here.');
    assert.equal(wrong('verb == "RCPT'), '“"RCPT” is not understood here.');
    assert.equal(wrong(''), 'Here a condition is missing, such as verb == RCPT.');
    assert.equal(wrong('tls &&'), 'Here a condition is missing, such as verb == RCPT.');
    assert.equal(wrong('!'.repeat(5000)), 'There are too many brackets in one another.');
  });

  it('asks for the state only where the step does not answer', () => {
    const answer = (text: string) => parseCondition(text, L10N)({ step: RCPT.step, facts: undefined });
    assert.equal(answer('verb == RCPT'), true);
    assert.equal(answer('verb == RCPT && tls'), undefined);
    assert.equal(answer('verb == MAIL && tls'), false);
    assert.equal(answer('verb == RCPT || not tls'), true);
    assert.equal(answer('!(tls || recipients > 1)'), undefined);
  });

  it('of any text says that it is wrong, or answers', () => {
    const piece = fc.constantFrom(
      'verb',
      'code',
      'tls',
      '==',
      '!',
      '(',
      ')',
      '&&',
      'or',
      '500',
      '<',
      '>',
      '"',
      ' ',
      'x@y',
      'contains',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join(' ')),
        ),
        (text) => {
          try {
            assert.equal(typeof parseCondition(text, L10N)(RCPT), 'boolean');
          } catch (error) {
            assert.ok(error instanceof WrittenWrong, String(error));
          }
        },
      ),
    );
  });
});

describe('a number of times', () => {
  const reached = (text: string) => [1, 2, 3, 4, 5, 6].filter(parseHitCount(text, L10N));
  for (const [text, times] of [
    ['3', [3]],
    ['== 3', [3]],
    ['>= 3', [3, 4, 5, 6]],
    ['>4', [5, 6]],
    ['% 2', [2, 4, 6]],
    ['< 3', [1, 2]],
  ] as const) {
    it(text, () => assert.deepEqual(reached(text), times));
  }
  for (const text of ['', 'x', '% 0', '-1', '3 3']) {
    it(`is none: “${text}”`, () => assert.throws(() => parseHitCount(text, L10N), WrittenWrong));
  }
});

describe('a line behind an edit', () => {
  it('is the same line of the text', () => {
    const line = fc.record({ first: fc.nat(30), removed: fc.nat(5), added: fc.nat(5) });
    fc.assert(
      fc.property(fc.nat(40), fc.array(line, { maxLength: 4 }), (at, changes) => {
        let lines = Array.from({ length: 60 }, (_, number) => number);
        for (const { first, removed, added } of changes) {
          const fresh = Array.from({ length: added }, () => -1);
          lines = [...lines.slice(0, first + 1), ...fresh, ...lines.slice(first + 1 + removed)];
        }
        const kept = lines.indexOf(at);
        if (kept >= 0) assert.equal(lineBehind(at, changes), kept);
      }),
    );
  });

  it('is where the editor put it, when lines come or go in front of it or it is broken', () => {
    const behind = (line: number, from: readonly [number, number], to: readonly [number, number], put: string) => {
      const [start, end] = [from, to].map(([at, character]) => ({ line: at, character })) as [Place, Place];
      return lineBehind(line, [changeOf({ range: { start, end }, text: put })]);
    };
    assert.equal(behind(1, [1, 0], [1, 0], 'new\n'), 2);
    assert.equal(behind(1, [0, 3], [0, 3], '\nnew'), 2);
    assert.equal(behind(2, [0, 0], [2, 0], ''), 0);
    assert.equal(behind(3, [0, 0], [2, 0], 'new\n'), 2);
    assert.equal(behind(1, [1, 2], [1, 2], '\n'), 1);
    assert.equal(behind(3, [1, 2], [1, 3], 'x'), 3);
    assert.equal(behind(0, [1, 0], [2, 0], ''), 0);
  });
});

interface Place {
  readonly line: number;
  readonly character: number;
}
