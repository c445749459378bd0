import { GrowingOctets } from '../../growingOctets';

/** Messages of a handshake out of the records that hold them (RFC 8446 section 5.1: they may span records, or share one). */
export interface HandshakeMessage {
  readonly type: number;
  readonly body: Uint8Array;
}

export const MESSAGE = { clientHello: 1, serverHello: 2, finished: 20, keyUpdate: 24 } as const;

/** Takes what records of a handshake hold. */
export class MessageReader {
  readonly #held = new GrowingOctets();
  /** Octets of a message that tells nothing, as certificates, which are still to come. */
  #passing = 0;

  /** The messages that end in these octets: those that tell something here. */
  push(part: Uint8Array): HandshakeMessage[] {
    const held = this.#held;
    const messages: HandshakeMessage[] = [];
    const passed = Math.min(this.#passing, part.length);
    this.#passing -= passed;
    held.add(part.subarray(passed));
    const { octets } = held;
    let at = 0;
    while (at + HEAD <= held.length) {
      const type = octets[at]!;
      const end = at + HEAD + ((octets[at + 1]! << 16) | (octets[at + 2]! << 8) | octets[at + 3]!);
      const isWanted = WANTED.has(type) && end - at <= LONGEST_MESSAGE;
      if (end > held.length && isWanted) break;
      if (isWanted) messages.push({ type, body: octets.slice(at + HEAD, end) });
      this.#passing = Math.max(0, end - held.length);
      at = Math.min(end, held.length);
    }
    held.drop(at);
    return messages;
  }

  /** Octets that wait for the rest of their message. */
  get waiting(): number {
    return this.#held.length;
  }

  /** Forgets what waits. */
  giveUp(): void {
    this.#held.drop(this.#held.length);
  }
}

const HEAD = 4;
const WANTED: ReadonlySet<number> = new Set(Object.values(MESSAGE));
/** No hello is longer. */
const LONGEST_MESSAGE = 1 << 17;

export interface ClientHello {
  readonly random: Uint8Array<ArrayBuffer>;
  /** The name of the server that the client asks for (RFC 6066 section 3); empty where it names none. */
  readonly serverName: string;
  /** Data may follow before the server has answered (RFC 8446 section 4.2.10). */
  readonly offersEarlyData: boolean;
}

export interface ServerHello {
  readonly random: Uint8Array<ArrayBuffer>;
  /** 0x0303 for TLS 1.2, 0x0304 for TLS 1.3 (out of `supported_versions`, RFC 8446 section 4.2.1). */
  readonly version: number;
  readonly suite: number;
  /** It asks for another hello of the client (RFC 8446 section 4.1.4). */
  readonly isRetry: boolean;
  /** Of TLS 1.2: what records hold is compressed. */
  readonly isCompressed: boolean;
}

/** Undefined where the octets end early. */
export function readClientHello(body: Uint8Array): ClientHello | undefined {
  const read = reader(body);
  read.skip(2);
  const random = read.octets(32);
  read.octets(read.number(1));
  read.octets(read.number(2));
  read.octets(read.number(1));
  const found = extensions(read);
  if (random.length < 32) return undefined;
  return { random, serverName: nameIn(found.get(SERVER_NAME)), offersEarlyData: found.has(EARLY_DATA) };
}

export function readServerHello(body: Uint8Array): ServerHello | undefined {
  const read = reader(body);
  const legacy = read.number(2);
  const random = read.octets(32);
  read.octets(read.number(1));
  const suite = read.number(2);
  const compression = read.number(1);
  if (random.length < 32 || read.isOver) return undefined;
  const chosen = extensions(read).get(SUPPORTED_VERSIONS);
  const version = chosen?.length === 2 ? (chosen[0]! << 8) | chosen[1]! : legacy;
  return {
    random,
    version,
    suite,
    isRetry: random.every((octet, at) => octet === RETRY[at]),
    isCompressed: compression !== 0,
  };
}

export function versionName(version: number): string {
  return VERSIONS.get(version) ?? `0x${version.toString(16).toUpperCase().padStart(4, '0')}`;
}

const VERSIONS: ReadonlyMap<number, string> = new Map([
  [0x0300, 'SSLv3'],
  [0x0301, 'TLSv1'],
  [0x0302, 'TLSv1.1'],
  [0x0303, 'TLSv1.2'],
  [0x0304, 'TLSv1.3'],
]);

export const TLS_1_2 = 0x0303;
export const TLS_1_3 = 0x0304;

const SERVER_NAME = 0;
const EARLY_DATA = 42;
const SUPPORTED_VERSIONS = 43;
/** SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3). */
const RETRY = [
  0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2, 0xa2, 0x11,
  0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

interface Reader {
  number(octets: 1 | 2): number;
  /** So many octets, or as many as there are. */
  octets(length: number): Uint8Array<ArrayBuffer>;
  skip(length: number): void;
  /** More was asked for than there is. */
  readonly isOver: boolean;
  readonly left: number;
}

function reader(body: Uint8Array): Reader {
  let at = 0;
  const take = (length: number) => {
    const part = body.slice(at, at + length);
    at += length;
    return part;
  };
  return {
    number(octets) {
      const [high = 0, low = 0] = take(octets);
      return octets === 1 ? high : (high << 8) | low;
    },
    octets: take,
    skip: take,
    get isOver() {
      return at > body.length;
    },
    get left() {
      return body.length - at;
    },
  };
}

/** What the extensions say, by their numbers. */
function extensions(read: Reader): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  if (read.left >= 2) read.skip(2);
  while (read.left >= 4) {
    const type = read.number(2);
    const body = read.octets(read.number(2));
    if (!found.has(type)) found.set(type, body);
  }
  return found;
}

function nameIn(list: Uint8Array | undefined): string {
  if (!list) return '';
  const read = reader(list);
  read.skip(2);
  // The only kind of name that there is, a host name, has the number 0.
  if (read.number(1) !== 0) return '';
  const name = String.fromCharCode(...read.octets(Math.min(read.number(2), LONGEST_NAME + 1)));
  // Other letters have to be encoded (RFC 6066 section 3); what is none of a name is not repeated.
  return name.length <= LONGEST_NAME && /^[A-Za-z0-9._-]+$/.test(name) ? name : '';
}

const LONGEST_NAME = 253;
