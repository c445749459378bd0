import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { hover } from '../../../server/src/features/hover/hover';
import { lineOfText } from '../../harness/hostileLines';
import { itShowsHovers, snapshotOf } from '../../harness/hoverFixture';
import { ENVELOPE, GREETING, messageLines } from '../../harness/sampleSession';

const folder = path.resolve(__dirname, '..', '..', 'fixtures', 'features', 'hover');

describe('hover', () => {
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.smtp')) itShowsHovers(path.join(folder, file));
  }

  it('explains the same code by what it answers', () => {
    const lines = [...GREETING, ...ENVELOPE, ...messageLines(['hello']), 'C: RSET', 'S: 250 Ok'];
    const snapshot = snapshotOf(lines);
    const shown = [2, 4, 6, 11, 13].map((line) => hover(snapshot, { line, character: 3 })?.markdown);
    assert.equal(new Set(shown).size, 5);
    for (const markdown of shown) assert.match(markdown ?? '', /^\*\*250 .*\[RFC \d+ section/s);
  });

  it('marks a part of the line in which the cursor stands', () => {
    const lines = ['S: 220 mx.example.net', 'C: EHLO client.example.org', 'S: 250-mx.example.net', 'S: 250 SIZE 10'];
    const snapshot = snapshotOf(lines);
    for (const [line, text] of lines.entries()) {
      for (let character = 0; character <= text.length; character++) {
        const shown = hover(snapshot, { line, character });
        if (!shown) continue;
        assert.equal(shown.line, line);
        assert.ok(
          shown.start <= character && character <= shown.end && shown.end <= text.length,
          `${line}:${character}`,
        );
      }
    }
  });

  it('says nothing outside the text', () => {
    const snapshot = snapshotOf(['S: 220 mx.example.net']);
    for (const position of [
      { line: -1, character: 0 },
      { line: 1, character: 0 },
      { line: 0, character: 99 },
      { line: Number.NaN, character: 0 },
    ]) {
      assert.equal(hover(snapshot, position), undefined);
    }
  });

  it('never throws, and never lets text become markup', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 25 }), (lines) => {
        const snapshot = snapshotOf(lines);
        for (const [line, text] of lines.entries()) {
          for (let character = 0; character <= text.length + 1; character++) {
            const shown = hover(snapshot, { line, character });
            if (!shown) continue;
            assert.ok(shown.start >= 0 && shown.start <= shown.end && shown.end <= text.length);
            assertHarmless(shown.markdown);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers at once in a file of 10,000 lines', () => {
    const lines = [...GREETING];
    while (lines.length < 10_000) lines.push(...ENVELOPE, ...messageLines(['Subject: hi', '', 'hello']));
    const snapshot = snapshotOf(lines);
    const positions = Array.from({ length: 2000 }, (_, i) => ({ line: (i * 4973) % lines.length, character: 3 }));
    for (const position of positions) hover(snapshot, position);
    const start = performance.now();
    for (const position of positions) hover(snapshot, position);
    const each = (performance.now() - start) / positions.length;
    // The aim is well under 1 ms; a scan of the file would take longer even on a slow machine.
    assert.ok(each < 1, `${each.toFixed(3)} ms for each hover`);
  });
});

/** Outside code and our own links no character of HTML or of a link is left unescaped, and nothing invisible anywhere. */
function assertHarmless(markdown: string): void {
  assert.ok(!/[\p{Cf}\p{Cs}]/u.test(markdown), `invisible characters in ${JSON.stringify(markdown)}`);
  assert.ok(!/[\u0000-\u0009\u000b-\u001f]/.test(markdown), `control characters in ${JSON.stringify(markdown)}`);
  const bare = markdown
    .replace(/(?<!\\|`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '')
    .replace(/\[RFC [^\]]*\]\(https:\/\/www\.rfc-editor\.org\/[^)\s]*\)/g, '');
  assert.ok(!/(?<!\\)[<>[\]`]/.test(bare), `markup in ${JSON.stringify(markdown)}`);
  assert.ok(!/javascript:|(?<!\\):\/\//.test(bare), `an address in ${JSON.stringify(markdown)}`);
}
