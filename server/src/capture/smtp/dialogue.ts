import { joinOctets } from '../../notation/joinOctets';
import { latin1Text } from '../../notation/latin1Text';
import { announcedOctets } from '../../syntax/chunkCommand';
import type { Stamp } from '../captureSink';
import { type HeldOctets, LineCutter, type LineSink } from './lineCutter';
import { beginsTls } from './tls/beginsTls';
import type { KeyLog } from './tls/keyLog';
import type { TlsSide } from './tls/tlsHalf';
import { type HeldRecords, type TlsEvent, TlsStream } from './tls/tlsStream';

export type Side = TlsSide;

/** What happened in a session, in the order of the wire. */
export interface DialogueSink {
  /** A line in the byte notation; without a line end where it is `cut`. */
  said(side: Side, text: string, at: Stamp, cut: boolean): void;
  /** A whole line of printable ASCII and tabs: the octets from `from` to `to`, which are not to be kept. */
  saidPlain(side: Side, octets: Uint8Array, from: number, to: number, at: Stamp): void;
  /** An event of the canonical form, without its `* `: `gap 100 C`. */
  event(text: string, at: Stamp): void;
  note(text: string, at: Stamp): void;
}

/** What the sessions of a capture have in common. */
export interface SharedBySessions {
  readonly keyLog: KeyLog;
  /** What all of them hold of lines that go on. */
  readonly held: HeldOctets;
  readonly heldRecords: HeldRecords;
}

interface Half {
  readonly cutter: LineCutter;
  /** Octets that may begin a handshake, but are too few to tell. */
  held: Uint8Array;
  /** Whether its octets go through TLS. */
  isTls: boolean;
  hasSpoken: boolean;
  /** Octets are missing in front of what comes next. */
  isBehindGap: boolean;
}

/**
 * Turns the octets of both sides of a session into what they said. Only so much of SMTP is known here as tells where lines end and
 * where TLS begins: a chunk of BDAT may end within a line, and the text of a message is never taken for TLS.
 */
export class Dialogue {
  readonly #sink: DialogueSink;
  readonly #shared: SharedBySessions;
  readonly #halves: Readonly<Record<Side, Half>>;
  #tls: TlsStream | undefined;
  /** The client sends the text of a message. */
  #inMessage = false;
  /** The client's last command was DATA. */
  #afterData = false;
  /** Octets in TLS that cannot be read, one after the other from one side. */
  #opaque: { readonly side: Side; octets: number; at: Stamp } | undefined;

  constructor(sink: DialogueSink, shared: SharedBySessions) {
    this.#sink = sink;
    this.#shared = shared;
    const lines: LineSink = {
      line: (side, text, at, cut) => this.#line(side, text, at, cut),
      plain: (side, octets, from, to, at) => this.#plain(side, octets, from, to, at),
    };
    const half = (side: Side): Half => ({
      cutter: new LineCutter(side, lines, shared.held),
      held: NOTHING,
      isTls: false,
      hasSpoken: false,
      isBehindGap: false,
    });
    this.#halves = { client: half('client'), server: half('server') };
  }

  /** Octets of one side; they are not kept. A promise where they have to be decrypted: nothing may be told before it is kept. */
  take(side: Side, octets: Uint8Array, at: Stamp): Promise<void> | undefined {
    const half = this.#halves[side];
    if (half.isTls) return this.#sealed(side, octets, at);
    const all = half.held.length > 0 ? joinOctets([half.held, octets]) : octets;
    half.held = NOTHING;
    if (half.cutter.atLineStart && !(side === 'client' && this.#inMessage) && !half.cutter.inChunk) {
      const tls = beginsTls(all);
      if (tls === 'more') {
        half.held = all.slice();
        return undefined;
      }
      if (this.#isHandshake(side, tls)) {
        this.#beginTls(half);
        return this.#sealed(side, all, at);
      }
      if (half.isBehindGap && this.#tls && !isText(all)) {
        // The begin of a record, and its hello, are missing.
        this.#tellAll(this.#beginTls(half).gap(side, at));
        return this.#sealed(side, all, at);
      }
    }
    half.isBehindGap = false;
    half.hasSpoken = true;
    this.#tellOpaque();
    half.cutter.push(all, at);
    return undefined;
  }

  gap(side: Side, octets: number, at: Stamp): void {
    this.#cut(side, at);
    // The end of the message may be in it.
    if (side === 'client') this.#inMessage = false;
    const half = this.#halves[side];
    if (half.isTls && this.#tls) this.#tellAll(this.#tls.gap(side, at));
    else half.isBehindGap = true;
    this.#tellOpaque();
    this.#sink.event(`gap ${octets} ${letterOf(side)}`, at);
  }

  /** Nothing more comes from this side. */
  ended(side: Side, at: Stamp): void {
    this.#cut(side, at);
  }

  /** Nothing more comes at all. @param isClosed the connection has ended, and not just the capture */
  end(at: Stamp, isClosed: boolean): void {
    this.#cut('client', at);
    this.#cut('server', at);
    if (this.#tls) this.#tellAll(this.#tls.end(at, isClosed));
    this.#tellOpaque();
  }

  /** Nothing more of it is of interest. */
  free(): void {
    this.#halves.client.cutter.free();
    this.#halves.server.cutter.free();
    this.#tls?.free();
  }

  /** Whether what goes through TLS can be decrypted; undefined where that is not known yet. */
  get isReadable(): boolean | undefined {
    return this.#tls?.mayBeRead;
  }

  note(text: string, at: Stamp): void {
    this.#tellOpaque();
    this.#sink.note(text, at);
  }

  #isHandshake(side: Side, tls: ReturnType<typeof beginsTls>): boolean {
    if (tls === side) return true;
    const { client, server } = this.#halves;
    // A capture may begin behind the handshake, lack it, or have only one side of it.
    if (tls !== 'either') return false;
    return this.#tls !== undefined || this.#halves[side].isBehindGap || !(client.hasSpoken || server.hasSpoken);
  }

  #beginTls(half: Half): TlsStream {
    half.isTls = true;
    this.#tls ??= new TlsStream(this.#shared.keyLog, this.#shared.heldRecords);
    return this.#tls;
  }

  #sealed(side: Side, octets: Uint8Array, at: Stamp): Promise<void> | undefined {
    const events = this.#tls!.take(side, octets, at);
    if (events instanceof Promise) return events.then((told) => this.#tellAll(told));
    this.#tellAll(events);
    return undefined;
  }

  #tellAll(events: readonly TlsEvent[]): void {
    for (const event of events) this.#tell(event);
  }

