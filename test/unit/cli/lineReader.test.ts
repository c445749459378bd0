import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createLineReader } from '../../../server/src/cli/lineReader';
import { readTranscript } from '../../../server/src/cli/readTranscript';

/** Reads in pieces of these sizes, which begin again at their end, out of a buffer that is used again. */
function read(octets: Uint8Array, sizes: readonly number[]): string[] {
  const lines: string[] = [];
  const nexts: (string | undefined)[] = [];
  const reader = createLineReader((text, next) => {
    lines.push(text);
    nexts.push(next);
  });
  const buffer = Buffer.alloc(Math.max(1, ...sizes));
  for (let at = 0, turn = 0; at < octets.length; turn++) {
    const piece = octets.subarray(at, at + (sizes[turn % sizes.length] ?? 1));
    buffer.fill(0x2a);
    buffer.set(piece);
    reader.push(buffer.subarray(0, piece.length));
    at += piece.length;
  }
  reader.end();
  assert.deepEqual(nexts, lines.length > 0 ? [...lines.slice(1), undefined] : []);
  return lines;
}

const OCTET = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(0x0a, 0x0d, 0x41, 0x00, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80),
  },
);
const START = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x61, 0x0d, 0x0a], [0xef, 0xbb]);
const SIZES = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe('reading a transcript piece by piece', () => {
  it('gives the lines of the whole, whatever the octets and the pieces', () => {
    fc.assert(
      fc.property(START, fc.array(OCTET, { maxLength: 60 }), SIZES, (start, some, sizes) => {
        const octets = Buffer.from([...start, ...some]);
        assert.deepEqual(read(octets, sizes), readTranscript(octets));
      }),
      { numRuns: 2000 },
    );
  });

  it('does so beyond the size of a piece', () => {
    const line = fc.oneof(fc.constant('a'.repeat(70_000)), fc.constant('é€😀'.repeat(9000)), fc.constant('x\udce9\r'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), SIZES, (lines, end, sizes) => {
        const octets = Buffer.from(lines.join(end), 'utf8');
        const large = sizes.map((size) => size * 40_000);
        assert.deepEqual(read(octets, large), readTranscript(octets));
      }),
      { numRuns: 30 },
    );
  }).timeout(20_000);

  it('counts line ends and knows their form', () => {
    const reader = createLineReader(() => {});
    reader.push(Buffer.from('a\r\nb\r'));
    reader.push(Buffer.from('\nc'));
    assert.deepEqual([reader.ends, reader.crlf, reader.byOctets], [2, true, true]);
  });

  it('reads one line of many pieces in linear time', () => {
    const piece = Buffer.alloc(64 * 1024, 'a');
    let length = 0;
    const reader = createLineReader((text) => {
      length = text.length;
    });
    for (let turn = 0; turn < 320; turn++) reader.push(piece);
    reader.end();
    assert.equal(length, 320 * 64 * 1024);
  });
});
