/** Octets that come in parts. Room for more is made by doubling, so that time is linear however small the parts are. */
export class GrowingOctets {
  /** The first `length` ones count. Only valid until something is added or dropped. */
  octets: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  length = 0;

  /** The part is copied. */
  add(part: Uint8Array): void {
    const needed = this.length + part.length;
    if (needed > this.octets.length) {
      const larger = new Uint8Array(Math.max(needed, this.octets.length * 2));
      larger.set(this.octets.subarray(0, this.length));
      this.octets = larger;
    }
    this.octets.set(part, this.length);
    this.length = needed;
  }

  /** Takes so many away at the beginning. */
  drop(count: number): void {
    // Moving all of them to where they are takes its time as well.
    if (count > 0) this.octets.copyWithin(0, count, this.length);
    this.length -= count;
    // There may be very many of these, and most are empty most of the time.
    if (this.length === 0 && this.octets.length > SMALL) this.octets = new Uint8Array(0);
  }
}

const SMALL = 256;