  #tell(event: TlsEvent): void {
    if (event.kind === 'opaque') {
      if (this.#opaque?.side !== event.side) {
        this.#tellOpaque();
        this.#opaque = { side: event.side, octets: 0, at: event.at };
      }
      this.#opaque.octets += event.octets;
      this.#opaque.at = event.at;
      return;
    }
    this.#tellOpaque();
    if (event.kind === 'said') {
      this.#halves[event.side].hasSpoken = true;
      this.#halves[event.side].cutter.push(event.octets, event.at);
    } else if (event.kind === 'note') this.#sink.note(event.text, event.at);
    else
      this.#sink.event(`${event.kind === 'established' ? 'tls' : 'tls-failed'} ${event.details}`.trimEnd(), event.at);
  }

  #tellOpaque(): void {
    if (!this.#opaque) return;
    const { side, octets, at } = this.#opaque;
    this.#opaque = undefined;
    this.#sink.event(`encrypted ${octets} ${letterOf(side)}`, at);
  }

  /** Gives out what there is of a line. */
  #cut(side: Side, at: Stamp): void {
    const half = this.#halves[side];
    if (half.held.length > 0) {
      const { held } = half;
      half.held = NOTHING;
      half.cutter.push(held, at);
    }
    half.cutter.cut();
  }

  #line(side: Side, text: string, at: Stamp, cut: boolean): void {
    this.#tellOpaque();
    if (side === 'client') this.#heardClient(text);
    else this.#heardServer(text);
    this.#sink.said(side, text, at, cut);
  }

  /** As `#line` does it, with a string only of what may change something. */
  #plain(side: Side, octets: Uint8Array, from: number, to: number, at: Stamp): void {
    if (side === 'server') {
      if (this.#afterData && to - from >= 3) this.#heardServer(latin1Text(octets, from, from + 3));
    } else if (this.#inMessage) {
      if (to - from === 1 && octets[from] === DOT) this.#inMessage = false;
    } else {
      const first = from < to ? octets[from]! | SMALL_LETTER : 0;
      if (first === LETTER_D || first === LETTER_B) this.#heardClient(latin1Text(octets, from, to));
      else this.#afterData = false;
    }
    this.#sink.saidPlain(side, octets, from, to, at);
  }

  #heardServer(text: string): void {
    if (!this.#afterData || !text.startsWith('354')) return;
    this.#inMessage = true;
    this.#afterData = false;
  }

  #heardClient(text: string): void {
    if (this.#inMessage) {
      if (text === '.') this.#inMessage = false;
      return;
    }
    this.#afterData = DATA.test(text);
    // Where the server is not recorded, nobody tells that the message may come.
    if (this.#afterData && !this.#halves.server.hasSpoken) this.#inMessage = true;
    // What is no right command is refused, and no chunk follows it.
    if (CHUNK.test(text)) this.#halves.client.cutter.expectChunk(announcedOctets(text) ?? 0);
  }
}

/** Whether octets are rather a line than the middle of a record. */
function isText(octets: Uint8Array): boolean {
  return octets
    .subarray(0, ENOUGH_FOR_TEXT)
    .every((octet) => (octet >= 0x20 ? octet !== 0x7f : octet === 9 || octet === 10 || octet === 13));
}

const ENOUGH_FOR_TEXT = 32;

export function letterOf(side: Side): 'C' | 'S' {
  return side === 'client' ? 'C' : 'S';
}

const DOT = 0x2e;
const SMALL_LETTER = 0x20;
const LETTER_B = 0x62;
const LETTER_D = 0x64;
const DATA = /^DATA\s*$/i;
/** RFC 3030 section 2. */
const CHUNK = /^BDAT +[0-9]{1,15}(?: +LAST)?[ \t]*$/i;
const NOTHING = new Uint8Array();
