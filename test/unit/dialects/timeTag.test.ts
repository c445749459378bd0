import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TranscriptText } from '../../../server/src/capture/smtp/transcriptText';
import { readTimeTag } from '../../../server/src/dialects/timeTag';

describe('the time in front of a line', () => {
  it('is the number that its digits are, however many there are', () => {
    const digits = fc.stringMatching(/^[0-9]{1,20}$/);
    fc.assert(
      fc.property(digits, fc.option(fc.stringMatching(/^[0-9]{1,20}$/)), fc.nat(), (whole, fraction, frame) => {
        const number = fraction === null ? whole : `${whole}.${fraction}`;
        const tag = `[+${number} #${frame}] `;
        assert.deepEqual(readTimeTag(`${tag}S: 250 Ok`, 0), { end: tag.length, time: Number(number), frame });
      }),
    );
  });

  it('is that of its own line, whatever stood in front of the line above', () => {
    const lines = [
      '[+1.5 #2] S: a',
      '[+1.5 #2] C: b',
      '[+1.5 #23] C: c',
      '[+1.5 #2]C: d',
      '[+1.5 #2] C: e',
      '[+1.5] C: f',
    ];
    assert.deepEqual(
      lines.map((line) => readTimeTag(line, 0)),
      [
        { end: 10, time: 1.5, frame: 2 },
        { end: 10, time: 1.5, frame: 2 },
        { end: 11, time: 1.5, frame: 23 },
        { end: 9, time: 1.5, frame: 2 },
        { end: 10, time: 1.5, frame: 2 },
        { end: 7, time: 1.5 },
      ],
    );
  });

  it('is written with all digits that a capture has', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 60n }), fc.bigInt({ min: 0n, max: 1n << 60n }), (begun, since) => {
        const text = new TranscriptText();
        text.tag({ frame: 7, time: begun + since }, begun);
        const [, seconds, fraction] = /^\[\+(\d+)\.(\d{6}|\d{9}) #7\]$/.exec(Buffer.from(text.take()).toString()) ?? [];
        assert.equal(BigInt(seconds!) * 1_000_000_000n + BigInt(fraction!.padEnd(9, '0')), since);
        assert.equal(fraction!.length === 6, since % 1000n === 0n);
      }),
    );
  });
});
