import type { Stamp } from '../captureSink';
import { decimals } from './transcriptLines';

/** Browsers and Node have it; the libraries of types that know it know their worlds as well. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};

/** Puts the lines of a transcript together in UTF-8: most of what a capture holds is copied, and never a string. */
export class TranscriptText {
  #octets = NOTHING;
  #size = 0;

  /** How many octets were written since they were taken. */
  get size(): number {
    return this.#size;
  }

  /** Writes on in the line. */
  write(text: string): void {
    const size = text.length;
    if (this.#size + size > this.#octets.length) this.#grow(size);
    const octets = this.#octets;
    let at = this.#size;
    for (let i = 0; i < size; i++) {
      const unit = text.charCodeAt(i);
      if (unit > LAST_ASCII) {
        this.#size = at;
        this.#encode(i === 0 ? text : text.slice(i));
        return;
      }
      octets[at++] = unit;
    }
    this.#size = at;
  }

  /** Writes on in the line. @param octets in them, from `from` to `to`, is printable ASCII */
  copy(octets: Uint8Array, from: number, to: number): void {
    const size = to - from;
    if (this.#size + size > this.#octets.length) this.#grow(size);
    const into = this.#octets;
    let at = this.#size;
    // A call that copies costs more than a short line.
    if (size < SHORT) for (let i = from; i < to; i++) into[at++] = octets[i]!;
    else into.set(octets.subarray(from, to), at);
    this.#size += size;
  }

  /** Seconds since the session began and the frame: `[+0.004210 #7]`. */
  tag({ time, frame }: Stamp, begun: bigint | undefined): void {
    this.write('[');
    if (time !== undefined && begun !== undefined) {
      this.write('+');
      // Captures that were merged may go back in time; the form knows no negative seconds.
      this.#seconds(time > begun ? time - begun : 0n);
      this.write(' ');
    }
    this.write('#');
    this.#number(frame);
    this.write(']');
  }

  endLine(): void {
    if (this.#size === this.#octets.length) this.#grow(1);
    this.#octets[this.#size++] = LF;
  }

  line(text: string): void {
    this.write(text);
    this.endLine();
  }

  /** Gives away all that was written. */
  take(): Uint8Array {
    const taken = this.#octets.subarray(0, this.#size);
    this.#octets = NOTHING;
    this.#size = 0;
    return taken;
  }

  /** As `decimals` has them. Each line has such a time: a string for it would cost more than the line itself. */
  #seconds(nanoseconds: bigint): void {
    const all = Number(nanoseconds);
    if (all > Number.MAX_SAFE_INTEGER) {
      this.write(decimals(nanoseconds));
      return;
    }
    const seconds = Math.floor(all / 1e9);
    const rest = all - seconds * 1e9;
    this.#number(seconds);
    this.write('.');
    if (rest % 1000 === 0) this.#number(rest / 1000, 6);
    else this.#number(rest, 9);
  }

  /** A whole number from 0 on, with zeros in front up to so many digits. */
  #number(value: number, digits = 1): void {
    if (this.#size + MOST_DIGITS > this.#octets.length) this.#grow(MOST_DIGITS);
    let count = 1;
    for (let above = 10; above <= value; above *= 10) count++;
    count = Math.max(count, digits);
    const octets = this.#octets;
    let left = value;
    for (let at = this.#size + count - 1; at >= this.#size; at--) {
      const tens = Math.floor(left / 10);
      octets[at] = ZERO + left - tens * 10;
      left = tens;
    }
    this.#size += count;
  }

  #encode(text: string): void {
    // A UTF-16 unit has at most three octets.
    const most = text.length * 3;
    if (this.#size + most > this.#octets.length) this.#grow(most);
    encoder ??= new TextEncoder();
    this.#size += encoder.encodeInto(text, this.#octets.subarray(this.#size)).written;
  }

  #grow(more: number): void {
    const grown = new Uint8Array(Math.max(FIRST, 2 * this.#octets.length, this.#size + more));
    grown.set(this.#octets.subarray(0, this.#size));
    this.#octets = grown;
  }
}

const NOTHING = new Uint8Array();
/** Nearly all that a session says within 64 KB of a capture. */
const FIRST = 4096;
const SHORT = 100;
const LAST_ASCII = 0x7f;
const LF = 0x0a;
const ZERO = 0x30;
/** Of a number without fraction that a double holds exactly. */
const MOST_DIGITS = 16;

let encoder: InstanceType<typeof TextEncoder> | undefined;
