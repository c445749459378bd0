import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeBase64, textOfOctets } from '../../../server/src/syntax/base64';

describe('base64', () => {
  it('decodes what Node encodes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
        assert.deepEqual(decodeBase64(Buffer.from(octets).toString('base64')), octets);
      }),
    );
  });

  it('takes nothing else', () => {
    for (const text of ['a', 'ab', 'abc', 'ab=c', '=', '====', 'a===', 'ab c', 'abc-', 'ab==cd==', '*', 'ab\n=']) {
      assert.equal(decodeBase64(text), undefined, text);
    }
  });

  it('reads UTF-8 as Node does, and other octets one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(
          textOfOctets(new Uint8Array(Buffer.from(text, 'utf8'))),
          Buffer.from(text, 'utf8').toString('utf8'),
        );
      }),
    );
    assert.equal(textOfOctets(Uint8Array.of(0xff, 0x41)), 'ÿA');
    assert.equal(textOfOctets(Uint8Array.of(0xc0, 0x80)), 'À\u0080');
    assert.equal(textOfOctets(Uint8Array.of(0xed, 0xa0, 0x80)), 'í\u00a0\u0080');
  });
});
