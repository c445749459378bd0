import assert from 'node:assert/strict';
import fc from 'fast-check';
import { domainFault } from '../../../server/src/syntax/domain';

const faultOf = (text: string) => domainFault(`> ${text} <`, { start: 2, end: 2 + text.length });

/** `Domain` of RFC 5321 section 4.1.2, with labels of 63 octets at most (RFC 1035 section 2.3.4). */
const DOMAIN = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)(?:\.(?!-)[A-Za-z0-9-]{1,63}(?<!-))*$/;

describe('a domain', () => {
  it('agrees with the grammar', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', '9', '-', '.', '_', '@', ' ', 'xyz', 'a'.repeat(32)),
    });
    fc.assert(fc.property(text, (one) => assert.equal(faultOf(one) === undefined, DOMAIN.test(one), one)));
  });

  it('says what is wrong, and where', () => {
    const told = (text: string) => {
      const fault = faultOf(text);
      return fault && [fault.kind, fault.start - 2, fault.end - 2];
    };
    assert.deepEqual(told(''), ['empty', 0, 0]);
    assert.deepEqual(told('.'), ['empty-label', 0, 1]);
    assert.deepEqual(told('.a'), ['empty-label', 0, 1]);
    assert.deepEqual(told('a..b'), ['empty-label', 1, 3]);
    assert.deepEqual(told('a.b.'), ['trailing-dot', 3, 4]);
    assert.deepEqual(told('a.-b'), ['hyphen', 2, 3]);
    assert.deepEqual(told('a-.b'), ['hyphen', 1, 2]);
    assert.deepEqual(told('a.b!c'), ['character', 3, 4]);
    assert.deepEqual(told(`x.${'a'.repeat(64)}.y`), ['label-length', 2, 66]);
    assert.deepEqual(told('a_b.c'), ['underscore', 1, 2]);
    assert.deepEqual(told('a_b.c!d'), ['character', 5, 6], 'an underscore gives way to a worse fault');
  });

  it('may have labels beyond ASCII, of which the length is not known', () => {
    assert.equal(faultOf('bücher.example'), undefined);
    assert.equal(faultOf(`${'ü'.repeat(60)}.example`), undefined);
  });
});
