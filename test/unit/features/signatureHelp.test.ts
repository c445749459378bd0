import assert from 'node:assert/strict';
import fc from 'fast-check';
import { momentIn } from '../../../server/src/analysis/moment';
import { signatureHelp } from '../../../server/src/features/signatureHelp/signatureHelp';
import { itShowsAtCursors } from '../../harness/cursorFixture';
import { lineOfText } from '../../harness/hostileLines';

describe('signature help', () => {
  itShowsAtCursors('signatureHelp', (lines, { line, character }) => {
    const shown = signatureHelp(momentIn(lines, line), character);
    if (!shown) return 'nothing';
    const { label, about, parts, active } = shown;
    const part = active === undefined ? undefined : parts[active];
    const carets = part ? `${' '.repeat(part.start)}${'^'.repeat(part.end - part.start)}\n` : '';
    return `${label}\n${carets}${about}${part ? `\n${part.about}` : ''}`;
  });

  it('never throws, and its parts lie in the label', () => {
    fc.assert(
      fc.property(fc.array(lineOfText(), { maxLength: 12 }), (lines) => {
        for (const [line, text] of lines.entries()) {
          const shown = signatureHelp(momentIn(lines, line), text.length);
          for (const { start, end } of shown?.parts ?? []) assert.ok(start < end && end <= (shown?.label.length ?? 0));
          assert.ok((shown?.active ?? 0) < (shown?.parts.length ?? 1));
        }
      }),
      { numRuns: 40 },
    );
  });
});
