import { ipv4Text, ipv6Text } from './addressText';
import type { Endpoint, Stamp, TcpStream } from './captureSink';
import type { HistoryMemory } from './octetHistory';
import type { TcpSegment } from './tcpSegment';
import { TcpSide } from './tcpSide';

/** Which of the two ends of a connection, in the order in which they were seen first. */
export type SideIndex = 0 | 1;

/** A connection while packets of it come, and for a time afterwards. */
export class TcpConnection {
  // The key, as in the first segment.
  private readonly family: 4 | 6;
  private readonly source0: number;
  private readonly source1: number;
  private readonly source2: number;
  private readonly source3: number;
  private readonly target0: number;
  private readonly target1: number;
  private readonly target2: number;
  private readonly target3: number;
  private readonly sourcePort: number;
  private readonly targetPort: number;

  /** The next connection with the same hash. */
  chained: TcpConnection | undefined;
  // Neighbours in the list by the time of the last packet.
  older: TcpConnection | undefined;
  newer: TcpConnection | undefined;

  readonly sides: readonly [TcpSide, TcpSide];
  /** What the sink knows it as; undefined until there is something to tell. */
  stream: TcpStream | undefined;
  /** Who opened it, where that was seen. */
  opener: SideIndex | undefined;
  opened: TcpStream['opened'] = 'middle';
  packets = 0;
  /** What the capture says of its packets, until it is begun. */
  comments: { readonly text: string; readonly at: Stamp }[] | undefined;
  /** After this frame it is taken for over. */
  deadline: number | undefined;
  /** The sink was told that no more will come. */
  over = false;

  constructor(
    readonly hash: number,
    segment: TcpSegment,
    /** How many connections of the capture have a first packet in front of its own. */
    readonly number: number,
    readonly first: Stamp,
    memory: HistoryMemory,
  ) {
    this.family = segment.family;
    this.source0 = segment.source0;
    this.source1 = segment.source1;
    this.source2 = segment.source2;
    this.source3 = segment.source3;
    this.target0 = segment.target0;
    this.target1 = segment.target1;
    this.target2 = segment.target2;
    this.target3 = segment.target3;
    this.sourcePort = segment.sourcePort;
    this.targetPort = segment.targetPort;
    this.sides = [new TcpSide(memory), new TcpSide(memory)];
  }

  /** Which side sent the segment; undefined where it belongs to another connection. */
  senderOf(segment: TcpSegment): SideIndex | undefined {
    if (segment.family !== this.family) return undefined;
    if (
      segment.sourcePort === this.sourcePort &&
      segment.targetPort === this.targetPort &&
      segment.source0 === this.source0 &&
      segment.target0 === this.target0 &&
      (this.family === 4 || this.hasRestOfAddresses(segment, false))
    ) {
      return 0;
    }
    return segment.sourcePort === this.targetPort &&
      segment.targetPort === this.sourcePort &&
      segment.source0 === this.target0 &&
      segment.target0 === this.source0 &&
      (this.family === 4 || this.hasRestOfAddresses(segment, true))
      ? 1
      : undefined;
  }

  private hasRestOfAddresses(segment: TcpSegment, turned: boolean): boolean {
    const { source1, source2, source3, target1, target2, target3 } = segment;
    return turned
      ? source1 === this.target1 &&
          source2 === this.target2 &&
          source3 === this.target3 &&
          target1 === this.source1 &&
          target2 === this.source2 &&
          target3 === this.source3
      : source1 === this.source1 &&
          source2 === this.source2 &&
          source3 === this.source3 &&
          target1 === this.target1 &&
          target2 === this.target2 &&
          target3 === this.target3;
  }

  /** The ends, in the order of the sides. */
  ends(): readonly [Endpoint, Endpoint] {
    const source =
      this.family === 4 ? ipv4Text(this.source0) : ipv6Text(this.source0, this.source1, this.source2, this.source3);
    const target =
      this.family === 4 ? ipv4Text(this.target0) : ipv6Text(this.target0, this.target1, this.target2, this.target3);
    return [
      { address: source, port: this.sourcePort },
      { address: target, port: this.targetPort },
    ];
  }
}
