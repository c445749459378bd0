import { number32 } from './readNumbers';
import type { Verdict } from './recovery';

/** More than any program captures of a packet, if the file does not say otherwise: the limit of libpcap and Wireshark. */
export const LARGEST_PACKET = 262_144;
/** Records that follow each other are not further apart in time where damage is to be told from a record, in seconds. */
const A_WEEK = 7 * 24 * 3600;
/** Smaller numbers may be lengths. In captures made by hand that have no real times, no way back is found. */
const EARLIEST = 100_000_000;
/** So many headers, each where the one before says, are no chance. */
const CHAIN = 2;

/** Whether the captured length stands behind the original one; where it perhaps does, the captured one is the smaller one. */
export type LengthOrder = 'no' | 'yes' | 'perhaps';

/** How the records of a file are written. */
export interface RecordForm {
  readonly littleEndian: boolean;
  /** Octets of a record's header. */
  readonly header: number;
  /** The fraction of a second is below this. */
  readonly perSecond: number;
  readonly lengthsSwapped: LengthOrder;
  /** The most captured octets of a packet. */
  readonly largest: number;
}

/** Octets that are enough to judge whether a record begins in front of them. */
export function judgedWithin({ header }: RecordForm): number {
  return header * CHAIN + LARGEST_PACKET;
}

/**
 * Whether a record begins here: its header is plausible, and another one stands where it says; where times are known, the end of the
 * file is enough.
 *
 * @param begun, last seconds since 1970 of the first and the last packet so far, of which it is near to one; NaN where there is none
 */
export function judgeRecord(
  octets: Uint8Array,
  place: number,
  end: number,
  isLast: boolean,
  form: RecordForm,
  begun: number,
  last: number,
): Verdict {
  let near = last;
  let at = place;
  for (let count = 0; count < CHAIN; count++) {
    if (isLast && at === end && count > 0) return Number.isNaN(begun) ? 'none' : 'record';
    if (end - at < form.header) return isLast ? 'none' : 'more';
    if (!isPlausible(octets, at, form, count === 0 ? begun : near, near)) return 'none';
    near = number32(octets, at, form.littleEndian);
    at += form.header + capturedLength(octets, at, form);
  }
  return 'record';
}

/** Whether the header of a packet may stand here, which is near in time to one of two others (NaN for any time). */
export function isPlausible(octets: Uint8Array, at: number, form: RecordForm, begun: number, last: number): boolean {
  const captured = capturedLength(octets, at, form);
  if (captured === 0 || captured > form.largest || captured > LARGEST_PACKET) return false;
  const original = originalLength(octets, at, form);
  if (original < captured || original > LARGEST_PACKET) return false;
  if (number32(octets, at + 4, form.littleEndian) >= form.perSecond) return false;
  const seconds = number32(octets, at, form.littleEndian);
  if (seconds < EARLIEST) return false;
  return !(Math.abs(seconds - begun) > A_WEEK && Math.abs(seconds - last) > A_WEEK);
}

type Lengths = Pick<RecordForm, 'littleEndian' | 'lengthsSwapped'>;

/** How many octets of a packet the record has. */
export function capturedLength(octets: Uint8Array, at: number, { littleEndian, lengthsSwapped }: Lengths): number {
  const first = number32(octets, at + 8, littleEndian);
  if (lengthsSwapped === 'no') return first;
  const second = number32(octets, at + 12, littleEndian);
  return lengthsSwapped === 'yes' ? second : Math.min(first, second);
}

/** How many octets the packet had. */
export function originalLength(octets: Uint8Array, at: number, { littleEndian, lengthsSwapped }: Lengths): number {
  const second = number32(octets, at + 12, littleEndian);
  if (lengthsSwapped === 'no') return second;
  const first = number32(octets, at + 8, littleEndian);
  return lengthsSwapped === 'yes' ? first : Math.max(first, second);
}
