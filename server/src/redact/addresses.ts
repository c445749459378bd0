/** The eight groups of an IPv6 address as a key, or undefined. Without a zone, and without an IPv4 address at its end. */
export function parseIpv6(text: string): string | undefined {
  if (text.length > 39 || text.length < 3 || !/^[0-9a-f:]+$/i.test(text)) return undefined;
  const gap = text.indexOf('::');
  if (gap >= 0 && text.indexOf('::', gap + 1) >= 0) return undefined;
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const head = groups(gap < 0 ? text : text.slice(0, gap));
  const tail = groups(gap < 0 ? '' : text.slice(gap + 2));
  const missing = 8 - head.length - tail.length;
  if (gap < 0 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...new Array<string>(Math.max(0, missing)).fill('0'), ...tail];
  if (!all.every((group) => group.length >= 1 && group.length <= 4)) return undefined;
  return all.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** Addresses that are the same everywhere: this host, all hosts, none. */
export function isNobodys(address: string): boolean {
  return (
    /^(?:127\.|0\.0\.0\.0$|255\.255\.255\.255$)/.test(address) ||
    address === '0:0:0:0:0:0:0:1' ||
    /^[0:]+$/.test(address)
  );
}

/**
 * Gives documentation addresses in the place of others (RFC 5737, RFC 3849), of the same length where there is one left; different
 * ones for different ones. Behind the 768 of RFC 5737 come those for benchmarks (RFC 2544).
 */
export class DocumentationAddresses {
  readonly #originals: ReadonlySet<string>;
  readonly #given = new Map<string, string>();
  readonly #givenAtLength = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Where the search goes on, for each length. */
  readonly #from = new Map<string, number>();

  /** @param originals what must not come back, as it is written */
  constructor(originals: ReadonlySet<string>) {
    this.#originals = originals;
  }

  /** @param address in dotted form */
  ipv4(address: string): string {
    const { length } = address;
    const make = () =>
      this.#freeIpv4(length, 0, DOCUMENTATION) ??
      this.#freeIpv4(0, 0, DOCUMENTATION) ??
      this.#freeIpv4(0, DOCUMENTATION, MOST_IPV4);
    return this.#once(this.#given, address, () => make() ?? '198.18.0.0');
  }

  /** The same with the same length; no documentation address where none has it. */
  ipv4OfLength(address: string): string {
    const usual = this.ipv4(address);
    if (usual.length === address.length) return usual;
    return this.#once(this.#givenAtLength, address, () => this.#ofNobody(address.length));
  }

  /** @param key what parseIpv6() gave for it */
  ipv6(address: string, key: string): string {
    return this.#once(this.#given, key, () => this.#freeIpv6(address.length));
  }

  /** The same with the length that it has here. */
  ipv6OfLength(address: string, key: string): string {
    const usual = this.ipv6(address, key);
    if (usual.length === address.length) return usual;
    return this.#once(this.#givenAtLength, `${key} ${address.length}`, () => this.#freeIpv6(address.length, true));
  }

  #once(given: Map<string, string>, key: string, make: () => string): string {
    let known = given.get(key);
    if (known === undefined) {
      known = make();
      given.set(key, known);
      this.#taken.add(known);
    }
    return known;
  }

  #isFree(address: string): boolean {
    return !this.#taken.has(address) && !this.#originals.has(address);
  }

  /** @param length 0 for any */
  #freeIpv4(length: number, from: number, to: number): string | undefined {
    const key = `4 ${length} ${from}`;
    for (let at = this.#from.get(key) ?? from; at < to; at++) {
      const address = documentationIpv4(at);
      if ((length !== 0 && address.length !== length) || !this.#isFree(address)) continue;
      this.#from.set(key, at + 1);
      return address;
    }
    this.#from.set(key, to);
    return undefined;
  }

  /** Of “this network” (RFC 1122 section 3.2.1.3), with zeros in front where that is needed. */
  #ofNobody(length: number): string {
    const digits = length - 3;
    for (let at = 0; at < 250; at++) {
      const last = String(at);
      if (last.length + 3 > digits) break;
      const numbers = spread(digits - last.length, 3).map((count) => '0'.repeat(count));
      const address = [...numbers, last].join('.');
      if (address.length === length && this.#isFree(address)) return address;
    }
    return `${spread(digits, 4)
      .map((count) => '0'.repeat(count))
      .join('.')}`;
  }

  #freeIpv6(length: number, exactly = false): string {
    const key = `6 ${length}`;
    for (let at = this.#from.get(key) ?? 1; ; at++) {
      const address = documentationIpv6(at, length, exactly);
      if (this.#taken.has(address) && at < 0xffff) continue;
      if (this.#originals.has(address) && at < 0xffff) continue;
      this.#from.set(key, at + 1);
      return address;
    }
  }
}

const NETWORKS = ['192.0.2.', '203.0.113.', '198.51.100.'];
const DOCUMENTATION = 3 * 254;
const MOST_IPV4 = DOCUMENTATION + 131_072;

function documentationIpv4(at: number): string {
  if (at < DOCUMENTATION) return `${NETWORKS[Math.floor(at / 254)]}${(at % 254) + 1}`;
  const behind = at - DOCUMENTATION;
  return `198.${18 + (behind >> 16)}.${(behind >> 8) & 0xff}.${behind & 0xff}`;
}

/** A number written in so many characters behind 2001:db8. */
function documentationIpv6(number: number, length: number, exactly: boolean): string {
  const hex = number.toString(16);
  const short = '2001:db8::';
  const room = length - short.length;
  // Up to five groups behind the gap, so that it stands for one at least.
  if (room >= hex.length && room <= 24 && room !== 5 && room !== 10) return short + grouped(hex, room);
  const full = '2001:db8:';
  const left = length - full.length;
  if (left >= 11 && left <= 29) return full + groupsOf(hex, 6, left);
  if (length === 39) return `2001:0db8:${groupsOf(hex, 6, 29)}`;
  if (!exactly) return `${short}${number > 0xffff ? grouped(hex, 9) : hex}`;
  // Shorter than any of them: of “discard only” (RFC 6666), or of no use at all.
  const tail = hex.slice(-Math.max(1, length - 5));
  return `100::${tail}`.length === length
    ? `100::${tail}`
    : `::${'0'.repeat(Math.max(0, length - 2 - tail.length))}${tail}`.slice(0, length);
}

/** Hexadecimal digits in groups of four, in so many characters with the colons between them. */
function grouped(hex: string, room: number): string {
  const groups = Math.floor((room - 1) / 5) + 1;
  return groupsOf(hex, groups, room);
}

function groupsOf(hex: string, groups: number, room: number): string {
  const digits = room - (groups - 1);
  const text = hex.padStart(digits, '0').slice(-digits);
  const sizes = spread(digits, groups);
  let at = 0;
  const parts: string[] = [];
  for (const size of sizes) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  return parts.join(':');
}

/** A number as a sum of so many, as even as can be, the larger ones last. */
function spread(total: number, parts: number): number[] {
  const sizes: number[] = [];
  for (let left = parts, rest = total; left > 0; left--) {
    const size = Math.floor(rest / left);
    sizes.push(size);
    rest -= size;
  }
  return sizes;
}
