import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TranscriptText } from '../../../../server/src/capture/smtp/transcriptText';

describe('the text of a session', () => {
  it('is what was written, in UTF-8, however it came', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => ({ kind: 'text', text }) as const),
      fc.string({ unit: 'grapheme-ascii', maxLength: 300 }).map((text) => ({ kind: 'octets', text }) as const),
      fc.nat().map((frame) => ({ kind: 'tag', frame }) as const),
      fc.constant({ kind: 'taken' } as const),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = new TranscriptText();
        const parts: string[] = [];
        let expected = '';
        for (const one of pieces) {
          if (one.kind === 'text') {
            text.line(one.text);
            expected += `${one.text}\n`;
          } else if (one.kind === 'octets') {
            text.copy(Buffer.from(`<${one.text}>`), 1, one.text.length + 1);
            expected += one.text;
          } else if (one.kind === 'tag') {
            text.tag({ frame: one.frame, time: undefined }, undefined);
            expected += `[#${one.frame}]`;
          } else parts.push(Buffer.from(text.take()).toString());
        }
        parts.push(Buffer.from(text.take()).toString());
        assert.equal(parts.join(''), expected);
      }),
    );
  });
});
