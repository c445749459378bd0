import type { CaptureLimits } from './captureLimits';
import type { Stamp } from './captureSink';
import { distance } from './sequence';
import type { StreamTeller } from './streamTeller';
import type { SideIndex, TcpConnection } from './tcpConnection';
import type { Closing, TcpSide } from './tcpSide';
import { type EarlySegment, lengthOf, type Waiting } from './waitingSegments';

/** What stands next on a side: a segment or the end, and whether it waits for octets of the other side. */
interface Next {
  readonly from: SideIndex;
  readonly first: Waiting | Closing;
  readonly isHeld: boolean;
}

/** Keeps segments that cannot be told yet, and tells them when they can be, or when what they wait for is given up. */
export class WaitingRoom {
  private cost = 0;

  constructor(
    private readonly teller: StreamTeller,
    private readonly limits: CaptureLimits,
  ) {}

  add(connection: TcpConnection, from: SideIndex, segment: EarlySegment): void {
    const { waiting } = connection.sides[from];
    const before = waiting.cost;
    const differences = waiting.add(segment);
    this.cost += waiting.cost - before;
    if (differences > 0) this.teller.remark(connection, from, 'overlap-differs', differences, segment.at);
    this.keepBounds(connection, from, segment.at);
  }

  private keepBounds(connection: TcpConnection, from: SideIndex, at: Stamp): void {
    const { waiting } = connection.sides[from];
    if (waiting.cost <= this.limits.waitingOctets && this.cost <= this.limits.waitingOctetsInAll) return;
    this.teller.remarkOnce(connection, from, 'order-limit', 0, at);
    this.tellAll(connection);
  }

  /** Keeps that a packet without octets acknowledged what has not been told. */
  mark(connection: TcpConnection, from: SideIndex, sequence: number, acknowledged: number, at: Stamp): void {
    const { waiting } = connection.sides[from];
    const before = waiting.cost;
    waiting.mark(sequence, acknowledged, at);
    this.cost += waiting.cost - before;
    this.keepBounds(connection, from, at);
  }

  /** Tells what waits for nothing any more, in the order of the capture where both sides have something. */
  tellReady(connection: TcpConnection): void {
    for (;;) {
      const first = this.nextOf(connection, 0);
      const second = this.nextOf(connection, 1);
      if (first !== undefined && second !== undefined) {
        // Each waits for the other only where one of them was sent a second time; then the order of the capture counts.
        const isFirst = first.isHeld === second.isHeld ? first.first.at.frame <= second.first.at.frame : second.isHeld;
        const next = isFirst ? first : second;
        this.tellFirst(connection, next.from, next.first);
      } else {
        const next = first ?? second;
        if (next === undefined || next.isHeld) return;
        this.tellFirst(connection, next.from, next.first);
      }
    }
  }

  /**
   * The other side had all octets up to this number: those that are not here are missing in the capture. They are given
   * up in steps, as the segments of the other side ask for them, so that these stand between.
   */
  giveUp(connection: TcpConnection, from: SideIndex, upTo: number): void {
    const side = connection.sides[from];
    const other = connection.sides[from === 0 ? 1 : 0];
    while (!side.closed && distance(side.next, upTo) > 0 && this.nextOf(connection, from) === undefined) {
      const own = side.waiting.head();
      const asking = this.nextOf(connection, from === 0 ? 1 : 0)?.isHeld ? other.waiting.head() : undefined;
      const to = nearest(side, upTo, own?.sequence, asking?.acknowledged, side.endSequence());
      if (to === side.next) return;
      const at = to === asking?.acknowledged ? asking.at : to === own?.sequence ? own.at : side.evidence;
      this.teller.passOver(connection, from, to, at ?? connection.first);
      this.tellReady(connection);
    }
  }

  /** It will not be known any more where this side begins: it does so with what is here. */
  decideBegin(connection: TcpConnection, from: SideIndex): void {
    const side = connection.sides[from];
    if (side.known || side.lowest === undefined) return;
    side.begin(side.lowest);
    side.startIsUnsure = side.lowestIsEmpty;
    if (side.owed() === 0) side.evidence = undefined;
    this.tellReady(connection);
  }

  /** Tells all that waits. What it waits for is given up. */
  tellAll(connection: TcpConnection): void {
    for (;;) {
      this.decideBegin(connection, 0);
      this.decideBegin(connection, 1);
      const [first, second] = connection.sides.map(firstOf) as [
        Waiting | Closing | undefined,
        Waiting | Closing | undefined,
      ];
      if (first === undefined && second === undefined) return;
      const from = second === undefined || (first !== undefined && first.at.frame <= second.at.frame) ? 0 : 1;
      this.force(connection, from, from === 0 ? first! : second!);
      this.tellReady(connection);
    }
  }

