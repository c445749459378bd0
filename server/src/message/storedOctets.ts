import { decodeOctets, octetLength } from '../notation/byteNotation';

/**
 * Turns the lines of a message, as they were said, into the octets that the receiver stores: the dots that protect lines are
 * taken off (RFC 5321 section 4.5.2), chunks are joined as they are (RFC 3030 section 2), byte notation becomes octets. Each
 * line is followed by CRLF, but for those that end in a bare LF and for the last one of a chunk that has none.
 */
export class StoredOctets {
  /** Octets given out so far; some may wait. */
  size = 0;
  /** U+FFFD was met. */
  replaced = false;
  /** Octets of the running chunk that are to come. */
  left = 0;
  readonly #give: (octets: Uint8Array) => void;
  /** Text whose octets were not given out yet: decoding many lines at once costs a fraction of one by one. */
  #waiting = '';
  /** The CRLF of the line above, which is not there if the transcript says so (`* cut`). */
  #endWaits = false;
  /** The line above ended in a bare LF: what follows is in the same line. */
  #continued = false;

  constructor(give: (octets: Uint8Array) => void) {
    this.#give = give;
  }

  /** A line between DATA and the lone dot. */
  line(text: string): void {
    this.#endLine();
    // A dot in front was put there by the client, or stands for a line that it did not protect: the receiver cannot know.
    this.#add(!this.#continued && text.charCodeAt(0) === DOT ? text.slice(1) : text);
    this.#endWaits = !text.endsWith('␊');
    this.#continued = !this.#endWaits && !WHOLE_LINE_END.test(text);
  }

  /** A line of a chunk; gives back whether it was no longer than what was announced. */
  chunkLine(text: string): boolean {
    this.#endLine();
    const octets = octetLength(text);
    if (octets > this.left) {
      this.#flush();
      this.#out(decodeOctets(text).subarray(0, this.left));
      this.left = 0;
      return false;
    }
    this.#add(text);
    this.left -= octets;
    if (text.endsWith('␊')) return true;
    // The chunk may end in front of a line end, and even within one.
    if (this.left === 1) {
      this.#add('\r');
      this.left = 0;
    } else if (this.left >= 2) {
      this.#endWaits = true;
      this.left -= 2;
    }
    return true;
  }

  /** The line above had no line end. */
  cut(): void {
    if (this.#endWaits) this.left += 2;
    this.#endWaits = false;
  }

  /** To be called when nothing more comes. */
  end(): void {
    this.#endLine();
    this.#flush();
  }

  #endLine(): void {
    if (this.#endWaits) this.#add('\r\n');
    this.#endWaits = false;
  }

  #add(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= MOST_WAITING) this.#flush();
  }

  #flush(): void {
    if (this.#waiting === '') return;
    const text = this.#waiting;
    this.#waiting = '';
    if (text.includes('\ufffd')) this.replaced = true;
    this.#out(decodeOctets(text));
  }

  #out(octets: Uint8Array): void {
    if (octets.length === 0) return;
    this.size += octets.length;
    this.#give(octets);
  }
}

const DOT = 0x2e;
const MOST_WAITING = 64 * 1024;
/** CR and LF, both notated: the line is at its end, as a whole one is. */
const WHOLE_LINE_END = /(?:\r|␍|␐0[dD])␊$/;
