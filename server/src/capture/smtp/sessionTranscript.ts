import { latin1Text } from '../../notation/latin1Text';
import type { Direction, EndOfStream, Stamp, TcpStream } from '../captureSink';
import { remarkWords, type StreamRemark } from '../streamRemarks';
import { Dialogue, letterOf, type SharedBySessions, type Side } from './dialogue';
import { commentLines, connectLine } from './transcriptLines';
import { TranscriptText } from './transcriptText';

/** One thing that a capture tells of a stream; octets are kept as they are. */
export type StreamEvent =
  | { readonly kind: 'data'; readonly from: Direction; readonly octets: Uint8Array; readonly at: Stamp }
  | { readonly kind: 'gap'; readonly from: Direction; readonly octets: number; readonly at: Stamp }
  | { readonly kind: 'remark'; readonly from: Direction; readonly remark: StreamRemark; readonly at: Stamp }
  | { readonly kind: 'close'; readonly from: Direction; readonly how: 'fin' | 'reset'; readonly at: Stamp }
  | { readonly kind: 'comment'; readonly text: string; readonly at: Stamp }
  | { readonly kind: 'end'; readonly why: EndOfStream };

export interface SessionTranscriptOptions {
  readonly stream: TcpStream;
  readonly begun: Stamp;
  /** The direction of the client. */
  readonly client: Direction;
  readonly shared: SharedBySessions;
  /** The stream begins in the middle of the dialogue. */
  readonly isPartial: boolean;
  /** Told what was said, in the order of the wire. */
  readonly heard?: ((side: Side, text: string) => void) | undefined;
}

/** Writes the canonical transcript of one session, while its stream is read. */
export class SessionTranscript {
  /** What was not taken yet. */
  readonly text = new TranscriptText();
  /** The last packet that told something; what the capture says of packets is nothing that they tell. */
  last: Stamp;
  isOver = false;
  readonly #client: Direction;
  readonly #begun: bigint | undefined;
  readonly #dialogue: Dialogue;
  /** Who sends no more, in this order. */
  readonly #closes: Close[] = [];
  /** The other side went on behind the first close, which was told in words. */
  #isHalfOpen = false;
  #isClosed = false;

