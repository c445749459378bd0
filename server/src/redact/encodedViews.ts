import { BASE64_DIGITS, digitValue } from '../syntax/base64';
import { IS_TEXT, LEAST_DIGITS, NEXT_STATE } from './textRows';
import { TRAIT } from './traits';

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

/**
 * What a text may hold in base64, hexadecimal digits, percent signs, quoted-printable or xtext.
 *
 * @param traits what traitsOf() gives for the text
 * @param wants whether something may be found in octets, which are gone when it comes back; most are noise
 */
export function viewsOf(text: string, traits: number, wants: (octets: Uint8Array) => boolean): View[] {
  const views: View[] = [];
  if (text.length < LEAST_DIGITS) return views;
  if (traits & TRAIT.escape) {
    for (const form of ESCAPES) {
      const view = form.hint.test(text) ? escapes(text, form) : undefined;
      if (view && wants(view.octets)) views.push(view);
    }
  }
  if (traits & TRAIT.run) base64Runs(text, wants, views);
  if (traits & (TRAIT.hex | TRAIT.pairs)) {
    for (const match of text.matchAll(HEX)) {
      const [run, gap = ''] = match;
      const width = 2 + gap.length;
      for (let phase = 0; phase < (gap === '' ? 2 : 1); phase++) {
        const view = hex(run, match.index, phase, width);
        if (wants(view.octets)) views.push(view);
      }
    }
  }
  return views;
}

/** Of the same kind of gap throughout: none, a blank, a colon. */
const HEX = /(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:([ :]?)[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){2,}/g;

function base64Runs(text: string, wants: (octets: Uint8Array) => boolean, views: View[]): void {
  if (digits.length < text.length) {
    digits = new Uint8Array(2 * text.length);
    scratch = new Uint8Array(2 * text.length);
  }
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const value = at < text.length ? valueAt(text.charCodeAt(at)) : -1;
    if (value >= 0) {
      digits[at] = value;
      continue;
    }
    for (let start = from; at - start >= LEAST_DIGITS; start += WINDOW - OVERLAP) {
      base64Run(text, start, Math.min(at, start + WINDOW), wants, views);
      if (start + WINDOW >= at) break;
    }
    from = at + 1;
  }
}

/** Long runs are looked at in parts, so that what is found in one of them does not make a text of all; what is longer than this is found in none. */
const OVERLAP = 1024;
const WINDOW = 4 * OVERLAP;

/** The octets that begin at each of the first four digits: the run may begin in front of what is looked for, or within it. */
function base64Run(
  text: string,
  from: number,
  to: number,
  wants: (octets: Uint8Array) => boolean,
  views: View[],
): void {
  for (let phase = 0; phase < 4 && to - from - phase >= LEAST_DIGITS; phase++) {
    decode(from + phase, to);
    if (texts.length === 0) continue;
    const octets = scratch.subarray(0, ((to - from - phase) * 6) >> 3);
    let whole: View | undefined;
    for (let at = 0, end = 0; at < texts.length; at++) {
      if (texts[at]! <= end) continue;
      const start = startOfText(octets, texts[at]!, end);
      end = endOfText(octets, texts[at]!);
      if (!wants(octets.subarray(start, end))) continue;
      whole ??= base64(text.slice(from, to), from, phase, octets.slice());
      views.push(partOf(whole, start, end));
    }
  }
}

/** Some of the octets of a view, of which the others are noise. */
function partOf({ octets, edits }: View, start: number, end: number): View {
  return {
    octets: octets.subarray(start, end),
    edits(changed) {
      const all = octets.slice();
      all.set(changed, start);
      return edits(all);
    },
  };
}

function startOfText(octets: Uint8Array, at: number, least: number): number {
  let start = at;
  while (start > least && isOfText(octets[start - 1]!)) start--;
  return start;
}

function endOfText(octets: Uint8Array, at: number): number {
  let end = at;
  while (end < octets.length && isOfText(octets[end]!)) end++;
  return end;
}

function isOfText(octet: number): boolean {
  return octet >= 0x20 && octet !== 0x7f;
}

/** What the digits stand for that are looked at now, and the octets that are made of them. */
let digits = new Uint8Array(1024);
let scratch = new Uint8Array(1024);

/** Behind which octets enough of them stood in a row to be a text. */
const texts: number[] = [];

