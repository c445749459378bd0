import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeOctets, encodeOctets, octetLength } from '../../../server/src/notation/byteNotation';

describe('the byte notation', () => {
  const octets = (text: string) => [...decodeOctets(text)];

  it('writes and reads the examples of the design', () => {
    assert.deepEqual(octets('a␊'), [0x61, 0x0a]);
    assert.deepEqual(octets('␍␀␡'), [0x0d, 0x00, 0x7f]);
    assert.deepEqual(octets('␐ff␐e4'), [0xff, 0xe4]);
    assert.deepEqual(octets('␐x'), [0x10, 0x78]);
    assert.equal(encodeOctets(new Uint8Array([0x10, 0x78])), '␐10x');
    assert.equal(encodeOctets(new Uint8Array([0x0d, 0x61, 0x0a])), '␍a␊');
    assert.equal(encodeOctets(new TextEncoder().encode('␀')), '␐E2␐90␐80');
    assert.equal(encodeOctets(new TextEncoder().encode('grüße\t😀')), 'grüße\t😀');
    assert.equal(encodeOctets(new Uint8Array([0xc3, 0x28, 0xed, 0xa0, 0x80])), '␐C3(␐ED␐A0␐80');
  });

  it('keeps octets that are no UTF-8 as lone surrogates', () => {
    assert.deepEqual(octets('\udce4\udcff'), [0xe4, 0xff]);
    assert.equal(octetLength('\udce4x'), 2);
  });

  it('never shows a line end or an invisible character', () => {
    const text = encodeOctets(new TextEncoder().encode('\n\r\u0085\u2028\u2029\ufeff'));
    assert.doesNotMatch(text, /[\n\r\u0085\u2028\u2029\ufeff]/);
  });

  it('gives back every sequence of octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeOctets(bytes);
        assert.deepEqual(octets(text), [...bytes]);
        assert.equal(octetLength(text), bytes.length);
      }),
    );
  });

  it('gives back every text, and is settled after one round', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    const pictures = fc.string({
      unit: fc.constantFrom('␀', '␐', 'a', '4', 'F', '␡', 'é', '😀', '\udce4'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(anyText, pictures), (text) => {
        const bytes = decodeOctets(text);
        assert.equal(octetLength(text), bytes.length);
        const again = encodeOctets(bytes);
        assert.deepEqual(octets(again), [...bytes]);
        assert.equal(encodeOctets(decodeOctets(again)), again);
      }),
    );
  });

  it('agrees with UTF-8 where nothing is notated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\u2400-\u2421]/.test(text));
        assert.deepEqual(octets(text), [...new TextEncoder().encode(text)]);
      }),
    );
  });

  it('counts a part of a line', () => {
    assert.equal(octetLength('C: ␐e4ü', 3), 3);
    assert.equal(octetLength('␐e4', 0, 2), 2);
  });
});
