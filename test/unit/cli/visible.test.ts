import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible, widthOf } from '../../../server/src/cli/visible';

describe('text for a terminal', () => {
  it('shows control characters as control pictures', () => {
    assert.equal(visible('\x1b[31mred\x07\x00\t\x7f'), '␛[31mred␇␀␉␡');
  });

  it('names what is invisible or turns the direction of writing', () => {
    assert.equal(visible('a\u202eb\u2066\u200b\u0085\u2028'), 'a<U+202E>b<U+2066><U+200B><U+0085><U+2028>');
  });

  it('shows octets that are no UTF-8 in the byte notation', () => {
    assert.equal(visible('caf\udce9'), 'caf␐e9');
  });

  it('leaves other text as it is', () => {
    assert.equal(visible('Grüße, 世界 😀 ␊'), 'Grüße, 世界 😀 ␊');
  });

  it('lets nothing through that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(visible(text), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('knows how wide text is', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('世界'), 4);
    assert.equal(widthOf('e\u0301'), 1);
    assert.equal(widthOf('😀'), 2);
  });
});
