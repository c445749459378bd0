import type { Part, Piece } from './piece';
import type { Recorded } from './recorded';

/** Texts that go on over several lines, without what the lines put between them: base64, and quoted-printable with soft line breaks. */
export function chainsOf(recorded: Recorded): Part[][] {
  const chains: Part[][] = [];
  let chain: Part[] = [];
  let form: Form | undefined;
  const end = () => {
    if (chain.length > 1) chains.push(chain);
    chain = [];
    form = undefined;
  };
  for (const pieces of recorded.pieces) {
    const piece = pieces.find(({ role }) => role !== 'frame') ?? pieces[0];
    const part = piece && partOf(piece, form);
    if (!part) {
      end();
      continue;
    }
    if (form !== undefined && form !== part.form) end();
    chain.push(part.part);
    form = part.form;
    if (!part.goesOn) end();
  }
  end();
  return chains;
}

type Form = 'base64' | 'quoted' | 'hex';

function partOf(piece: Piece, form: Form | undefined): { part: Part; form: Form; goesOn: boolean } | undefined {
  const { text } = piece;
  const digits =
    /^[ \t]*([A-Za-z0-9+/]{16,})(={0,2})[ \t]*$/.exec(text) ??
    (form === 'base64' ? /^[ \t]*([A-Za-z0-9+/]{1,})(={0,2})[ \t]*$/.exec(text) : null);
  if (digits) {
    const [whole, inner = '', padding = ''] = digits;
    const start = whole.indexOf(inner);
    return { part: { piece, start, end: start + inner.length }, form: 'base64', goesOn: padding === '' };
  }
  // The line behind the last soft line break ends the text.
  if (text.endsWith('=') && text.length > 1)
    return { part: { piece, start: 0, end: text.length - 1 }, form: 'quoted', goesOn: true };
  if (form === 'quoted' && text !== '')
    return { part: { piece, start: 0, end: text.length }, form: 'quoted', goesOn: false };
  return undefined;
}
