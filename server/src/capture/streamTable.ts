import type { CaptureLimits } from './captureLimits';
import type { CaptureSink, EndOfStream } from './captureSink';
import { HistoryMemory } from './octetHistory';
import type { PacketClock } from './packetClock';
import { Reassembler } from './reassembler';
import { RecencyList } from './recencyList';
import { after, distance } from './sequence';
import { StreamTeller } from './streamTeller';
import { type SideIndex, TcpConnection } from './tcpConnection';
import { ACK, SYN, type TcpSegment } from './tcpSegment';
import type { TcpSide } from './tcpSide';

/** Sequence numbers so near to each other are of one connection, where nothing else tells. */
const NEAR = 0x10_0000;

/** Knows all connections by their addresses and ports, and gives each its segments. */
export class StreamTable {
  private readonly byHash = new Map<number, TcpConnection>();
  private readonly open = new RecencyList();
  private readonly ended = new RecencyList();
  /** Connections that were reset or closed, in the order of their deadlines. */
  private leaving: TcpConnection[] = [];
  private firstLeaving = 0;
  /** How many there were. */
  private connections = 0;
  private readonly memory: HistoryMemory;
  private readonly teller: StreamTeller;
  private readonly reassembler: Reassembler;
  /** So that no file can be made of connections that all have the same hash. */
  private readonly seed = (Math.random() * 0x1_0000_0000) | 0;

  constructor(
    private readonly sink: CaptureSink,
    private readonly limits: CaptureLimits,
    private readonly clock: PacketClock,
  ) {
    this.memory = new HistoryMemory(limits.historyOctetsInAll);
    this.teller = new StreamTeller(sink);
    this.reassembler = new Reassembler(this.teller, limits, clock);
  }

  /** @param comments what the capture says of this packet */
  take(segment: TcpSegment, comments: readonly string[]): void {
    this.endLeft();
    const hash = hashOf(segment, this.seed);
    let connection = this.find(hash, segment);
    let from = connection?.senderOf(segment) ?? 0;
    if (connection !== undefined && isOther(connection, from, segment)) {
      this.end(connection, 'reused');
      this.forget(connection);
      connection = undefined;
    }
    if (connection === undefined) {
      connection = this.add(hash, segment);
      from = 0;
    }
    if (connection.over) {
      for (const comment of comments) this.sink.comment(comment, this.clock.stamp(), undefined);
      return;
    }
    this.open.touch(connection);
    const { deadline } = connection;
    // The first segment tells who opened the connection, which has to be known before the stream begins.
    const isFirst = connection.packets === 0;
    if (!isFirst) this.tellComments(connection, comments);
    this.reassembler.take(connection, from, segment);
    if (isFirst) this.tellComments(connection, comments);
    if (connection.over) this.retire(connection);
    else if (connection.deadline !== deadline) this.leaving.push(connection);
  }

  /** Ends all streams, in the order in which they began. */
  endAll(): void {
    const connections = this.open.all().sort((one, other) => one.first.frame - other.first.frame);
    for (const connection of connections) this.end(connection, 'end-of-capture');
  }

  private tellComments(connection: TcpConnection, comments: readonly string[]): void {
    for (const comment of comments) {
      this.teller.comment(connection, comment, this.clock.stamp());
    }
  }

  private find(hash: number, segment: TcpSegment): TcpConnection | undefined {
    let connection = this.byHash.get(hash);
    while (connection !== undefined && connection.senderOf(segment) === undefined) connection = connection.chained;
    return connection;
  }

  private add(hash: number, segment: TcpSegment): TcpConnection {
    if (this.open.size >= this.limits.openStreams) {
      const oldest = this.open.oldest()!;
      this.end(oldest, 'evicted');
      this.forget(oldest);
    }
    const connection = new TcpConnection(hash, segment, this.connections++, this.clock.stamp(), this.memory);
    connection.chained = this.byHash.get(hash);
    this.byHash.set(hash, connection);
    this.open.add(connection);
    return connection;
  }

  private end(connection: TcpConnection, why: EndOfStream): void {
    if (connection.over) return;
    const hasEnded = connection.sides.some((side) => side.closing?.how === 'reset');
    this.reassembler.finish(connection, why !== 'reused' || !hasEnded ? why : 'closed');
    this.retire(connection);
  }

  /** Keeps a connection that is over for a while, so that its late packets do not make a new one. */
  private retire(connection: TcpConnection): void {
    this.open.remove(connection);
    this.ended.add(connection);
    if (this.ended.size > this.limits.endedStreams) this.forget(this.ended.oldest()!);
  }

  private forget(connection: TcpConnection): void {
    this.ended.remove(connection);
    const { hash, chained } = connection;
    const first = this.byHash.get(hash);
    if (first === connection) {
      if (chained === undefined) this.byHash.delete(hash);
      else this.byHash.set(hash, chained);
      return;
    }
    for (let each = first; each !== undefined; each = each.chained) {
      if (each.chained === connection) each.chained = chained;
    }
  }

  private endLeft(): void {
    while (this.firstLeaving < this.leaving.length && this.leaving[this.firstLeaving]!.deadline! < this.clock.frame) {
      this.end(this.leaving[this.firstLeaving++]!, 'closed');
    }
    if (this.firstLeaving < 1024) return;
    this.leaving = this.leaving.slice(this.firstLeaving);
    this.firstLeaving = 0;
  }
}

/** Whether a segment with the addresses and ports of this connection begins another. */
function isOther({ sides, over }: TcpConnection, from: SideIndex, segment: TcpSegment): boolean {
  const side = sides[from];
  const other = sides[from === 0 ? 1 : 0];
  if ((segment.flags & SYN) === 0) {
    // After its end, it takes octets that can be no late ones.
    return over && segment.length > 0 && side.known && Math.abs(distance(side.next, segment.sequence)) > NEAR;
  }
  if (!canBegin(side, after(segment.sequence, 1))) return true;
  return (segment.flags & ACK) !== 0 && !canBegin(other, segment.acknowledged);
}

/** Whether a side whose octets are known so far can have begun with this number: SYN may come late, or again. */
function canBegin(side: TcpSide, sequence: number): boolean {
  if (side.hasSyn) return side.start === sequence;
  const begin = side.known ? side.start : side.lowest;
  if (begin === undefined) return true;
  const octets = distance(sequence, begin);
  return octets >= 0 && octets <= NEAR;
}

/** The same for both directions. */
function hashOf(segment: TcpSegment, seed: number): number {
  let source = mix(mix(seed, segment.source0), segment.sourcePort);
  let target = mix(mix(seed, segment.target0), segment.targetPort);
  if (segment.family === 6) {
    source = mix(mix(mix(source, segment.source1), segment.source2), segment.source3);
    target = mix(mix(mix(target, segment.target1), segment.target2), segment.target3);
  }
  // 30 bits are a small integer in all engines.
  return (source + target) & 0x3fffffff;
}

function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}
