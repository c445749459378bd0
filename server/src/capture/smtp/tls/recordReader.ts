import type { Stamp } from '../../captureSink';
import { GrowingOctets } from '../../growingOctets';
import { isOldHello, LONGEST_RECORD } from './beginsTls';

/** A record of TLS (RFC 8446 section 5.1). */
export interface TlsRecord {
  readonly type: number;
  /** The five octets in front, which the tag of a record protects as well. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** The frame that brought its last octet. */
  readonly at: Stamp;
}

export const RECORD = { changeCipher: 20, alert: 21, handshake: 22, application: 23 } as const;

/** Cuts the octets of one side into records. */
export class RecordReader {
  /** What stands here is no record: nothing behind it can be read. */
  isLost = false;
  readonly #held = new GrowingOctets();
  /** Octets behind what is no record. */
  #behind = 0;
  #isFirst = true;

  /** The records that end in these octets; the octets are not kept. */
  push(octets: Uint8Array, at: Stamp): TlsRecord[] {
    const held = this.#held;
    const records: TlsRecord[] = [];
    let from = 0;
    while (from < octets.length && !this.isLost) {
      const wanted = (this.#length() || HEAD) - held.length;
      const part = octets.subarray(from, from + wanted);
      held.add(part);
      from += part.length;
      const length = this.#length();
      if (length < 0) this.isLost = true;
      if (length <= 0 || held.length < length) continue;
      const whole = held.octets.slice(0, length);
      // The hello of SSL 2 tells nothing that is of use here.
      const isOld = this.#isFirst && isOldHello(whole);
      records.push({ type: isOld ? OLD_HELLO : whole[0]!, head: whole.slice(0, HEAD), body: whole.slice(HEAD), at });
      this.#isFirst = false;
      held.drop(held.length);
    }
    this.#behind += octets.length - from;
    return records;
  }

  /** Octets that wait for the rest of their record. */
  get waiting(): number {
    return this.#held.length;
  }

  /** Forgets what waits, and gives back how many octets were not given out in records, each told once. */
  giveUp(): number {
    const octets = this.#held.length + this.#behind;
    this.#held.drop(this.#held.length);
    this.#behind = 0;
    return octets;
  }

  /** Octets of the record that begins the held ones, 0 where too few tell, -1 where it is none. */
  #length(): number {
    const { octets, length: held } = this.#held;
    if (held < HEAD) return 0;
    if (this.#isFirst && isOldHello(octets)) return OLD_HEAD + ((((octets[0] ?? 0) & 0x3f) << 8) | (octets[1] ?? 0));
    const length = ((octets[3] ?? 0) << 8) | (octets[4] ?? 0);
    const [type = 0, major] = octets;
    return type < RECORD.changeCipher || type > 24 || major !== 3 || length > LONGEST_RECORD ? -1 : HEAD + length;
  }
}

const HEAD = 5;
const OLD_HEAD = 2;
/** No type of a record. */
const OLD_HELLO = 128;
