import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeOctets } from '../../../server/src/notation/byteNotation';
import { ENVELOPE } from '../../harness/sampleSession';
import { extracted } from './extracted';

const SESSION = [
  '* connect 192.0.2.1:1025 -> 198.51.100.1:25',
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250 CHUNKING',
  ...ENVELOPE,
];

/** Octets as mail has them, and as an attacker may send them. */
const octets = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          '\r\n',
          '\n',
          '\r',
          '.',
          '..',
          '\r\n.\r\n',
          '\n.\n',
          '\r\n.',
          '\0',
          'Subject: x',
          'é',
          '␊',
          '␐0A',
          'S: 250 Ok',
          '# x',
        )
        .map((text) => Buffer.from(text)),
    ),
    { maxLength: 20 },
  )
  .map((pieces) => Buffer.concat(pieces));

/** The stream as lines of the canonical form: each ends behind an LF, and all but those that end in a bare one stand for CRLF. */
function linesOf(stream: Buffer): string[] {
  const lines: string[] = [];
  for (let start = 0; start < stream.length; ) {
    const lf = stream.indexOf(0x0a, start);
    const end = lf < 0 ? stream.length : lf + 1;
    const isWhole = lf > start && stream[lf - 1] === 0x0d;
    lines.push(encodeOctets(stream.subarray(start, isWhole ? lf - 1 : end)));
    start = end;
  }
  return lines;
}

/** As RFC 5321 section 4.5.2 asks a client to do: a dot more where a line begins with one. */
function stuffed(message: Buffer): Buffer {
  return Buffer.from(message.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1');
}

describe('any octets, sent and taken out again, are the same', () => {
  it('behind DATA, with dots put in front', () => {
    fc.assert(
      fc.property(octets, (sent) => {
        // What DATA sends ends with CRLF, as the dot has to stand alone.
        const message = Buffer.concat([sent, Buffer.from('\r\n')]);
        const content = linesOf(stuffed(message)).map((line) => `C: ${line}`);
        const [found, more] = extracted([...SESSION, 'C: DATA', 'S: 354 Go', ...content, 'C: .', 'S: 250 Ok']);
        assert.ok(found && !more);
        assert.deepEqual(found.octets, message);
        assert.deepEqual([found.size, found.missing], [message.length, []]);
      }),
      { numRuns: 500 },
    );
  });

  it('in chunks, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(octets, { minLength: 1, maxLength: 4 }), (chunks) => {
        const content = chunks.flatMap((chunk, at) => [
          `C: BDAT ${chunk.length}${at === chunks.length - 1 ? ' LAST' : ''}`,
          ...linesOf(chunk).map((line) => `C: ${line}`),
          'S: 250 Ok',
        ]);
        const [found, more] = extracted([...SESSION, ...content]);
        const message = Buffer.concat(chunks);
        assert.ok(found && !more);
        assert.deepEqual(found.octets, message);
        assert.deepEqual([found.size, found.missing], [message.length, []]);
      }),
      { numRuns: 500 },
    );
  });
});
