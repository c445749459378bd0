import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeOctets } from '../../../server/src/notation/byteNotation';
import { literalLines } from '../../../server/src/notation/literal';

/** What each line says, and whether it has a line end. */
function said(line: string, hex: 'octet' | 'character' = 'octet'): [string, boolean][] {
  return literalLines(line, 0, line.length, hex).map(({ start, end, text, ended }) => [
    text ?? line.slice(start, end),
    ended,
  ]);
}

describe('a literal of a programming language', () => {
  it('holds one line for each CRLF', () => {
    assert.deepEqual(said(String.raw`250-mx\r\n250 8BITMIME\r\n`), [
      ['250-mx', true],
      ['250 8BITMIME', true],
    ]);
  });

  it('is as it stands where nothing is escaped, and its last line may have no end', () => {
    assert.deepEqual(literalLines("send: 'QUIT'", 7, 11, 'octet'), [{ start: 7, end: 11, ended: false }]);
    assert.deepEqual(said(''), []);
  });

  it('keeps empty lines', () => {
    assert.deepEqual(said(String.raw`a\r\n\r\n.\r\n`), [
      ['a', true],
      ['', true],
      ['.', true],
    ]);
  });

  it('writes a bare LF and a bare CR in the byte notation, and ends the line behind the LF', () => {
    assert.deepEqual(said(String.raw`a\nb\rc\r\n`), [
      ['a␊', true],
      ['b␍c', true],
    ]);
  });

  it('undoes escapes, and leaves what is none', () => {
    assert.deepEqual(said(String.raw`it\'s \"x\" \\ \q\t!`), [['it\'s "x" \\ \\q\t!', false]]);
  });

  it('reads octets as UTF-8 and keeps those that are none', () => {
    assert.deepEqual(said(String.raw`Gr\xc3\xbc\xc3\x9fe \xff \303\274`), [['Grüße ␐FF ü', false]]);
    assert.deepEqual(said(String.raw`Gr\xfc\u00dfe \U0001f600\u{1F600}`, 'character'), [['Grüße 😀😀', false]]);
  });

  it('tells the column of each character', () => {
    const line = String.raw`x\'y\xc3\xbcz\r\n`;
    const [only] = literalLines(line, 0, line.length, 'octet');
    assert.deepEqual(only, {
      start: 0,
      end: 13,
      text: "x'yüz",
      columns: [0, 1, 3, 4, 12, 13],
      ended: true,
    });
  });

  it('gives back the octets that Python wrote, whatever they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => {
        const line = repr(octets);
        const back: number[] = [];
        for (const { start, end, text, columns, ended } of literalLines(line, 0, line.length, 'octet')) {
          const shown = text ?? line.slice(start, end);
          if (columns) {
            assert.equal(columns.length, shown.length + 1);
            assert.deepEqual(
              columns.toSorted((a, b) => a - b),
              columns,
            );
          }
          back.push(...decodeOctets(shown));
          if (ended && !shown.endsWith('␊')) back.push(13, 10);
        }
        assert.deepEqual(back, [...octets]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('octet' as const, 'character' as const),
        (text, hex) => {
          for (const { start, end } of literalLines(text, 0, text.length, hex)) assert.ok(start <= end);
        },
      ),
    );
  });
});

/** As Python's repr() writes octets. */
function repr(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) {
    if (octet === 13) text += '\\r';
    else if (octet === 10) text += '\\n';
    else if (octet === 9) text += '\\t';
    else if (octet === 92) text += '\\\\';
    else if (octet < 32 || octet > 126) text += `\\x${octet.toString(16).padStart(2, '0')}`;
    else text += String.fromCharCode(octet);
  }
  return text;
}
