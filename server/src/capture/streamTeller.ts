import type { CaptureSink, Direction, EndOfStream, Stamp, TcpStream } from './captureSink';
import { after, distance } from './sequence';
import type { RemarkKind } from './streamRemarks';
import type { SideIndex, TcpConnection } from './tcpConnection';
import type { TcpSide } from './tcpSide';

/** Tells the sink of streams, each from its begin to its end. */
export class StreamTeller {
  constructor(private readonly sink: CaptureSink) {}

  begin(connection: TcpConnection): TcpStream {
    if (connection.stream !== undefined) return connection.stream;
    const [first, second] = connection.ends();
    const ends = connection.opener === 1 ? ([second, first] as const) : ([first, second] as const);
    const stream = { id: connection.number, ends, opened: connection.opened };
    connection.stream = stream;
    this.sink.begin(stream, connection.first);
    for (const { text, at } of connection.comments ?? []) this.sink.comment(text, at, stream);
    connection.comments = undefined;
    return stream;
  }

  /** Waits until there is something else to tell: who opened the connection may come later. */
  comment(connection: TcpConnection, text: string, at: Stamp): void {
    if (connection.stream !== undefined) {
      this.sink.comment(text, at, connection.stream);
      return;
    }
    connection.comments ??= [];
    connection.comments.push({ text, at });
    if (connection.comments.length > MOST_COMMENTS) this.begin(connection);
  }

  /** The octets come next in the stream. `missing` more of them are not in the capture. */
  data(
    connection: TcpConnection,
    from: SideIndex,
    octets: Uint8Array,
    start: number,
    end: number,
    missing: number,
    at: Stamp,
  ): void {
    const side = connection.sides[from];
    this.tellSkipped(connection, from);
    if (end > start) {
      side.history.add(side.next, octets, start, end);
      side.next = after(side.next, end - start);
      this.sink.data(this.begin(connection), directionOf(connection, from), octets.subarray(start, end), at);
    }
    if (missing > 0) {
      this.tellGap(connection, from, side.next, missing, at);
      side.next = after(side.next, missing);
    }
    settle(side);
  }

  /** Octets up to this number are given up. */
  passOver(connection: TcpConnection, from: SideIndex, to: number, at: Stamp): void {
    const side = connection.sides[from];
    const octets = distance(side.next, to);
    const isLast = !side.waiting.hasOctets() && side.closing === undefined && side.owed() <= 1;
    this.tellSkipped(connection, from);
    if (octets === 1 && side.next === side.start && side.startIsUnsure) {
      // The stream was seen first with a keep-alive, which has the number before the next.
    } else if (octets === 1 && isLast) {
      side.skippedOne = at;
    } else {
      this.tellGap(connection, from, side.next, octets, at);
    }
    side.next = to;
    settle(side);
  }

  close(connection: TcpConnection, from: SideIndex): void {
    const side = connection.sides[from];
    const { how, at, sequence } = side.closing!;
    if (how === 'fin' && sequence === side.next) this.tellSkipped(connection, from);
    side.close();
    settle(side);
    this.sink.close(this.begin(connection), directionOf(connection, from), how, at);
  }

  remark(connection: TcpConnection, from: SideIndex, kind: RemarkKind, octets: number, at: Stamp): void {
    this.sink.remark(this.begin(connection), directionOf(connection, from), { kind, octets }, at);
  }

  remarkOnce(connection: TcpConnection, from: SideIndex, kind: RemarkKind, octets: number, at: Stamp): void {
    const side = connection.sides[from];
    side.told ??= new Set();
    if (side.told.has(kind)) return;
    side.told.add(kind);
    this.remark(connection, from, kind, octets, at);
  }

  end(connection: TcpConnection, why: EndOfStream): void {
    this.sink.end(this.begin(connection), why);
  }

  /** The single octet that was taken for a FIN was none, as more comes. */
  private tellSkipped(connection: TcpConnection, from: SideIndex): void {
    const side = connection.sides[from];
    if (side.skippedOne === undefined) return;
    this.tellGap(connection, from, after(side.next, -1), 1, side.skippedOne);
    side.skippedOne = undefined;
  }

  private tellGap(connection: TcpConnection, from: SideIndex, sequence: number, octets: number, at: Stamp): void {
    const side = connection.sides[from];
    side.gapFrom = sequence;
    side.gapTo = after(sequence, octets);
    this.sink.gap(this.begin(connection), directionOf(connection, from), octets, at);
  }
}

/** That may wait: a capture can have any number. */
const MOST_COMMENTS = 64;

function directionOf({ opener }: TcpConnection, from: SideIndex): Direction {
  return opener === 1 ? ((1 - from) as Direction) : from;
}

function settle(side: TcpSide): void {
  if (side.owed() > 0) return;
  side.evidence = undefined;
  side.waitsSince = -1;
}
