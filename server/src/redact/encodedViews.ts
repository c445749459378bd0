/** A text that holds octets in an encoding. */
export interface View {
  readonly octets: Uint8Array;
  /** What has to be written in the text for these octets, of which there are as many as before; in order. */
  edits(octets: Uint8Array): ViewEdit[];
}

export interface ViewEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All that a text may hold in base64, hexadecimal digits, percent signs, quoted-printable or xtext. */
export function* viewsOf(text: string): Generator<View> {
  if (text.length < LEAST) return;
  if (/[%=+\\][0-9A-Fax]/.test(text)) {
    for (const form of ESCAPES) if (form.hint.test(text)) yield escapes(text, form);
  }
  for (const match of text.matchAll(/[A-Za-z0-9+/_-]{8,}/g)) {
    for (let phase = 0; phase < 4; phase++) {
      if (match[0].length - phase >= LEAST) yield base64(match[0], match.index, phase);
    }
  }
  for (const match of text.matchAll(HEX)) {
    const [run, gap = ''] = match;
    const width = 2 + gap.length;
    yield hex(run, match.index, 0, width);
    if (gap === '') yield hex(run, match.index, 1, width);
  }
}

/** Shorter than anything that is looked for. */
const LEAST = 8;

/** Of the same kind of gap throughout: none, a blank, a colon. */
const HEX = /(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:([ :]?)[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){2,}/g;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(run: string, from: number, phase: number): View {
  const values = new Uint8Array(run.length - phase);
  for (let at = 0; at < values.length; at++) values[at] = digitValue(run.charCodeAt(at + phase));
  const octets = new Uint8Array(Math.floor((values.length * 6) / 8));
  for (let at = 0; at < octets.length; at++) octets[at] = octetAt(values, at);
  return {
    octets,
    edits(changed) {
      const edits: ViewEdit[] = [];
      for (let group = 0; group * 3 < octets.length; group++) {
        const first = group * 3;
        const last = Math.min(first + 3, octets.length);
        let differs = false;
        for (let at = first; at < last; at++) differs ||= octets[at] !== changed[at];
        if (!differs) continue;
        const start = group * 4;
        const end = Math.min(start + 4, values.length);
        let bits = ((changed[first] ?? 0) << 16) | ((changed[first + 1] ?? 0) << 8) | (changed[first + 2] ?? 0);
        // Bits behind the last octet stay what they are.
        if (last - first < 3)
          bits |= ((values[end - 1] ?? 0) << (6 * (3 - (end - 1 - start)))) & ((1 << (8 * (3 - (last - first)))) - 1);
        let text = '';
        for (let at = start; at < end; at++) text += digit((bits >> (18 - 6 * (at - start))) & 63, run);
        edits.push({ start: from + phase + start, end: from + phase + end, text });
      }
      return joined(edits);
    },
  };
}

/** Edits that touch are one. */
function joined(edits: readonly ViewEdit[]): ViewEdit[] {
  const all: ViewEdit[] = [];
  for (const edit of edits) {
    const last = all.at(-1);
    if (last && last.end === edit.start)
      all[all.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else all.push(edit);
  }
  return all;
}

function digitValue(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  return code === 43 || code === 45 ? 62 : 63;
}

/** With the signs of the alphabet for URLs where the run has some. */
function digit(value: number, run: string): string {
  if (value === 62 && run.includes('-')) return '-';
  if (value === 63 && run.includes('_')) return '_';
  return DIGITS[value] ?? 'A';
}

function octetAt(values: Uint8Array, at: number): number {
  const bit = at * 8;
  const first = Math.floor(bit / 6);
  const shift = bit % 6;
  const pair = ((values[first] ?? 0) << 6) | (values[first + 1] ?? 0);
  return (pair >> (4 - shift)) & 0xff;
}

function hex(run: string, from: number, phase: number, width: number): View {
  const count = Math.floor((run.length - phase + width - 2) / width);
  const octets = new Uint8Array(count);
  for (let at = 0; at < count; at++)
    octets[at] = Number.parseInt(run.slice(phase + at * width, phase + at * width + 2), 16);
  const isUpper = /[A-F]/.test(run) || !/[a-f]/.test(run);
  return {
    octets,
    edits: (changed) =>
      differing(octets, changed).map((at) => {
        const digits = inHex(changed[at] ?? 0);
        const start = from + phase + at * width;
        return { start, end: start + 2, text: isUpper ? digits : digits.toLowerCase() };
      }),
  };
}

interface EscapeForm {
  readonly hint: RegExp;
  readonly form: RegExp;
  readonly write: (octet: number) => string;
}

const ESCAPES: readonly EscapeForm[] = [
  { hint: /%[0-9A-Fa-f]{2}/, form: /%([0-9A-Fa-f]{2})/y, write: (octet) => `%${inHex(octet)}` },
  { hint: /=[0-9A-Fa-f]{2}/, form: /=([0-9A-Fa-f]{2})/y, write: (octet) => `=${inHex(octet)}` },
  { hint: /\+[0-9A-F]{2}/, form: /\+([0-9A-F]{2})/y, write: (octet) => `+${inHex(octet)}` },
  { hint: /\\x[0-9A-Fa-f]{2}/, form: /\\x([0-9A-Fa-f]{2})/y, write: (octet) => `\\x${inHex(octet).toLowerCase()}` },
];

/** Escapes and what stands between them: one octet for each. */
function escapes(text: string, { form, write }: EscapeForm): View {
  const octets: number[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    starts.push(at);
    form.lastIndex = at;
    const escaped = form.exec(text);
    const code = text.charCodeAt(at);
    // What is beyond ASCII is no part of what is looked for here.
    octets.push(escaped ? Number.parseInt(escaped[1] ?? '0', 16) : code < 0x80 ? code : 0);
    at += escaped ? escaped[0].length : 1;
  }
  starts.push(text.length);
  const before = Uint8Array.from(octets);
  return {
    octets: before,
    edits: (changed) =>
      differing(before, changed).map((at) => {
        const start = starts[at] ?? 0;
        const end = starts[at + 1] ?? start;
        const octet = changed[at] ?? 0;
        return { start, end, text: end - start > 1 ? write(octet) : String.fromCharCode(octet) };
      }),
  };
}

function differing(before: Uint8Array, after: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < before.length; at++) if (before[at] !== after[at]) places.push(at);
  return places;
}

function inHex(octet: number): string {
  return octet.toString(16).toUpperCase().padStart(2, '0');
}
