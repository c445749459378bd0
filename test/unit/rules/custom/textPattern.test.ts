import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LONGEST_PATTERN, textPattern } from '../../../../server/src/rules/custom/textPattern';

describe('a pattern of a text', () => {
  const cases: readonly [pattern: string, fits: readonly string[], others: readonly string[]][] = [
    ['example.com', ['example.com', 'EXAMPLE.com'], ['exampleXcom', 'www.example.com', 'example.com ']],
    ['*.example.com', ['a.example.com', '.example.com', 'a/b.example.com'], ['example.com', 'a.example.com.']],
    ['s[0-9][0-9]?', ['s12x', 'S00.'], ['s1x', 'sab.', 's12']],
    ['[!a-c]*', ['d', 'zebra'], ['a', 'Cat', '']],
    ['* blocked *', ['550 blocked by https://x.example/y'], ['blocked']],
    ['', [''], ['a']],
    ['[', ['['], ['a']],
    ['[]]', [']'], ['[']],
    ['a[-]b', ['a-b'], ['ab']],
    ['**', ['', 'anything'], []],
  ];
  for (const [pattern, fits, others] of cases) {
    it(`${JSON.stringify(pattern)} fits what it says and nothing else`, () => {
      const test = textPattern(pattern);
      assert.deepEqual(
        fits.filter((text) => !test(text)),
        [],
      );
      assert.deepEqual(others.filter(test), []);
    });
  }

  it('fits as a regular expression of the same meaning does', () => {
    const sign = fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[!a]', '[a-c]');
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), text, (signs, said) => {
        const meant = signs.map((one) => MEANING[one] ?? one).join('');
        assert.equal(textPattern(signs.join(''))(said), new RegExp(`^${meant}$`, 's').test(said));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes any text and any pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, text) => {
        textPattern(pattern)(text);
      }),
    );
  });

  it('is not kept busy by what would make others try each way', () => {
    const test = textPattern('*a'.repeat(LONGEST_PATTERN / 2 - 1) + '*b');
    assert.equal(test('a'.repeat(60_000)), false);
  });
});

const MEANING: Readonly<Record<string, string>> = { '*': '.*', '?': '.', '.': '\\.', '[!a]': '[^a]' };
