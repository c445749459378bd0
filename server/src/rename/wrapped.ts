import { decodeOctets, encodeOctets } from '../notation/byteNotation';
import type { Part } from '../redact/piece';
import { decodeBase64, encodeBase64 } from '../syntax/base64';
import { changesInEncoded, renamed } from './encoded';
import { type Name, placesOf } from './name';

/** A part of a text over several lines that becomes another. */
export interface PartChange extends Part {
  readonly text: string;
}

/**
 * The changes in a text that goes on over several lines. Base64 is written anew into lines of the same lengths, of which the last
 * takes up the difference; in quoted-printable the line in which the name begins does.
 */
export function chainChanges(chain: readonly Part[], name: Name, to: string): PartChange[] {
  const last = chain.at(-1);
  if (!last) return [];
  const inner = chain.map(({ piece, start, end }) => piece.text.slice(start, end));
  const text = inner.join('');
  const padding = /^=*/.exec(last.piece.text.slice(last.end))?.[0] ?? '';
  const octets = /^[A-Za-z0-9+/]*$/.test(text) ? decodeBase64(text + padding) : undefined;
  if (!octets) return plainChanges(chain, inner, text, name, to);
  const changed = renamed(encodeOctets(octets), name, to);
  if (changed === undefined) return [];
  const written = encodeBase64(decodeOctets(changed));
  const room = text.length - inner.at(-1)!.length;
  // A line without any digit would end the text.
  if (written.length <= room) return [];
  let from = 0;
  return chain.flatMap((part, at): PartChange[] => {
    const isLast = at === chain.length - 1;
    const by = isLast ? written.slice(from) : written.slice(from, from + inner[at]!.length);
    from += by.length;
    const end = isLast ? part.end + padding.length : part.end;
    return part.piece.text.slice(part.start, end) === by
      ? []
      : [{ piece: part.piece, start: part.start, end, text: by }];
  });
}

/** A name that a soft line break parts: its first part becomes the new one, the others go. */
function plainChanges(
  chain: readonly Part[],
  inner: readonly string[],
  text: string,
  name: Name,
  to: string,
): PartChange[] {
  const changes: PartChange[] = [];
  const found = placesOf(name, text).map((place) => ({ ...place, text: to }));
  for (const { start, end, text: by } of [...found, ...changesInEncoded(text, name, to)]) {
    let from = 0;
    const touched: PartChange[] = [];
    chain.forEach((part, at) => {
      const until = from + inner[at]!.length;
      if (start < until && from < end) {
        const first = part.start + Math.max(0, start - from);
        const behind = part.start + Math.min(inner[at]!.length, end - from);
        touched.push({ piece: part.piece, start: first, end: behind, text: touched.length === 0 ? by : '' });
      }
      from = until;
    });
    // Within one line it is found as it stands.
    if (touched.length > 1) changes.push(...touched);
  }
  return changes;
}
