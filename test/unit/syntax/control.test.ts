import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeOctets } from '../../../server/src/notation/byteNotation';
import { firstControl, hasControl } from '../../../server/src/syntax/control';

describe('control characters in a line', () => {
  it('are found as they are and in the byte notation', () => {
    assert.deepEqual(firstControl('NOOP a\0'), { start: 6, end: 7, code: 0 });
    assert.deepEqual(firstControl('NOOP a␀b␛'), { start: 6, end: 7, code: 0 });
    assert.deepEqual(firstControl('NOOP ␡'), { start: 5, end: 6, code: 127 });
    assert.deepEqual(firstControl('NOOP ␐10'), { start: 5, end: 8, code: 16 });
    assert.deepEqual(firstControl('NOOP a␍NOOP'), { start: 6, end: 7, code: 13 });
  });

  it('are no tab, no other octet, and no line end at the end', () => {
    for (const one of ['NOOP a\tb', 'NOOP ␐FC', 'NOOP ␠', 'NOOP\r', 'NOOP␊', 'NOOP␍', 'NOOP ␉']) {
      assert.equal(hasControl(one), false, one);
    }
  });

  it('are found in octets wherever they stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (octets) => {
        const inside = octets.some(
          (octet, at) => isControl(octet) && !(at === octets.length - 1 && (octet === 10 || octet === 13)),
        );
        assert.equal(hasControl(encodeOctets(octets)), inside);
      }),
    );
  });
});

function isControl(octet: number): boolean {
  return (octet < 0x20 && octet !== 0x09) || octet === 0x7f;
}
