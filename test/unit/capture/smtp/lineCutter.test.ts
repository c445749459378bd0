import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineCutter, type LineSink, LONGEST_PART } from '../../../../server/src/capture/smtp/lineCutter';
import { decodeOctets } from '../../../../server/src/notation/byteNotation';

const at = { frame: 1, time: undefined };

function linesTo(take: (text: string, cut: boolean) => void): LineSink {
  return {
    line: (_, text, __, cut) => take(text, cut),
    plain: (_, octets, from, to) => take(Buffer.from(octets).toString('latin1', from, to), false),
  };
}

describe('lines cut from octets', () => {
  it('are the octets again, whatever they are and however they come', () => {
    const octet = fc.oneof(fc.constantFrom(0x0d, 0x0a, 0x61), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(fc.array(octet)), (pieces) => {
        const parts: Uint8Array[] = [];
        const cutter = new LineCutter(
          'client',
          linesTo((text, cut) => {
            assert.ok(!/[\r\n]/.test(text));
            parts.push(decodeOctets(text), Buffer.from(cut || text.endsWith('␊') ? '' : '\r\n'));
          }),
          { octets: 0 },
        );
        for (const piece of pieces) cutter.push(Uint8Array.from(piece), at);
        cutter.cut();
        assert.deepEqual(Buffer.concat(parts), Buffer.from(pieces.flat()));
      }),
      { numRuns: 1000 },
    );
  });

  it('come in parts where one is very long, or all together hold very much', () => {
    const parts: number[] = [];
    const cutter = new LineCutter(
      'client',
      linesTo((text, cut) => void parts.push(cut ? -text.length : text.length)),
      { octets: 0 },
    );
    cutter.push(Buffer.alloc(LONGEST_PART + 10, 'a'), at);
    cutter.push(Buffer.from('b\r\n'), at);
    assert.deepEqual(parts, [-LONGEST_PART, 11]);

    const full: string[] = [];
    const crowded = new LineCutter(
      'client',
      linesTo((text, cut) => void full.push(cut ? `${text} cut` : text)),
      { octets: 1 << 30 },
    );
    crowded.push(Buffer.from('EHLO'), at);
    crowded.push(Buffer.from(' a\r\n'), at);
    assert.deepEqual(full, ['EHLO cut', ' a']);
  });
});
