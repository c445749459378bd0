import { localized } from '../text/localized';
import type { TimeUnit } from './packetClock';
import { MOST_INTERFACES, SHORT_BLOCK } from './pcapngBlocks';
import { timeUnitOf } from './pcapngOptions';
import type { ProblemTeller } from './problemTeller';
import { number16, number32 } from './readNumbers';

export interface Interface {
  readonly linkType: number;
  /** The most octets of a packet; 0 for all. */
  readonly snapLength: number;
  readonly unit: TimeUnit;
}

/** A packet that would show more of them to be hidden is damaged itself. */
const MOST_HIDDEN = 256;

/**
 * The interfaces of a section, known by the order in which they are described. What is described behind damage counts as the next
 * one, until a packet shows that the damage hid others.
 */
export class PcapngInterfaces {
  /** Undefined where one is not described, or its description cannot be read. */
  private list: (Interface | undefined)[] = [];
  /** How many there were where damage was met last; undefined where there was none. */
  private beforeDamage: number | undefined;

  constructor(private readonly problems: ProblemTeller) {}

  beginSection(): void {
    this.list = [];
    this.beforeDamage = undefined;
  }

  hitDamage(): void {
    this.beforeDamage = this.list.length;
  }

  /** @param offset where in the file the body of the description begins */
  describe(octets: Uint8Array, from: number, to: number, littleEndian: boolean, offset: number): void {
    if (this.list.length >= MOST_INTERFACES) {
      this.problems.tell(
        'too-many-interfaces',
        localized('There are more than {0} interfaces.', MOST_INTERFACES),
        offset,
      );
      return;
    }
    if (this.beforeDamage !== undefined) {
      const message = localized(
        'Behind damage, this is taken for interface {0}: the damage may hide others.',
        this.list.length,
      );
      this.problems.tell('unknown-interface', message, offset);
    }
    if (to - from < 8) {
      this.problems.tellOfPacket('damaged', localized(SHORT_BLOCK), offset);
      this.list.push(undefined);
      return;
    }
    this.list.push({
      linkType: number16(octets, from, littleEndian),
      snapLength: number32(octets, from + 4, littleEndian),
      unit: timeUnitOf(octets, from + 8, to, littleEndian),
    });
  }

  /** That of a packet with this number. */
  of(number: number): Interface | undefined {
    if (number >= this.list.length && this.beforeDamage !== undefined) this.moveBehind(number, this.beforeDamage);
    return this.list[number];
  }

  /** An interface is described in front of its packets: those that are missing up to this number stood in the damage. */
  private moveBehind(number: number, beforeDamage: number): void {
    const hidden = number + 1 - this.list.length;
    if (hidden > MOST_HIDDEN || number >= MOST_INTERFACES) return;
    this.list.splice(beforeDamage, 0, ...Array.from({ length: hidden }, () => undefined));
  }
}
