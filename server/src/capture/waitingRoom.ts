import type { CaptureLimits } from './captureLimits';
import type { Stamp } from './captureSink';
import { distance } from './sequence';
import type { StreamTeller } from './streamTeller';
import type { SideIndex, TcpConnection } from './tcpConnection';
import type { TcpSide } from './tcpSide';
import { lengthOf, type Waiting } from './waitingSegments';

/** What stands next on a side: a segment or the end, and whether it waits for octets of the other side. */
interface Next {
  readonly from: SideIndex;
  readonly segment: Waiting | undefined;
  readonly frame: number;
  readonly isHeld: boolean;
}

/** Keeps segments that cannot be told yet, and tells them when they can be, or when what they wait for is given up. */
export class WaitingRoom {
  private cost = 0;

  constructor(
    private readonly teller: StreamTeller,
    private readonly limits: CaptureLimits,
  ) {}

  add(
    connection: TcpConnection,
    from: SideIndex,
    sequence: number,
    octets: Uint8Array,
    start: number,
    end: number,
    length: number,
    acknowledged: number | undefined,
    at: Stamp,
  ): void {
    const { waiting } = connection.sides[from];
    const before = waiting.cost;
    const differences = waiting.add(sequence, octets, start, end, length, acknowledged, at);
    this.cost += waiting.cost - before;
    if (differences > 0) this.teller.remark(connection, from, 'overlap-differs', differences, at);
    if (waiting.cost <= this.limits.waitingOctets && this.cost <= this.limits.waitingOctetsInAll) return;
    this.teller.remarkOnce(connection, from, 'order-limit', 0, at);
    this.tellAll(connection);
  }

  /** Tells what waits for nothing any more, in the order of the capture where both sides have something. */
  tellReady(connection: TcpConnection): void {
    for (;;) {
      const first = this.nextOf(connection, 0);
      const second = this.nextOf(connection, 1);
      if (first !== undefined && second !== undefined) {
        // Each waits for the other only where one of them was sent a second time; then the order of the capture counts.
        const isFirst = first.isHeld === second.isHeld ? first.frame <= second.frame : second.isHeld;
        this.tell(connection, isFirst ? first : second);
      } else {
        const next = first ?? second;
        if (next === undefined || next.isHeld) return;
        this.tell(connection, next);
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
    while (distance(side.next, upTo) > 0 && this.nextOf(connection, from) === undefined) {
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
    if (side.owed() === 0) side.evidence = undefined;
    this.tellReady(connection);
  }

  /** Tells all segments that wait. What they wait for is given up. */
  tellAll(connection: TcpConnection): void {
    const [first, second] = connection.sides;
    for (;;) {
      const heads = [first.waiting.head(), second.waiting.head()] as const;
      if (heads[0] === undefined && heads[1] === undefined) return;
      const from = heads[1] === undefined || (heads[0] && heads[0].at.frame <= heads[1].at.frame) ? 0 : 1;
      this.decideBegin(connection, 0);
      this.decideBegin(connection, 1);
      // What can be told without giving up comes first; then it is another head's turn.
      const head = connection.sides[from].waiting.head();
      if (head === undefined || head !== heads[from]) continue;
      this.force(connection, from, head);
      this.tellReady(connection);
    }
  }

  /** Behind all segments: what was acknowledged and never came, and the ends. */
  tellRest(connection: TcpConnection): void {
    for (const from of endsInOrder(connection)) {
      const side = connection.sides[from];
      this.decideBegin(connection, from);
      const end = side.endSequence();
      if (side.owed() > 0) {
        const to = nearest(side, side.acknowledged!, end);
        if (to !== side.next) this.teller.passOver(connection, from, to, side.evidence ?? connection.first);
      }
      if (side.closing === undefined || side.closed) continue;
      const missing = end === undefined || !side.known ? 0 : distance(side.next, end);
      if (missing > 0) this.teller.passOver(connection, from, end!, side.closing.at);
      this.teller.close(connection, from);
    }
  }

  free(connection: TcpConnection): void {
    for (const side of connection.sides) {
      this.cost -= side.waiting.cost;
      side.free();
    }
  }

  /** Makes way for one head: first for what its sender had received, then for what is in front of it. */
  private force(connection: TcpConnection, from: SideIndex, head: Waiting): void {
    const side = connection.sides[from];
    const to: SideIndex = from === 0 ? 1 : 0;
    const other = connection.sides[to];
    const { acknowledged } = head;
    if (acknowledged !== undefined && other.known && !other.hasTold(acknowledged)) {
      const otherHead = other.waiting.head();
      const end = nearest(other, acknowledged, otherHead?.sequence, other.endSequence());
      if (end !== other.next) {
        this.teller.passOver(connection, to, end, head.at);
        return;
      }
      if (otherHead !== undefined && otherHead.sequence === other.next) {
        this.tellHead(connection, to, otherHead);
        return;
      }
    }
    if (distance(side.next, head.sequence) > 0) this.teller.passOver(connection, from, head.sequence, head.at);
    this.tellHead(connection, from, head);
  }

  private nextOf(connection: TcpConnection, from: SideIndex): Next | undefined {
    const side = connection.sides[from];
    if (!side.known)
      return side.isAtEnd() ? { from, segment: undefined, frame: side.closing!.at.frame, isHeld: false } : undefined;
    this.dropOld(side);
    const other = connection.sides[from === 0 ? 1 : 0];
    const segment = side.waiting.head();
    if (segment !== undefined) {
      if (distance(side.next, segment.sequence) > 0) return undefined;
      return { from, segment, frame: segment.at.frame, isHeld: !other.hasTold(segment.acknowledged) };
    }
    if (!side.isAtEnd()) return undefined;
    const { at, acknowledged } = side.closing!;
    return { from, segment, frame: at.frame, isHeld: !other.hasTold(acknowledged) };
  }

  private tell(connection: TcpConnection, { from, segment }: Next): void {
    if (segment === undefined) this.teller.close(connection, from);
    else this.tellHead(connection, from, segment);
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
      if (distance(side.next, head.sequence) + lengthOf(head) > 0) return;
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

function endsInOrder({ sides: [first, second] }: TcpConnection): readonly SideIndex[] {
  const one = first.closing?.at.frame ?? Number.POSITIVE_INFINITY;
  const two = second.closing?.at.frame ?? Number.POSITIVE_INFINITY;
  return two < one ? [1, 0] : [0, 1];
}