/** Makes octets of digits, and finds those that may be a text. */
function decode(from: number, to: number): void {
  texts.length = 0;
  let count = 0;
  let state = 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const bits = (digits[at]! << 18) | (digits[at + 1]! << 12) | (digits[at + 2]! << 6) | digits[at + 3]!;
    const first = bits >> 16;
    const second = (bits >> 8) & 0xff;
    const third = bits & 0xff;
    scratch[count] = first;
    scratch[count + 1] = second;
    scratch[count + 2] = third;
    count += 3;
    state = NEXT_STATE[(state << 8) | first]!;
    state = NEXT_STATE[(state << 8) | second]!;
    state = NEXT_STATE[(state << 8) | third]!;
    if (state === IS_TEXT) {
      texts.push(count);
      state = 0;
    }
  }
  // Two digits are an octet, three are two.
  for (let place = 1; place < to - at; place++) {
    const octet = ((digits[at + place - 1]! << (2 * place)) | (digits[at + place]! >> (6 - 2 * place))) & 0xff;
    scratch[count++] = octet;
    state = NEXT_STATE[(state << 8) | octet]!;
  }
  if (state === IS_TEXT) texts.push(count);
}

/** What a digit stands for, those of the alphabet for URLs included; less than 0 for any other sign. */
function valueAt(code: number): number {
  if (code === HYPHEN) return 62;
  return code === UNDERSCORE ? 63 : digitValue(code);
}

const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;

function base64(run: string, from: number, phase: number, octets: Uint8Array): View {
  const values = new Uint8Array(run.length - phase);
  for (let at = 0; at < values.length; at++) values[at] = valueAt(run.charCodeAt(at + phase));
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

/** With the signs of the alphabet for URLs where the run has some. */
function digit(value: number, run: string): string {
  if (value === 62 && run.includes('-')) return '-';
  if (value === 63 && run.includes('_')) return '_';
  return BASE64_DIGITS[value] ?? 'A';
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
  readonly sign: number;
  /** How many characters stand between the sign and the digits. */
  readonly gap: 0 | 1;
  readonly hint: RegExp;
  readonly write: (octet: number) => string;
}

/** An escape that stands for a control character alone is a number behind an equal sign, as in `SIZE=1024`. */
const ESCAPES: readonly EscapeForm[] = [
  { sign: 0x25, gap: 0, hint: /%(?:[2-9A-Fa-f][0-9A-Fa-f]|0[09AaDd])/, write: (octet) => `%${inHex(octet)}` },
  { sign: 0x3d, gap: 0, hint: /=(?:[2-9A-Fa-f][0-9A-Fa-f]|0[09AaDd])/, write: (octet) => `=${inHex(octet)}` },
  { sign: 0x2b, gap: 0, hint: /\+(?:[2-9A-F][0-9A-F]|0[09AD])/, write: (octet) => `+${inHex(octet)}` },
  { sign: 0x5c, gap: 1, hint: /\\x[0-9A-Fa-f]{2}/, write: (octet) => `\\x${inHex(octet).toLowerCase()}` },
];

/** Escapes and what stands between them: one octet for each. */
function escapes(text: string, { sign, gap, write }: EscapeForm): View {
  const octets = new Uint8Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    starts[count] = at;
    const code = text.charCodeAt(at);
    const octet = code === sign ? escaped(text, at + 1, gap, sign === PLUS) : -1;
    // What is beyond ASCII is no part of what is looked for here.
    octets[count] = octet >= 0 ? octet : code < 0x80 ? code : 0;
    at += octet >= 0 ? 3 + gap : 1;
  }
  starts[count] = text.length;
  const before = octets.subarray(0, count);
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

/** The octet of two hexadecimal digits, or -1. Those of xtext are capitals (RFC 3461 section 4). */
function escaped(text: string, at: number, gap: 0 | 1, capitals: boolean): number {
  const first = text.charCodeAt(at + gap);
  const second = text.charCodeAt(at + gap + 1);
  if (gap === 1 && text.charCodeAt(at) !== SMALL_X) return -1;
  if (capitals && (first >= SMALL_A || second >= SMALL_A)) return -1;
  const high = hexValue(first);
  const low = hexValue(second);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

const SMALL_A = 0x61;
const SMALL_X = 0x78;
const PLUS = 0x2b;

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x66 ? small - 0x57 : -1;
}

function differing(before: Uint8Array, after: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < before.length; at++) if (before[at] !== after[at]) places.push(at);
  return places;
}

function inHex(octet: number): string {
  return octet.toString(16).toUpperCase().padStart(2, '0');
}
