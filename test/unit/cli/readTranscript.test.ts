import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readTranscript } from '../../../server/src/cli/readTranscript';

const lines = (...octets: (string | number)[]): string[] =>
  readTranscript(
    Buffer.concat(octets.map((one) => (typeof one === 'string' ? Buffer.from(one, 'utf8') : Buffer.of(one)))),
  );

describe('reading a transcript', () => {
  it('takes LF and CRLF for line ends', () => {
    assert.deepEqual(lines('a\nb\n'), ['a', 'b']);
    assert.deepEqual(lines('a\r\nb\r\n'), ['a', 'b']);
  });

  it('counts a last line without a line end, and nothing behind the last line end', () => {
    assert.deepEqual(lines('a\nb'), ['a', 'b']);
    assert.deepEqual(lines('a\n\n'), ['a', '']);
    assert.deepEqual(lines(''), []);
  });

  it('leaves a CR to the text where the file has LF for line ends', () => {
    assert.deepEqual(lines('a\nb\r\nc\rd\n'), ['a', 'b\r', 'c\rd']);
    assert.deepEqual(lines('a\r'), ['a\r']);
  });

  it('takes a bare LF for a line end in a file with CRLF, too', () => {
    assert.deepEqual(lines('a\r\nb\nc\rd\r\n'), ['a', 'b', 'c\rd']);
  });

  it('drops a byte order mark', () => {
    assert.deepEqual(lines('\ufeffS: 220\n'), ['S: 220']);
    assert.deepEqual(lines('\ufeffé\n'), ['é']);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const text = Buffer.from('\ufeffC: é\r\nS: 250\r\n', 'utf16le');
    assert.deepEqual(readTranscript(text), ['C: é', 'S: 250']);
    assert.deepEqual(readTranscript(Buffer.from(text).swap16()), ['C: é', 'S: 250']);
  });

  it('keeps octets that are no UTF-8 as lone surrogates', () => {
    assert.deepEqual(lines('é', 0xe9, 'x\n', 0xff), ['é\udce9x', '\udcff']);
    // An encoded surrogate, an overlong form, a character cut short.
    assert.deepEqual(lines(0xed, 0xa0, 0x80), ['\udced\udca0\udc80']);
    assert.deepEqual(lines(0xc0, 0xaf), ['\udcc0\udcaf']);
    assert.deepEqual(lines(0xe2, 0x82, 'a'), ['\udce2\udc82a']);
    assert.deepEqual(lines(0xf4, 0x90, 0x80, 0x80), ['\udcf4\udc90\udc80\udc80']);
  });

  it('loses no octet of any text', () => {
    const octet = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x0a, 0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0),
    );
    fc.assert(
      fc.property(fc.array(octet, { maxLength: 40 }), (some) => {
        // Marks at the start are dropped on purpose, and CRLF is: so neither is made here.
        const given = Buffer.from([0x2e, 0x0a, ...some, 0x0a]);
        assert.deepEqual(Buffer.concat(readTranscript(given).map((line) => encode(`${line}\n`))), given);
      }),
    );
  });
});

/** The octets for which a text stands. */
function encode(text: string): Buffer {
  return Buffer.concat(
    [...text].map((char) => {
      const code = char.codePointAt(0) ?? 0;
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(char, 'utf8');
    }),
  );
}
