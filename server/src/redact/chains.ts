import type { Part, Piece } from './piece';
import type { Recorded } from './recorded';
import { TRAIT } from './traits';

/** A text that goes on over several lines, without what the lines put between its parts. */
export interface Chain {
  readonly form: Form;
  readonly parts: readonly Part[];
}

/** Base64, and quoted-printable with soft line breaks. */
export function chainsOf(recorded: Recorded): Chain[] {
  const chains: Chain[] = [];
  let chain: Part[] = [];
  let form: Form | undefined;
  const end = () => {
    if (chain.length > 1 && form) chains.push({ form, parts: chain });
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

type Form = 'base64' | 'quoted';

function partOf(piece: Piece, form: Form | undefined): { part: Part; form: Form; goesOn: boolean } | undefined {
  const { text } = piece;
  if (form === undefined && (piece.traits & TRAIT.run) === 0 && !text.endsWith('=')) return undefined;
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