  /** Behind all that waits: what was acknowledged and never came. */
  tellRest(connection: TcpConnection): void {
    for (const from of [0, 1] as const) {
      const side = connection.sides[from];
      if (side.owed() === 0) continue;
      const to = nearest(side, side.acknowledged!, side.endSequence());
      if (to !== side.next) this.teller.passOver(connection, from, to, side.evidence ?? connection.first);
    }
  }

  free(connection: TcpConnection): void {
    for (const side of connection.sides) {
      this.cost -= side.waiting.cost;
      side.free();
    }
  }

  /** Tells one, and makes way for it: first by what its sender had received, then by what is in front of it. */
  private force(connection: TcpConnection, from: SideIndex, first: Waiting | Closing): void {
    const side = connection.sides[from];
    const to: SideIndex = from === 0 ? 1 : 0;
    const other = connection.sides[to];
    const { acknowledged } = first;
    if (acknowledged !== undefined && other.known && !other.hasTold(acknowledged)) {
      const waiting = firstOf(other);
      const end = nearest(other, acknowledged, waiting?.sequence, other.endSequence());
      if (end !== other.next) {
        this.teller.passOver(connection, to, end, first.at);
        return;
      }
      if (waiting !== undefined && distance(other.next, waiting.sequence) <= 0) {
        // That one waits, too: for octets that are missing in front of this one, or else each waits for the other.
        const asked = nearest(side, first.sequence, waiting.acknowledged);
        if (side.known && !side.closed && asked !== side.next)
          this.teller.passOver(connection, from, asked, waiting.at);
        else this.tellFirst(connection, to, waiting);
        return;
      }
    }
    const isReset = 'how' in first && first.how === 'reset';
    if (side.known && !side.closed && !isReset && distance(side.next, first.sequence) > 0) {
      this.teller.passOver(connection, from, first.sequence, first.at);
    }
    this.tellFirst(connection, from, first);
  }

  private nextOf(connection: TcpConnection, from: SideIndex): Next | undefined {
    const side = connection.sides[from];
    if (side.known) this.dropOld(side);
    const first = firstOf(side);
    if (first === undefined) return undefined;
    const isNext = 'how' in first ? side.isAtEnd() : side.known && distance(side.next, first.sequence) <= 0;
    if (!isNext) return undefined;
    const other = connection.sides[from === 0 ? 1 : 0];
    return { from, first, isHeld: side.known && !other.hasTold(first.acknowledged) };
  }

  private tellFirst(connection: TcpConnection, from: SideIndex, first: Waiting | Closing): void {
    if (!('how' in first)) {
      this.tellHead(connection, from, first);
      return;
    }
    const { waiting } = connection.sides[from];
    const before = waiting.cost;
    const dropped = waiting.dropOctets();
    this.cost += waiting.cost - before;
    if (dropped > 0) this.teller.remarkOnce(connection, from, 'data-after-close', dropped, first.at);
    this.teller.close(connection, from);
  }

  /** The head may begin with octets that were told in the meantime. */
  private tellHead(connection: TcpConnection, from: SideIndex, head: Waiting): void {
    const side = connection.sides[from];
    const old = Math.max(0, distance(head.sequence, side.next));
    const { octets, missing } = head;
    this.shift(side);
    const start = Math.min(old, octets.length);
    const left = missing - Math.max(0, old - octets.length);
    if (left < 0 || (left === 0 && start === octets.length)) return;
    this.teller.data(connection, from, octets, start, octets.length, left, head.at);
  }

  /** Takes away what was told in the meantime. */
  private dropOld(side: TcpSide): void {
    for (let head = side.waiting.head(); head !== undefined; head = side.waiting.head()) {
      const left = distance(side.next, head.sequence) + lengthOf(head);
      if (left > 0 || (left === 0 && lengthOf(head) === 0)) return;
      this.shift(side);
    }
  }

  private shift(side: TcpSide): void {
    const before = side.waiting.cost;
    side.waiting.shift();
    this.cost += side.waiting.cost - before;
  }
}

/** The first of these numbers, as seen from what comes next; none in front of it. */
function nearest(side: TcpSide, ...numbers: readonly (number | undefined)[]): number {
  let least: number | undefined;
  for (const number of numbers) {
    if (number === undefined) continue;
    const octets = Math.max(0, distance(side.next, number));
    if (least === undefined || octets < least) least = octets;
  }
  return (side.next + (least ?? 0)) | 0;
}

/** What comes first of what waits on a side. */
function firstOf(side: TcpSide): Waiting | Closing | undefined {
  return side.nextClosing() ?? side.waiting.head();
}
