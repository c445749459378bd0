import type { CaptureLimits } from './captureLimits';
import type { EndOfStream } from './captureSink';
import type { PacketClock } from './packetClock';
import { after, distance, FARTHEST, isFar } from './sequence';
import type { StreamTeller } from './streamTeller';
import type { SideIndex, TcpConnection } from './tcpConnection';
import { ACK, FIN, RST, SYN, type TcpSegment, URG } from './tcpSegment';
import type { TcpSide } from './tcpSide';
import { WaitingRoom } from './waitingRoom';

/** Packets that are on the way when a connection is reset; also, those that may come before the last acknowledgement. */
const FRAMES_AFTER_END = 1000;
/** A reset outside of what may be on the way is not of this connection (RFC 9293 section 3.5.3). */
const RESET_REACH = 0x10_0000;

/**
 * Puts the segments of a connection into the order in which they were said. A segment is told when all octets of its side
 * in front of it are told, and all of the other side that its sender had acknowledged with it: so a reply stands behind
 * its command also where the capture has them the other way round. What must have been sent, as it was acknowledged, but
 * does not come within `patience` packets, is told as missing.
 */
export class Reassembler {
  private readonly room: WaitingRoom;

  constructor(
    private readonly teller: StreamTeller,
    private readonly limits: CaptureLimits,
    private readonly clock: PacketClock,
  ) {
    this.room = new WaitingRoom(teller, limits);
  }

  take(connection: TcpConnection, from: SideIndex, segment: TcpSegment): void {
    connection.packets++;
    const side = connection.sides[from];
    const other = connection.sides[from === 0 ? 1 : 0];
    const { flags } = segment;
    // What a reset carries is a reason in words (RFC 9293 section 3.5.3), not what the sender said.
    const length = (flags & RST) === 0 ? segment.length : 0;
    let { sequence } = segment;
    if ((flags & RST) === 0 && isOutside(side, sequence)) return;
    const told = saysAcknowledged(segment, other) ? segment.acknowledged : undefined;
    if ((flags & SYN) !== 0) {
      this.takeSyn(connection, from, segment, told);
      sequence = after(sequence, 1);
    } else if (!side.known && (flags & RST) === 0) side.consider(sequence, length === 0);
    if (told !== undefined) this.takeAcknowledgement(other, told);
    if (segment.window === 0 && (flags & (SYN | RST)) === 0) {
      if (!side.windowIsFull) this.teller.remark(connection, from, 'zero-window', 0, this.clock.stamp());
      side.windowIsFull = true;
    } else side.windowIsFull = false;
    if (length > 0) this.takeOctets(connection, from, segment, sequence, told);
    else if (told !== undefined && (flags & (SYN | FIN | RST)) === 0 && !other.hasTold(told)) {
      this.room.mark(connection, from, sequence, told, this.clock.stamp());
    }
    if ((flags & FIN) !== 0) {
      side.closing ??= { how: 'fin', sequence: after(sequence, length), acknowledged: told, at: this.clock.stamp() };
    }
    if ((flags & RST) !== 0) this.takeReset(connection, from, sequence, told);
    if (hasQuestions(side) || hasQuestions(other)) {
      this.room.tellReady(connection);
      this.losePatience(connection, 0);
      this.losePatience(connection, 1);
    }
    if (side.closed && other.closed) this.finishClosed(connection);
  }

  /** Tells what waits, with what is missing between, and the end. */
  finish(connection: TcpConnection, why: EndOfStream): void {
    this.room.tellAll(connection);
    this.room.tellRest(connection);
    connection.over = true;
    this.room.free(connection);
    this.teller.end(connection, why);
  }

  private takeSyn(
    connection: TcpConnection,
    from: SideIndex,
    { sequence, flags }: TcpSegment,
    acknowledged: number | undefined,
  ): void {
    const side = connection.sides[from];
    const to: SideIndex = from === 0 ? 1 : 0;
    const other = connection.sides[to];
    if (!side.known) side.begin(after(sequence, 1));
    side.hasSyn = true;
    const isAnswer = (flags & ACK) !== 0;
    if (isAnswer && !other.known && acknowledged !== undefined) other.begin(acknowledged);
    if (connection.stream !== undefined || connection.opened === 'syn') return;
    connection.opener = isAnswer ? to : from;
    connection.opened = isAnswer ? 'syn-ack' : 'syn';
    // Of an answer, the question may still come, where the capture is out of order.
    if (!isAnswer) this.teller.begin(connection);
  }

  private takeAcknowledgement(other: TcpSide, acknowledged: number): void {
    if (!other.known) other.consider(acknowledged, false);
    if (other.acknowledged !== undefined && distance(other.acknowledged, acknowledged) <= 0) return;
    other.acknowledged = acknowledged;
    if (!other.known || other.owed() > 0) other.evidence = this.clock.stamp();
  }

