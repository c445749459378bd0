import { decodeOctets, encodeOctets, withoutBareLf } from '../../notation/byteNotation';
import type { Recorded } from '../recorded';
import { type ReadableLine, type ReadableText, readableText } from './readableText';
import type { Stream } from './stream';
import type { Row, WireStreams } from './wireStreams';

/**
 * What a recording of octets tells, as a canonical transcript: what was said, with the octets that show it, and as comments all other
 * octets and lines. Undefined where it is not clear which octets show what was said.
 */
export function readableDialogue(
  recorded: Recorded,
  { streams, rows, isUnclear }: WireStreams,
): ReadableText | undefined {
  if (isUnclear) return undefined;
  const readers = new Map(streams.map((stream) => [stream, new StreamReader(stream)]));
  const readable: ReadableLine[] = [];
  let heard = 0;
  for (const event of [...recorded.events, undefined]) {
    for (const end = event?.behind ?? recorded.said.length; heard < end; heard++) {
      const { side, text: said, place } = recorded.said[heard]!;
      const own = rows.get(place.line)?.stream;
      if (said === '' || said === '␊') {
        readable.push({ line: place.line, mark: side === 'client' ? 'C: ' : 'S: ', text: said, from: 'nothing' });
        continue;
      }
      // What a chunk leaves unfinished is told where the other side speaks.
      const order = [...readers.values()].sort((a, b) => Number(b.stream === own) - Number(a.stream === own));
      const found = firstOf(order, (reader) => reader.next(said)) ?? firstOf(order, (reader) => reader.later(said));
      if (!found) return undefined;
      readable.push({ line: place.line, mark: side === 'client' ? 'C: ' : 'S: ', from: 'stream', ...found });
    }
    if (event) readable.push({ line: event.line, mark: '* ', text: event.event.event, from: 'nothing' });
  }
  for (const reader of readers.values()) readable.push(...reader.rest(rows));
  recorded.lines.forEach((text, line) => {
    if (!rows.has(line) && text.trim() !== '') readable.push({ line, mark: '# ', text, from: 'line' });
  });
  return readableText(
    recorded.lines,
    'canonical',
    readable.sort((a, b) => a.line - b.line),
  );
}

function firstOf<Item, Result>(items: readonly Item[], look: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds in a stream what was said, one after the other. */
class StreamReader {
  readonly stream: Stream;
  #at = 0;
  readonly #taken: Uint8Array;

  constructor(stream: Stream) {
    this.stream = stream;
    this.#taken = new Uint8Array(stream.values.length);
  }

  /** What was said, where it comes next. */
  next(said: string): Found | undefined {
    const { stream } = this;
    let at = this.#at;
    while (!stream.isText && (stream.values[at] === CR || stream.values[at] === LF)) at++;
    return this.#take(said, at, at);
  }

  /** What was said, behind something that was not. */
  later(said: string): Found | undefined {
    return said.length < LEAST_TELLING ? undefined : this.#take(said, this.#at, this.#at + FARTHEST);
  }

  #take(said: string, from: number, to: number): Found | undefined {
    const { stream } = this;
    const text = stream.isText ? withoutBareLf(said) : said;
    const values = stream.isText
      ? Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      : decodeOctets(text);
    const last = Math.min(stream.values.length - values.length, to);
    for (let at = from; at <= last; at++) {
      if (!this.#isAt(at, values)) continue;
      this.#at = at + values.length;
      this.#taken.fill(1, at, this.#at);
      return { text, stream, at };
    }
    return undefined;
  }

  #isAt(at: number, values: Uint8Array | Uint16Array): boolean {
    const { stream } = this;
    for (let index = 0; index < values.length; index++) {
      const there = stream.values[at + index];
      const isSame = there === values[index];
      // Where each octet without a sign is a dot, a TAB may be one.
      if (!isSame && !(stream.isText && there === DOT && values[index] === TAB)) return false;
    }
    return true;
  }

  /** All that was not said in the session: what is repeated, or does not end. */
  rest(rows: ReadonlyMap<number, Row>): ReadableLine[] {
    const { stream } = this;
    const found: ReadableLine[] = [];
    let from = 0;
    const end = (to: number) => {
      if (to > from) {
        const values = stream.values.slice(from, to);
        const text = stream.isText
          ? values.map((unit) => String.fromCharCode(unit)).join('')
          : encodeOctets(Uint8Array.from(values));
        found.push({ line: stream.lineAt(to - 1), mark: '# ', text, from: 'stream', stream, at: from });
      }
    };
    for (let at = 0; at < stream.values.length; at++) {
      const value = stream.values[at];
      const row = rows.get(stream.lineAt(at));
      const isEnd = this.#taken[at] === 1 || (!stream.isText && (value === LF || value === CR));
      if (isEnd) {
        end(at);
        from = at + 1;
      } else if (row && !row.goesOn && at + 1 === row.to) {
        end(at + 1);
        from = at + 1;
      }
    }
    end(stream.values.length);
    return found;
  }
}

interface Found {
  readonly text: string;
  readonly stream: Stream;
  readonly at: number;
}

/** Shorter texts may stand anywhere. */
const LEAST_TELLING = 4;
/** So many values are passed over at most, to find what was said behind what was not. */
const FARTHEST = 65_536;
const DOT = 0x2e;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
