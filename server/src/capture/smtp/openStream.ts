import { joinOctets } from '../../notation/joinOctets';
import type { Direction, Stamp, TcpStream } from '../captureSink';
import type { SharedBySessions } from './dialogue';
import { readPrelude } from './proxyPrelude';
import { SessionTranscript, type StreamEvent } from './sessionTranscript';
import { wellKnownPort } from './smtpPorts';
import type { SmtpSession } from './smtpSession';
import { ENOUGH_OCTETS, other, spokenProtocol } from './spokenProtocol';

/** What is held of a stream until it is known what it is: there may be very many of them. */
const MOST_HELD = 2 * ENOUGH_OCTETS;
/** So many octets of text have what is said in them, or nothing to tell. */
const LONGEST_TRIAL = 64 * MOST_HELD;
/** What an event without octets counts as. */
const EVENT_COST = 64;

/**
 * A stream of a capture, first held until it is known what is spoken in it, then read as a session or passed over. What comes while
 * something is decrypted waits.
 */
export class OpenStream {
  /** Nothing of it is of interest. */
  isIgnored = false;
  /** At which event of the capture it was known to be SMTP. */
  found: number | undefined;
  session: SmtpSession | undefined;
  transcript: SessionTranscript | undefined;
  /** Kept when nothing waits any more. */
  busy: Promise<void> | undefined;
  readonly #stream: TcpStream;
  readonly #begun: Stamp;
  readonly #shared: SharedBySessions;
  #client: Direction = 0;
  #heads: readonly [Uint8Array, Uint8Array] = [NOTHING, NOTHING];
  #held: StreamEvent[] = [];
  #heldOctets = 0;
  #queue: Waiting[] = [];
  /** The number of the event that is looked at. */
  #now = 0;
  #isTrial = false;

  constructor(stream: TcpStream, begun: Stamp, shared: SharedBySessions) {
    this.#stream = stream;
    this.#begun = begun;
    this.#shared = shared;
  }

  /**
   * Octets of the event are copied where they have to be kept.
   *
   * @param now the number of the event in the capture
   */
  feed(event: StreamEvent, now: number): void {
    if (this.isIgnored) return;
    if (this.busy) {
      this.#queue.push({ event: kept(event), now });
      return;
    }
    this.#now = now;
    if (this.transcript) this.#take(this.transcript, event);
    else this.#hold(kept(event));
  }

  describe(number: number): SmtpSession {
    const { ends } = this.#stream;
    const client = this.#client;
    return {
      number,
      stream: this.#stream,
      client: ends[client],
      server: ends[other(client)],
      begun: this.#begun,
    };
  }

  #take(transcript: SessionTranscript, event: StreamEvent): void {
    const pending = transcript.take(event);
    if (pending) {
      this.busy = pending.then(() => this.#goOn(transcript));
      // A fault of ours is told to who awaits it, which may be later.
      this.busy.catch(() => {});
    } else this.#taken(transcript);
  }