  private takeOctets(
    connection: TcpConnection,
    from: SideIndex,
    segment: TcpSegment,
    sequence: number,
    acknowledged: number | undefined,
  ): void {
    const side = connection.sides[from];
    const { octets, end } = segment;
    let { start, length } = segment;
    let place = sequence;
    if (side.known) {
      const old = Math.min(length, distance(place, side.next));
      if (old > 0) {
        if (length === 1 && old === 1 && after(place, 1) === side.next) return; // A keep-alive, or the octet again.
        this.compareAgain(connection, from, segment, place, old);
        if (old === length) return;
        length -= old;
        start = Math.min(end, start + old);
        place = side.next;
      }
    }
    const room = side.closing === undefined ? length : this.roomInFront(side, place);
    if (room < length) {
      this.teller.remarkOnce(connection, from, 'data-after-close', length - Math.max(0, room), this.clock.stamp());
      if (room <= 0) return;
      length = room;
    }
    const captured = Math.min(length, end - start);
    if (captured < length) {
      this.teller.remarkOnce(connection, from, 'snapped', length - captured, this.clock.stamp());
    }
    if (segment.fragmentsDiffer) this.teller.remark(connection, from, 'fragments-differ', 0, this.clock.stamp());
    if ((segment.flags & URG) !== 0) {
      this.teller.remarkOnce(connection, from, 'urgent-data', 0, this.clock.stamp());
    }
    const other = connection.sides[from === 0 ? 1 : 0];
    const stamp = this.clock.stamp();
    if (side.known && place === side.next && side.waiting.isEmpty() && other.hasTold(acknowledged)) {
      this.teller.data(connection, from, octets, start, start + captured, length - captured, stamp);
      return;
    }
    const early = { sequence: place, octets, start, end: start + captured, length, acknowledged, at: stamp };
    this.room.add(connection, from, early);
  }

  private compareAgain(
    connection: TcpConnection,
    from: SideIndex,
    { octets, start, end }: TcpSegment,
    place: number,
    old: number,
  ): void {
    const side = connection.sides[from];
    const differences = side.history.countDifferences(place, octets, start, Math.min(end, start + old));
    if (differences > 0) this.teller.remark(connection, from, 'overlap-differs', differences, this.clock.stamp());
    const late = Math.min(old, distance(place, side.gapTo)) - Math.max(0, distance(place, side.gapFrom));
    if (side.gapFrom !== side.gapTo && late > 0) {
      this.teller.remark(connection, from, 'came-late', late, this.clock.stamp());
    }
  }

  /** How many octets have room in front of the end of this side. */
  private roomInFront(side: TcpSide, place: number): number {
    if (side.closed && side.closing!.how === 'reset') return 0;
    const end = side.endSequence();
    return end === undefined ? Number.POSITIVE_INFINITY : distance(place, end);
  }

  private takeReset(
    connection: TcpConnection,
    from: SideIndex,
    sequence: number,
    acknowledged: number | undefined,
  ): void {
    const side = connection.sides[from];
    if (side.known && Math.abs(distance(side.next, sequence)) > RESET_REACH) {
      this.teller.remarkOnce(connection, from, 'reset-ignored', 0, this.clock.stamp());
      return;
    }
    side.closing ??= { how: 'reset', sequence, acknowledged, at: this.clock.stamp() };
    connection.deadline ??= this.clock.frame + FRAMES_AFTER_END;
  }

  private finishClosed(connection: TcpConnection): void {
    const [first, second] = connection.sides;
    if (isSettled(first) && isSettled(second)) this.finish(connection, 'closed');
    else connection.deadline ??= this.clock.frame + FRAMES_AFTER_END;
  }

  private losePatience(connection: TcpConnection, from: SideIndex): void {
    const side = connection.sides[from];
    const { packets } = connection;
    const { patience } = this.limits;
    if (!side.known) {
      if (side.lowest === undefined || packets < patience) return;
      this.room.decideBegin(connection, from);
    }
    if (side.evidence === undefined) return;
    if (side.waitsSince < 0) {
      side.waitsSince = packets;
      side.waitedFor = side.acknowledged!;
    } else if (packets - side.waitsSince > patience) {
      this.room.giveUp(connection, from, side.waitedFor);
      side.waitsSince = -1;
    }
  }
}

function saysAcknowledged({ flags, acknowledged }: TcpSegment, other: TcpSide): boolean {
  if ((flags & ACK) === 0 || isOutside(other, acknowledged)) return false;
  // A reset may answer a packet of an older connection, and tells nothing of where this one begins.
  return (flags & RST) === 0 || other.known;
}

function isOutside(side: TcpSide, sequence: number): boolean {
  if (side.known) return isFar(side.next, sequence, FARTHEST);
  // From the first one, as the lowest may go down step by step.
  return side.lowest !== undefined && isFar(side.firstSeen, sequence, FARTHEST / 2);
}

/** Whether something of this side waits, or is asked for. */
function hasQuestions(side: TcpSide): boolean {
  return (
    !side.known ||
    side.evidence !== undefined ||
    !side.waiting.isEmpty() ||
    (side.closing !== undefined && !side.closed)
  );
}

function isSettled({ closing, acknowledged, next }: TcpSide): boolean {
  return closing?.how === 'reset' || (acknowledged !== undefined && distance(acknowledged, next) <= 0);
}
