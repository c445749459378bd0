import assert from 'node:assert/strict';
import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import * as literal from '../../../server/src/syntax/addressLiteral';

const kindOf = (text: string) => literal.literalFault(`(${text})`, { start: 1, end: 1 + text.length })?.kind;

/** In SMTP “::” stands for two groups at least (RFC 5321 section 4.1.3), elsewhere for one. */
function leavesOutOneGroup(text: string): boolean {
  const groups = text.split(':').filter((group) => group !== '').length;
  return text.includes('::') && groups + (text.includes('.') ? 1 : 0) > 6;
}

describe('an address literal', () => {
  it('knows IPv4 addresses as Node does, but for leading zeros', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', '25', '255', '256', '.', 'a'), maxLength: 9 });
    fc.assert(
      fc.property(text, (one) => {
        fc.pre(!/(^|\.)0[0-9]/.test(one));
        assert.equal(literal.isIpv4(one), isIPv4(one), one);
      }),
    );
  });

  it('knows IPv6 addresses as Node does, but for “::” in the place of one group', () => {
    const unit = fc.constantFrom('0', 'ab', '12ef', '12345', ':', ':', ':', '::', '192.0.2.1', '.');
    const groups = fc.array(fc.constantFrom('0', 'a', '1f', 'ffff', ''), { minLength: 2, maxLength: 9 });
    const text = fc.oneof(
      fc.string({ unit, maxLength: 18 }),
      groups.map((parts) => parts.join(':')),
      groups.map((parts) => `${parts.join(':')}:192.0.2.1`),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(text, (one) => assert.equal(literal.isIpv6(one), isIPv6(one) && !leavesOutOneGroup(one), one)),
      { numRuns: 2000 },
    );
  });

  it('takes what is right', () => {
    for (const one of ['[192.0.2.1]', '[IPv6:2001:db8::1]', '[ipv6:::]', '[IPv6:::ffff:192.0.2.1]']) {
      assert.equal(kindOf(one), undefined, one);
    }
  });

  it('says what is wrong', () => {
    assert.equal(kindOf('['), 'unclosed');
    assert.equal(kindOf('[192.0.2.1'), 'unclosed');
    assert.equal(kindOf('[]'), 'empty');
    assert.equal(kindOf('[192.0.2.999]'), 'ipv4');
    assert.equal(kindOf('[host.example]'), 'ipv4');
    assert.equal(kindOf('[2001:db8::1]'), 'missing-tag');
    assert.equal(kindOf('[IPv6:2001:db8::1%eth0]'), 'ipv6');
    assert.equal(kindOf('[IPv6:192.0.2.1]'), 'ipv6');
    assert.equal(kindOf('[X25:123]'), 'unknown-tag');
    assert.equal(kindOf('[X25-:123]'), 'form');
    assert.equal(kindOf('[:123]'), 'form');
    assert.equal(kindOf('[a b:c]'), 'form');
  });
});