  async #goOn(transcript: SessionTranscript): Promise<void> {
    this.#taken(transcript);
    for (let at = 0; at < this.#queue.length && !this.isIgnored; at++) {
      const { event, now } = this.#queue[at]!;
      this.#now = now;
      await transcript.take(event);
      this.#taken(transcript);
    }
    this.#queue = [];
    this.busy = undefined;
  }

  #taken(transcript: SessionTranscript): void {
    const { isReadable, text } = transcript;
    // What cannot be decrypted, nothing tells to be SMTP; and what goes on and on without a word is none.
    if (this.#isTrial && this.found === undefined && (isReadable === false || text.size > LONGEST_TRIAL))
      this.#ignore();
    if (this.isIgnored) transcript.free();
  }

  #hold(event: StreamEvent): void {
    this.#held.push(event);
    this.#heldOctets += EVENT_COST;
    if (event.kind === 'data') {
      this.#heldOctets += event.octets.length;
      const head = this.#heads[event.from];
      if (head.length < ENOUGH_OCTETS) {
        const more = joinOctets([head, event.octets.subarray(0, ENOUGH_OCTETS - head.length)]);
        this.#heads = event.from === 0 ? [more, this.#heads[1]] : [this.#heads[0], more];
      }
    } else if (event.kind !== 'end' && this.#heldOctets < MOST_HELD) return;
    this.#decide(event.kind === 'end' || this.#heldOctets >= MOST_HELD);
  }

  #decide(isAll: boolean): void {
    const prelude = this.#stream.opened === 'middle' ? NO_PRELUDE : readPrelude(...this.#heads);
    if (prelude.kind === 'more' && !isAll) return;
    const skipped = prelude.kind === 'proxy' ? prelude : { client: 0, server: 0 };
    const heads = [this.#heads[0].subarray(skipped.client), this.#heads[1].subarray(skipped.server)] as const;
    const spoken = spokenProtocol({ heads, stream: this.#stream, isAll });
    if (spoken.kind === 'more') return;
    if (spoken.kind === 'other') {
      this.#ignore();
      return;
    }
    this.#client = spoken.client;
    const server = heads[other(spoken.client)];
    this.#isTrial = spoken.kind === 'tls' && !wellKnownPort(this.#stream.ends[other(spoken.client)].port);
    if (this.#isTrial && this.#shared.keyLog.isEmpty) {
      this.#ignore();
      return;
    }
    const transcript = new SessionTranscript({
      stream: this.#stream,
      begun: this.#begun,
      client: spoken.client,
      shared: this.#shared,
      isPartial: this.#stream.opened === 'middle' && !beginsWithGreeting(server),
      heard: this.#isTrial ? trial(this.#stream, (verdict) => this.#judged(verdict)) : undefined,
    });
    this.transcript = transcript;
    if (!this.#isTrial) this.found = this.#now;
    if (prelude.kind === 'proxy') transcript.note(prelude.words, this.#begun);
    this.#replay([skipped.client, skipped.server]);
  }

  /** @param skips octets of each direction that are no part of the session */
  #replay(skips: [number, number]): void {
    const held = this.#held;
    this.#held = [];
    this.#heads = [NOTHING, NOTHING];
    for (const event of held) {
      if (this.isIgnored) return;
      let left = event;
      if (event.kind === 'data') {
        const skip = Math.min(skips[event.from], event.octets.length);
        skips[event.from] -= skip;
        if (skip === event.octets.length) continue;
        if (skip > 0) left = { ...event, octets: event.octets.subarray(skip) };
      }
      if (this.busy) this.#queue.push({ event: left, now: this.#now });
      else this.#take(this.transcript!, left);
    }
  }

  /** What goes through TLS at any port is SMTP only if what it holds is. */
  #judged(verdict: 'smtp' | 'other'): void {
    if (verdict === 'smtp') this.found ??= this.#now;
    else this.#ignore();
  }

  #ignore(): void {
    this.isIgnored = true;
    this.#held = [];
    this.#queue = [];
    this.#heads = [NOTHING, NOTHING];
  }
}

interface Waiting {
  readonly event: StreamEvent;
  readonly now: number;
}

const NOTHING = new Uint8Array();
const NO_PRELUDE = { kind: 'none' } as const;

/** Listens to what is said in TLS until it tells what is spoken. */
function trial(
  stream: TcpStream,
  judged: (verdict: 'smtp' | 'other') => void,
): (side: 'client' | 'server', text: string) => void {
  const said = { client: '', server: '' };
  let isDone = false;
  return (side, text) => {
    if (isDone) return;
    said[side] += `${text}\r\n`;
    const heads = [octetsOf(said.client), octetsOf(said.server)] as const;
    const isAll = said.client.length + said.server.length > MOST_HELD;
    const ends = [stream.ends[0], stream.ends[1]] as const;
    const { kind } = spokenProtocol({ heads, stream: { id: stream.id, ends, opened: 'syn' }, isAll });
    if (kind === 'more') return;
    isDone = true;
    judged(kind === 'smtp' ? 'smtp' : 'other');
  };
}

function octetsOf(text: string): Uint8Array {
  return Uint8Array.from(text.slice(0, ENOUGH_OCTETS), (character) => Math.min(character.charCodeAt(0), 0xff));
}

function beginsWithGreeting(server: Uint8Array): boolean {
  return /^(?:220|554|421)[ -]/.test(String.fromCharCode(...server.subarray(0, 4)));
}

function kept(event: StreamEvent): StreamEvent {
  return event.kind === 'data' ? { ...event, octets: event.octets.slice() } : event;
}
