import { COLON } from '../../dialects/chars';
import { curlLead } from '../../dialects/curlLead';
import { blockHead, offsetAt } from '../../dialects/curlTraceRows';
import { chunkHead, hexRow, isFrame, type OctetRow, pairsFrom, rawRow } from '../../dialects/followChunk';
import { followed } from '../../dialects/followDetection';
import { octetLength } from '../../notation/byteNotation';
import { PlacedStream, type Stream, shownAs, writeHex, writeSign } from './stream';

/** What a recording of octets shows of each way over the wire. */
export interface WireStreams {
  readonly streams: readonly Stream[];
  /** For each line that shows octets the stream to which they belong. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Some lines show octets twice, and not in a way that is known. */
  readonly isUnclear: boolean;
}

export interface Row {
  readonly stream: Stream;
  /** The values that it shows, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether what is in it goes on in the next row of the stream. */
  readonly goesOn: boolean;
}

/** The blocks of curl --trace and --trace-ascii. */
export function traceStreams(lines: readonly string[], variant: string): WireStreams {
  const all = new Streams();
  let kind = '';
  lines.forEach((line, number) => {
    const at = curlLead(line)?.end ?? 0;
    const head = blockHead(line, at);
    if (head) {
      kind = head.kind;
      return;
    }
    if (line.startsWith('== Info: ', at)) kind = '';
    const offset = kind === '' ? undefined : offsetAt(line);
    if (!offset || line.charCodeAt(offset.start - 2) !== COLON) return;
    const row = variant === 'hex' ? pairsFrom(line, 0, offset.start, PER_ROW, true) : undefined;
    if (row) all.octets(kind, number, line, row);
    else all.text(kind, number, line, offset.start, line.length - offset.start >= PER_TEXT_ROW);
  });
  return all;
}

/** The chunks of tshark -z follow, and Wireshark's dumps. */
export function followStreams(lines: readonly string[], variant: string): WireStreams {
  const all = new Streams();
  let form = variant;
  let node = -1;
  let left = 0;
  lines.forEach((line, number) => {
    const begun = followed(line);
    if (begun !== undefined) form = begun;
    if (form === 'hex' || form === 'raw') {
      const row = form === 'hex' ? hexRow(line) : rawRow(line);
      if (row) all.octets(String(row.node), number, line, row);
      return;
    }
    if (left <= 0) {
      const head = isFrame(line) || begun !== undefined ? undefined : chunkHead(line);
      if (head) ({ node, octets: left } = head);
      return;
    }
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    left -= form === 'ascii' ? end : octetLength(line, 0, end);
    all.text(String(node), number, line.slice(0, end), 0, left <= 0);
    left -= LINE_END;
  });
  return all;
}

const PER_ROW = 16;
const PER_TEXT_ROW = 64;
const LINE_END = 2;

/** The columns in which octets stand as characters, behind their digits; undefined where they do not. */
function paneOf(line: string, octets: readonly number[], from: number): number[] | undefined {
  const shown = octets.map(shownAs).join('');
  const parted = octets.length > PER_ROW / 2 ? `${shown.slice(0, PER_ROW / 2)} ${shown.slice(PER_ROW / 2)}` : shown;
  for (const form of parted === shown ? [shown] : [shown, parted]) {
    const start = line.indexOf(form.trimEnd(), from);
    if (start < 0) continue;
    const gap = form === parted && parted !== shown ? 1 : 0;
    return octets.map((_, at) => start + at + (at >= PER_ROW / 2 ? gap : 0));
  }
  return undefined;
}

class Streams implements WireStreams {
  readonly streams: Stream[] = [];
  readonly rows = new Map<number, Row>();
  isUnclear = false;
  readonly #byKey = new Map<string, PlacedStream>();

  octets(key: string, number: number, line: string, { octets, columns }: OctetRow): void {
    const stream = this.#streamOf(key, false);
    const from = stream.values.length;
    const behind = columns.at(-1) ?? 0;
    const panes = paneOf(line, octets, behind);
    if (!panes && line.slice(behind).trim() !== '') this.isUnclear = true;
    octets.forEach((octet, at) => {
      const pane = panes?.[at] ?? -1;
      stream.push(octet, number, columns[at] ?? 0, pane < line.length ? pane : -1);
    });
    this.rows.set(number, { stream, from, to: stream.values.length, goesOn: true });
  }

  text(key: string, number: number, line: string, start: number, goesOn: boolean): void {
    const stream = this.#streamOf(key, true);
    const from = stream.values.length;
    for (let at = start; at < line.length; at++) stream.push(line.charCodeAt(at), number, at);
    this.rows.set(number, { stream, from, to: stream.values.length, goesOn });
  }

  #streamOf(key: string, isText: boolean): PlacedStream {
    const whole = `${isText} ${key}`;
    let stream = this.#byKey.get(whole);
    if (!stream) {
      stream = new PlacedStream(isText, isText ? writeSign : writeHex);
      this.#byKey.set(whole, stream);
      this.streams.push(stream);
    }
    return stream;
  }
}
