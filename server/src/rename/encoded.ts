import { decodeOctets, encodeOctets } from '../notation/byteNotation';
import { decodeBase64, encodeBase64 } from '../syntax/base64';
import { type Name, placesOf } from './name';
import { TakenPlaces } from './takenPlaces';

/** A piece of a text that becomes another, end exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The places of a name in what a text holds in base64, or with escapes: xtext, percent signs, quoted-printable. */
export function changesInEncoded(text: string, name: Name, to: string): TextChange[] {
  const changes = base64Changes(text, name, to);
  const taken = new TakenPlaces();
  for (const change of changes) taken.take(change);
  for (const form of ESCAPES) {
    if (!form.hint.test(text)) continue;
    for (const change of escapedChanges(text, form, name, to)) {
      if (taken.take(change)) changes.push(change);
    }
  }
  return changes;
}

/** What a run of base64 at a column holds, with its place; undefined where none is. */
export function base64At(text: string, at: number): { start: number; end: number; decoded: string } | undefined {
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const end = index + run.length;
    if (at < index || at > end) continue;
    const octets = decodeBase64(run);
    return octets && { start: index, end, decoded: encodeOctets(octets) };
  }
  return undefined;
}

const RUNS = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{8,}={0,2}(?![A-Za-z0-9+/=])/g;

function base64Changes(text: string, name: Name, to: string): TextChange[] {
  const changes: TextChange[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const octets = decodeBase64(run);
    const changed = octets && renamed(encodeOctets(octets), name, to);
    if (changed !== undefined)
      changes.push({ start: index, end: index + run.length, text: encodeBase64(decodeOctets(changed)) });
  }
  return changes;
}

/** A text with the new name; undefined where it does not hold the old one. */
export function renamed(text: string, name: Name, to: string): string | undefined {
  const places = placesOf(name, text);
  if (places.length === 0) return undefined;
  let result = '';
  let from = 0;
  for (const { start, end } of places) {
    result += text.slice(from, start) + to;
    from = end;
  }
  return result + text.slice(from);
}

interface EscapeForm {
  readonly hint: RegExp;
  readonly sign: RegExp;
  readonly write: (octet: number) => string;
  /** What has to be escaped in it in any case. */
  readonly special: string;
}

const hex = (octet: number) => octet.toString(16).toUpperCase().padStart(2, '0');

const ESCAPES: readonly EscapeForm[] = [
  { hint: /%[0-9A-Fa-f]{2}/, sign: /%([0-9A-Fa-f]{2})/y, write: (octet) => `%${hex(octet)}`, special: '%' },
  { hint: /=[0-9A-Fa-f]{2}/, sign: /=([0-9A-Fa-f]{2})/y, write: (octet) => `=${hex(octet)}`, special: '=' },
  { hint: /\+[0-9A-F]{2}/, sign: /\+([0-9A-F]{2})/y, write: (octet) => `+${hex(octet)}`, special: '+=' },
];

/** The places in which a sign of the name is escaped; the others are found as they stand. */
function escapedChanges(text: string, form: EscapeForm, name: Name, to: string): TextChange[] {
  const { sign, write, special } = form;
  let decoded = '';
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    sign.lastIndex = at;
    const escaped = sign.exec(text);
    starts.push(at);
    decoded += escaped ? String.fromCharCode(Number.parseInt(escaped[1] ?? '0', 16)) : text[at];
    at += escaped ? escaped[0].length : 1;
  }
  starts.push(text.length);
  return placesOf(name, decoded).flatMap(({ start, end }) => {
    const [from = 0, until = 0] = [starts[start], starts[end]];
    if (until - from === end - start) return [];
    const signs = new Set(special);
    for (let at = start; at < end; at++)
      if ((starts[at + 1] ?? 0) - (starts[at] ?? 0) > 1) signs.add(decoded[at] ?? '');
    const octets = decodeOctets(to);
    const written = [...octets].map((octet) => {
      const one = String.fromCharCode(octet);
      return octet >= 0x80 || signs.has(one) ? write(octet) : one;
    });
    return [{ start: from, end: until, text: written.join('') }];
  });
}
