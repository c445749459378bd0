import assert from 'node:assert/strict';
import { createLookBack } from '../../../server/src/cli/checking/lookBack';

const LINES = Array.from({ length: 500 }, (_, at) => `é${at} ${'x'.repeat(at % 7)}`);

/** The lines as if they had been read from a file, with a mark before each tenth. */
function lookBack(end: string, readable: boolean) {
  const octets = Buffer.from(LINES.map((line) => line + end).join(''), 'utf8');
  let reads = 0;
  const file = {
    read: () => 0,
    readAt(into: Uint8Array, position: number) {
      reads++;
      const part = octets.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    close() {},
  };
  const look = createLookBack({
    ...(readable ? { file } : {}),
    crlf: () => end === '\r\n',
    keep: 400,
    apart: 100,
  });
  let offset = 0;
  for (const [at, line] of LINES.entries()) {
    if (at % 10 === 0) look.mark(at, offset);
    look.add(line);
    offset += Buffer.byteLength(line + end);
  }
  return { look, reads: () => reads };
}

describe('lines that were read already', () => {
  for (const end of ['\n', '\r\n']) {
    it(`are found again in a file, with ${JSON.stringify(end)}`, () => {
      const { look, reads } = lookBack(end, true);
      for (const at of [0, 1, 0, 499, 250, 251, 3, 488]) assert.equal(look.line(at), LINES[at]);
      assert.ok(reads() < 5);
      for (const [at, line] of LINES.entries()) assert.equal(look.line(at), line);
      assert.equal(look.line(500), '');
    });
  }

  it('are gone where they came through a pipe, but for the last', () => {
    const { look, reads } = lookBack('\n', false);
    assert.equal(look.line(499), LINES[499]);
    assert.equal(look.line(495), LINES[495]);
    assert.equal(look.line(0), undefined);
    assert.equal(reads(), 0);
  });

  it('are kept as long as they may be asked for, and not much longer', () => {
    let asked = 0;
    const look = createLookBack({ crlf: () => false, asked: () => asked, keep: 400 });
    for (const line of LINES) look.add(line);
    assert.equal(look.line(0), LINES[0]);
    asked = 450;
    for (const line of LINES) look.add(line);
    assert.equal(look.line(0), undefined);
    assert.equal(look.line(450), LINES[450]);
    assert.equal(look.line(999), LINES[499]);
  });
});
