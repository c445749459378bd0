import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFalseEnd } from '../../../server/src/syntax/falseEnd';

describe('a false end of data', () => {
  const forms: readonly (readonly [text: string, continued: boolean, form: string, dot: number])[] = [
    ['.', true, '<LF>.<CR><LF>', 0],
    ['.␊', false, '<CR><LF>.<LF>', 0],
    ['.␊', true, '<LF>.<LF>', 0],
    ['text␍.␍more', false, '<CR>.<CR>', 5],
    ['text␍.', false, '<CR>.<CR><LF>', 5],
    ['text\r.', false, '<CR>.<CR><LF>', 5],
    ['text␍.␊', false, '<CR>.<LF>', 5],
    ['text␊.␍', false, '<LF>.<CR><CR><LF>', 5],
    ['.␍more', false, '<CR><LF>.<CR>', 0],
    ['.␍', false, '<CR><LF>.<CR><CR><LF>', 0],
    ['␀.', false, '<CR><LF><NUL>.<CR><LF>', 1],
    ['.␀', false, '<CR><LF>.<NUL><CR><LF>', 0],
    ['a␐0A.␐0Db', false, '<LF>.<CR>', 4],
  ];
  for (const [text, continued, form, dot] of forms) {
    it(`${form} in “${text}”`, () => {
      const found = findFalseEnd(text, continued);
      assert.equal(found?.form, form);
      assert.equal(found?.dot, dot);
    });
  }

  it('tells where the line goes on', () => {
    const text = 'text␍.␍MAIL FROM:<a@example.org>';
    assert.equal(text.slice(findFalseEnd(text, false)?.rest), 'MAIL FROM:<a@example.org>');
    assert.equal(findFalseEnd('.␊', false)?.rest, 2);
  });

  it('is none where the dot is no line of its own, or ends the message', () => {
    for (const text of ['.', '..', '.text', 'text.', 'a␊b.', '␍␊.␍␊', 'one␍␊.␍␊two', '.\r', '']) {
      assert.equal(findFalseEnd(text, false), undefined, text);
    }
    assert.equal(findFalseEnd('..', true), undefined);
    assert.equal(findFalseEnd('text.␊', true), undefined);
  });

  it('can be looked for in any text', () => {
    const piece = fc.constantFrom('.', '␍', '␊', '␀', '\r', '\0', '␐0A', '␐', 'a', 'ü', '\udc80');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, continued) => {
        const text = pieces.join('');
        const found = findFalseEnd(text, continued);
        if (!found) return;
        assert.equal(text[found.dot], '.');
        assert.ok(found.rest > found.dot && found.rest <= text.length);
        assert.doesNotMatch(found.form, /^<CR><LF>\.<CR><LF>$/);
      }),
    );
  });
});
