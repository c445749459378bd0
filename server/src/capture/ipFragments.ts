import { localizedCount } from '../text/localized';
import type { CaptureLimits } from './captureLimits';
import type { PacketClock } from './packetClock';
import type { ProblemTeller } from './problemTeller';

/** Systems give up after 15 to 120 seconds (RFC 8200 section 4.5: 60). Numbers of packets come again later. */
const GIVEN_UP_AFTER_SECONDS = 60;
const LONGEST_PACKET = 65_535;
/** What a fragment costs besides its octets. */
const OVERHEAD = 128;

interface Fragment {
  readonly from: number;
  readonly octets: Uint8Array;
}

interface Incomplete {
  readonly frame: number;
  readonly seconds: number;
  /** In order, without overlap. */
  readonly fragments: Fragment[];
  /** How long the whole is; known from the last fragment. */
  length: number | undefined;
  kind: number | undefined;
  /** How many octets the fragments have together. */
  covered: number;
  cost: number;
  differs: boolean;
}

export interface WholePacket {
  /** What is behind the IP header. */
  readonly octets: Uint8Array;
  /** Fragments overlapped with other octets; those that came first are in it. */
  readonly differs: boolean;
  /** The protocol of the first fragment (RFC 8200 section 4.5). */
  readonly kind: number;
}

/** Puts IP packets together out of fragments in any order. */
export class IpFragments {
  private readonly packets = new Map<string, Incomplete>();
  private cost = 0;
  private givenUp = 0;
  private firstGivenUp = 0;

  constructor(
    private readonly limits: CaptureLimits,
    private readonly clock: PacketClock,
    private readonly problems: ProblemTeller,
  ) {}

  /**
   * @param key the same for all fragments of a packet
   * @param kind the protocol behind the IP header
   * @param from where the fragment belongs in the packet
   * @returns the packet, where this was the last that it needed
   */
  add(key: string, from: number, octets: Uint8Array, isLast: boolean, kind: number): WholePacket | undefined {
    const to = from + octets.length;
    if (to > LONGEST_PACKET || (octets.length === 0 && !isLast)) return undefined;
    const packet = this.packetOf(key);
    if (isLast) packet.length ??= to;
    if (from === 0) packet.kind ??= kind;
    const before = packet.cost;
    fill(packet, from, octets);
    this.cost += packet.cost - before;
    const whole = wholeOf(packet);
    if (whole !== undefined) this.forget(key, packet);
    else this.keepBounds();
    return whole;
  }

  /** Tells how many packets remained incomplete. */
  end(offset: number): void {
    for (const packet of this.packets.values()) this.giveUp(packet);
    this.packets.clear();
    if (this.givenUp === 0) return;
    const message = localizedCount(
      this.givenUp,
      'Of one packet not all IP fragments are here.',
      'Of {0} packets not all IP fragments are here.',
    );
    this.problems.tell('incomplete-fragments', message, offset, this.firstGivenUp);
  }

  private packetOf(key: string): Incomplete {
    const known = this.packets.get(key);
    const seconds = this.clock.seconds();
    if (known !== undefined && !(Math.abs(seconds - known.seconds) > GIVEN_UP_AFTER_SECONDS)) return known;
    if (known !== undefined) this.drop(key, known);
    const made: Incomplete = {
      frame: this.clock.frame,
      seconds,
      fragments: [],
      length: undefined,
      kind: undefined,
      covered: 0,
      cost: OVERHEAD,
      differs: false,
    };
    this.packets.set(key, made);
    this.cost += OVERHEAD;
    return made;
  }

  private keepBounds(): void {
    const { fragmentedPackets, fragmentOctets } = this.limits;
    for (const [key, packet] of this.packets) {
      if (this.packets.size <= fragmentedPackets && this.cost <= fragmentOctets) return;
      this.drop(key, packet);
    }
  }

  private drop(key: string, packet: Incomplete): void {
    this.giveUp(packet);
    this.forget(key, packet);
  }

  private giveUp(packet: Incomplete): void {
    if (this.givenUp === 0) this.firstGivenUp = packet.frame;
    this.givenUp++;
  }

  private forget(key: string, packet: Incomplete): void {
    this.packets.delete(key);
    this.cost -= packet.cost;
  }
}

/** Puts the fragment into the holes that it fits; octets that are there already stay. */
function fill(packet: Incomplete, from: number, octets: Uint8Array): void {
  const { fragments } = packet;
  const to = from + octets.length;
  let index = fragments.length;
  while (index > 0 && endOf(fragments[index - 1]!) > from) index--;
  let at = from;
  while (at < to) {
    const next = fragments[index];
    const holeEnd = next === undefined ? to : Math.min(to, next.from);
    if (at < holeEnd) {
      const part = octets.slice(at - from, holeEnd - from);
      fragments.splice(index, 0, { from: at, octets: part });
      packet.covered += part.length;
      packet.cost += part.length + OVERHEAD;
      at = holeEnd;
    } else {
      const overlapEnd = Math.min(to, endOf(next!));
      for (; at < overlapEnd; at++) {
        if (octets[at - from] !== next!.octets[at - next!.from]) packet.differs = true;
      }
    }
    index++;
  }
}

function wholeOf({ fragments, length, covered, differs, kind }: Incomplete): WholePacket | undefined {
  if (length === undefined || covered < length) return undefined;
  let at = 0;
  for (const { from, octets } of fragments) {
    if (from > at) return undefined;
    at = from + octets.length;
    if (at >= length) break;
  }
  if (at < length) return undefined;
  const octets = new Uint8Array(at);
  for (const fragment of fragments) {
    if (fragment.from < at) octets.set(fragment.octets, fragment.from);
  }
  return { octets: octets.subarray(0, length), differs, kind: kind! };
}

function endOf({ from, octets }: Fragment): number {
  return from + octets.length;
}
