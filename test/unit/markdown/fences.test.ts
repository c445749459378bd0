import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFences } from '../../../server/src/markdown/fences';

describe('fenced blocks of Markdown', () => {
  const cases: readonly [
    what: string,
    text: string,
    blocks: readonly (readonly [first: number, lines: readonly string[]])[],
  ][] = [
    ['one block', 'a\n```smtp\nS: 220 x\n```\nb\n', [[2, ['S: 220 x']]]],
    ['the word in any case, with more behind it', '``` SMTP title="x"\nS: 220\n```', [[1, ['S: 220']]]],
    ['braces behind it', '```smtp{1,2}\nS: 220\n```', [[1, ['S: 220']]]],
    ['tildes', '~~~smtp\nS: 220\n~~~~\n', [[1, ['S: 220']]]],
    ['a longer fence, with a shorter one in it', '````smtp\nC: ```\n```\n````\n', [[1, ['C: ```', '```']]]],
    ['a fence that is not closed', '```smtp\nS: 220\n', [[1, ['S: 220']]]],
    [
      'an indented block, in a list',
      '- x\n  ```smtp\n  S: 220\n    C: a\n b\n  ```\n',
      [[2, ['S: 220', '  C: a', 'b']]],
    ],
    [
      'two blocks',
      '```smtp\na\n```\n\n```smtp\nb\n```',
      [
        [1, ['a']],
        [5, ['b']],
      ],
    ],
    ['a line separator behind the word', '```smtp a\u2028b\nS: 220\n```', [[1, ['S: 220']]]],
    ['a block in a quote', '> ```smtp\n> S: 220\n>C: a\n> > C: b\n> ```\nb', [[1, ['S: 220', 'C: a', '> C: b']]]],
    [
      'a block in a quote in a quote, indented',
      '> >  ```smtp\n> >  S: 220\n>> C: a\n> > ```',
      [[1, ['S: 220', 'C: a']]],
    ],
    [
      'a quote that ends, and its block with it',
      '> ```smtp\n> S: 220\nC: a\n```smtp\nb\n```',
      [
        [1, ['S: 220']],
        [4, ['b']],
      ],
    ],
    ['a block with marks that are those of its lines', '```smtp\n> EHLO a\n> ```\n```', [[1, ['> EHLO a', '> ```']]]],
    [
      'a block that begins beside the mark of a list',
      '- ```smtp\n  S: 220\n  ```\n\n```smtp\nb\n```',
      [
        [1, ['S: 220']],
        [5, ['b']],
      ],
    ],
    [
      'the same in lists and quotes',
      '> 1. > ```smtp\n>    > S: 220\n>    > ```\n> * ```smtp\n>   b\n>   ```',
      [
        [1, ['S: 220']],
        [4, ['b']],
      ],
    ],
    ['signs that are no mark of a list', '-```smtp\na\n+ a ```smtp\n', []],
    ['an empty block', '```smtp\n```\n', [[1, []]]],
    ['CR LF', '```smtp\r\na\r\n```\r\n', [[1, ['a']]]],
    ['another language', '```smtps\na\n```\n```text\nsmtp\n```', []],
    ['a block that is shown in another one', '````md\n```smtp\na\n```\n````\n', []],
    ['code in a line', 'see ```smtp``` here\n```smtp `x` ```\n', []],
    ['nothing at all', '', []],
  ];
  for (const [what, text, blocks] of cases) {
    it(`are found: ${what}`, () => {
      assert.deepEqual(
        findFences(text).map(({ first, lines }) => [first, lines]),
        blocks,
      );
    });
  }

  it('hold the very lines of the text, behind what was taken from them', () => {
    const piece = fc.constantFrom(
      '- ```smtp',
      '> 1) ```smtp',
      '> ```smtp',
      '> ```',
      '> x',
      '> > ',
      '>',
      '```smtp',
      '```',
      '  ```smtp',
      '~~~',
      '  S: 220',
      'C: a',
      '',
      '```text',
      '\tx',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (lines) => {
        for (const fence of findFences(lines.join('\n'))) {
          assert.equal(fence.lines.length, fence.taken.length);
          assert.equal(fence.end - fence.first, fence.lines.length);
          for (const [at, line] of fence.lines.entries())
            assert.equal(lines[fence.first + at]?.slice(fence.taken[at]), line);
        }
      }),
    );
  });

  it('are sought in time that grows with the text, whatever a line has in front', () => {
    const before = performance.now();
    for (const marks of ['> ', '- ', '> - ', '>', ' ', '1. '])
      assert.deepEqual(findFences(`\`\`\`smtp\n\`\`\`\n${marks.repeat(100_000)}x\n`).length, 1);
    assert.ok(performance.now() - before < 2500);
  });

  it('are none in a long text that speaks of smtp and has other blocks', () => {
    assert.deepEqual(findFences('Some words about `smtp` and ```js\ncode\n```\n'.repeat(25_000)), []);
  });
});
