import { octetLength } from '../../notation/byteNotation';
import { BASE64_DIGITS, digitValue } from '../../syntax/base64';
import type { KindId } from '../kinds';
import type { Canvas } from './canvas';

/** Octets, or characters, that stand in lines one behind the other: what went one way over the wire, or a part of a mail. */
export interface Stream {
  /** Octets; where `isText`, UTF-16 units, each of which stands for itself. */
  readonly values: readonly number[];
  readonly isText: boolean;
  /** The line in which a value ends. */
  lineAt(at: number): number;
  /** Writes another value in the place of one. */
  write(canvas: Canvas, at: number, value: number, kind: KindId): void;
}

/** Values with the place of each. */
export class PlacedStream implements Stream {
  readonly values: number[] = [];
  readonly isText: boolean;
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];
  /** The column in which an octet stands as a character, beside its digits; -1 where it does not. */
  readonly #panes: number[] = [];
  readonly #write: WriteAt;

  /** @param write how a value is written at its column */
  constructor(isText: boolean, write: WriteAt) {
    this.isText = isText;
    this.#write = write;
  }

  push(value: number, line: number, column: number, pane = -1): void {
    this.values.push(value);
    this.#lines.push(line);
    this.#columns.push(column);
    this.#panes.push(pane);
  }

  lineAt(at: number): number {
    return this.#lines[at] ?? 0;
  }

  write(canvas: Canvas, at: number, value: number, kind: KindId): void {
    const line = this.lineAt(at);
    this.#write(canvas, line, this.#columns[at] ?? 0, value, kind);
    const pane = this.#panes[at] ?? -1;
    if (pane >= 0) canvas.set(line, pane, shownAs(value), kind);
  }
}

type WriteAt = (canvas: Canvas, line: number, column: number, value: number, kind: KindId) => void;

/** How dumps show an octet beside its digits. */
export function shownAs(octet: number): string {
  return octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : '.';
}

export const writeSign: WriteAt = (canvas, line, column, value, kind) =>
  canvas.set(line, column, String.fromCharCode(value), kind);

/** Two hexadecimal digits, in the case of those that stand there. */
export const writeHex: WriteAt = (canvas, line, column, value, kind) => {
  const before = canvas.signAt(line, column) + canvas.signAt(line, column + 1);
  const small = value.toString(16).padStart(2, '0');
  const digits = /[A-F]/.test(before) ? small.toUpperCase() : small;
  canvas.set(line, column, digits[0]!, kind);
  canvas.set(line, column + 1, digits[1]!, kind);
};

/** A character of quoted-printable, or `=` and two digits (RFC 2045 section 6.7). */
export const writeQuoted: WriteAt = (canvas, line, column, value, kind) => {
  if (canvas.signAt(line, column) !== '=') {
    canvas.set(line, column, String.fromCharCode(value), kind);
    return;
  }
  const digits = value.toString(16).toUpperCase().padStart(2, '0');
  canvas.set(line, column + 1, digits[0]!, kind);
  canvas.set(line, column + 2, digits[1]!, kind);
};

/** What digits of base64 stand for, which may go on over lines. */
export class Base64Stream implements Stream {
  readonly values: number[] = [];
  readonly isText = false;
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];
  /** Padding ended the text. */
  isOver = false;
  #held = 0;

  /** Takes the next digit. */
  push(digit: string, line: number, column: number): void {
    const value = digitValue(digit.charCodeAt(0));
    const place = this.#lines.length & 3;
    this.#lines.push(line);
    this.#columns.push(column);
    if (place !== 0) this.values.push(((this.#held << (2 * place)) | (value >> (6 - 2 * place))) & 0xff);
    this.#held = value;
  }

  lineAt(at: number): number {
    return this.#lines[this.#digitOf(at) + 1] ?? 0;
  }

  write(canvas: Canvas, at: number, value: number, kind: KindId): void {
    const digit = this.#digitOf(at);
    // An octet has the last bits of one digit and the first ones of the next.
    const own = 6 - 2 * (at % 3);
    this.#set(canvas, digit, (before) => (before & ~((1 << own) - 1)) | (value >> (8 - own)), kind);
    const rest = own - 2;
    this.#set(canvas, digit + 1, (before) => ((value << rest) & 63) | (before & ((1 << rest) - 1)), kind);
  }

  #digitOf(at: number): number {
    return Math.floor(at / 3) * 4 + (at % 3);
  }

  #set(canvas: Canvas, digit: number, by: (before: number) => number, kind: KindId): void {
    const line = this.#lines[digit] ?? 0;
    const column = this.#columns[digit] ?? 0;
    canvas.set(line, column, BASE64_DIGITS[by(digitValue(canvas.signAt(line, column).charCodeAt(0)))] ?? 'A', kind);
  }
}

/** Where a unit of a text in the byte notation stands among the values for which it was made. */
export function valueAt({ isText }: Stream, text: string, unit: number): number {
  return isText ? unit : octetLength(text, 0, unit);
}