  constructor({ stream, begun, client, shared, isPartial, heard }: SessionTranscriptOptions) {
    this.#client = client;
    this.#begun = begun.time;
    this.last = begun;
    const server = client === 0 ? 1 : 0;
    const { text: written } = this;
    written.line(connectLine(stream.ends[client], stream.ends[server], begun));
    if (isPartial) {
      this.#note('The capture begins in the middle of this connection', begun);
      written.line('* gap');
    }
    this.#dialogue = new Dialogue(
      {
        said: (side, text, at, cut) => {
          this.#begin(side, at);
          written.line(text);
          if (cut) written.line('* cut');
          heard?.(side, text);
        },
        saidPlain: (side, octets, from, to, at) => {
          this.#begin(side, at);
          written.copy(octets, from, to);
          written.endLine();
          heard?.(side, latin1Text(octets, from, to));
        },
        event: (text, at) => this.#event(text, at),
        note: (text, at) => this.#note(text, at),
      },
      shared,
    );
  }

  /** Nothing more of it is of interest. */
  free(): void {
    this.#dialogue.free();
  }

  /** Whether what goes through TLS can be decrypted; undefined where that is not known yet. */
  get isReadable(): boolean | undefined {
    return this.#dialogue.isReadable;
  }

  /** A promise where something has to be decrypted: the next event has to wait for it. */
  take(event: StreamEvent): Promise<void> | undefined {
    if (event.kind === 'end') {
      this.#finish(event.why);
      return undefined;
    }
    if (event.kind === 'comment') {
      this.#dialogue.note(event.text, event.at);
      return undefined;
    }
    this.last = event.at;
    if (event.kind === 'remark') this.#remark(event.from, event.remark, event.at);
    else if (this.#isClosed) return undefined;
    else if (event.kind === 'data') return this.#dialogue.take(this.#sideOf(event.from), event.octets, event.at);
    else if (event.kind === 'gap') this.#dialogue.gap(this.#sideOf(event.from), event.octets, event.at);
    else this.#close(this.#sideOf(event.from), event.how, event.at);
    return undefined;
  }

  /** What the transcript of a session with a proxy in front begins with. */
  note(text: string, at: Stamp): void {
    this.#note(text, at);
  }

  #sideOf(from: Direction): Side {
    return from === this.#client ? 'client' : 'server';
  }

  #close(side: Side, how: Close['how'], at: Stamp): void {
    this.#dialogue.ended(side, at);
    this.#closes.push({ side, how, at });
    if (this.#closes.every((close) => close.side === side)) return;
    this.#end(at, true);
    this.#isClosed = true;
  }

  /**
   * A side that closes its half may still be answered, as a client that says QUIT and closes at once; and behind a reset comes what
   * was on the way. In the canonical form both end the session: so they are told when nothing is said any more.
   */
  #goesOn(side: Side, at: Stamp): void {
    const [first] = this.#closes;
    if (!first || first.side === side || this.#isHalfOpen) return;
    this.#isHalfOpen = true;
    const what = first.how === 'fin' ? 'sends no more (FIN' : 'resets the connection (RST';
    this.#note(`The ${first.side} ${what} in frame ${first.at.frame}), the ${side} goes on`, at);
  }

  /** @param isOver the connection has ended, and not just the capture */
  #end(at: Stamp, isOver: boolean): void {
    this.#dialogue.end(at, isOver);
    for (const [nth, close] of this.#closes.entries()) {
      const words = `${close.how === 'fin' ? 'close' : 'reset'} ${letterOf(close.side)}`;
      this.#event(words, this.#isHalfOpen && nth === 0 ? at : close.at);
    }
    this.#closes.length = 0;
  }

  #finish(why: EndOfStream): void {
    if (!this.#isClosed) {
      const reset = this.#closes.find(({ how }) => how === 'reset');
      this.#end(reset && !this.#isHalfOpen ? reset.at : this.last, reset !== undefined);
      const words = reset ? undefined : WORDS[why];
      if (words) this.#note(words, this.last);
    }
    this.isOver = true;
  }

  #remark(from: Direction, remark: StreamRemark, at: Stamp): void {
    this.#dialogue.note(`${this.#sideOf(from) === 'client' ? 'Client' : 'Server'}: ${remarkWords(remark)}`, at);
  }

  #note(text: string, at: Stamp): void {
    for (const line of commentLines(text)) {
      this.text.write('# ');
      // It keeps a comment from being taken for a directive: what a capture says must not switch off a rule.
      this.text.tag(at, this.#begun);
      this.text.line(line === '' ? '' : ` ${line}`);
    }
  }

  /** Writes what stands in front of what a side said. */
  #begin(side: Side, at: Stamp): void {
    this.#goesOn(side, at);
    this.text.tag(at, this.#begun);
    this.text.write(PREFIX[side]);
  }

  #event(text: string, at: Stamp): void {
    this.text.tag(at, this.#begun);
    this.text.line(` * ${text}`);
  }
}

const PREFIX: Readonly<Record<Side, string>> = { client: ' C: ', server: ' S: ' };

/** The end of what one side sends. */
interface Close {
  readonly side: Side;
  readonly how: 'fin' | 'reset';
  readonly at: Stamp;
}

/** Why the transcript ends, where that is neither a close nor the end of the capture. */
const WORDS: Readonly<Partial<Record<EndOfStream, string>>> = {
  reused: 'A new connection with the same addresses and ports begins; how this one ended is not in the capture',
  evicted: 'Too many connections are open at the same time: the rest of this one is not read',
};
