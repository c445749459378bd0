import type { Stamp } from './captureSink';

/** How the two 32-bit numbers of a packet's time are meant. */
export interface TimeUnit {
  nanoseconds(high: number, low: number): bigint;
  /** For comparing with each other; roughly is enough. */
  seconds(high: number, low: number): number;
}

/** The number and the time of the packet that is being read. Its stamp is only made where something is told. */
export class PacketClock {
  frame = 0;
  private unit: TimeUnit | undefined;
  private high = 0;
  private low = 0;
  private made: Stamp | undefined;

  /** Goes to the next packet. */
  next(unit: TimeUnit | undefined, high: number, low: number): void {
    this.frame++;
    this.unit = unit;
    this.high = high;
    this.low = low;
    this.made = undefined;
  }

  stamp(): Stamp {
    this.made ??= { frame: this.frame, time: this.unit?.nanoseconds(this.high, this.low) };
    return this.made;
  }

  /** NaN where the packet has no time, so that comparisons are false. */
  seconds(): number {
    return this.unit === undefined ? Number.NaN : this.unit.seconds(this.high, this.low);
  }
}
