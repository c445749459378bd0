/** The secrets of one connection, by their labels in the key log. */
export type Secrets = ReadonlyMap<SecretLabel, Uint8Array<ArrayBuffer>>;

/** Labels that records are decrypted with: the master secret of TLS 1.2 and older, the traffic secrets of TLS 1.3. */
const LABELS = [
  'CLIENT_RANDOM',
  'CLIENT_HANDSHAKE_TRAFFIC_SECRET',
  'SERVER_HANDSHAKE_TRAFFIC_SECRET',
  'CLIENT_TRAFFIC_SECRET_0',
  'SERVER_TRAFFIC_SECRET_0',
] as const;
export type SecretLabel = (typeof LABELS)[number];

/** TLS key logs, as SSLKEYLOGFILE makes them (draft-ietf-tls-keylogfile): a side file, or blocks in the capture. */
export interface KeyLog {
  /** Takes the text of a log; lines that are none of it are passed over. */
  add(text: string): void;
  /** What is known of the connection with this random of its client, 32 octets. */
  secretsOf(random: Uint8Array): Secrets | undefined;
  readonly isEmpty: boolean;
}

/** @param most secrets that are kept; further ones are passed over */
export function createKeyLog(text = '', most = MOST_SECRETS): KeyLog {
  // By label and random, and all as strings with a character for each octet: of many, that takes the least memory.
  const known = new Map<string, string>();
  const log: KeyLog = {
    add(text) {
      for (const [, label, random, secret] of text.matchAll(LINE)) {
        const key = `${LABELS.indexOf(label as SecretLabel)}${charactersOf(octetsOf(random!))}`;
        if (known.size < most || known.has(key)) known.set(key, charactersOf(octetsOf(secret!)));
      }
    },
    secretsOf(random) {
      const secrets = new Map<SecretLabel, Uint8Array<ArrayBuffer>>();
      for (const [number, label] of LABELS.entries()) {
        const secret = known.get(`${number}${charactersOf(random)}`);
        if (secret !== undefined) secrets.set(label, octetsOfCharacters(secret));
      }
      return secrets.size > 0 ? secrets : undefined;
    },
    get isEmpty() {
      return known.size === 0;
    },
  };
  log.add(text);
  return log;
}

const LINE = new RegExp(`^(${LABELS.join('|')}) ([0-9A-Fa-f]{64}) ((?:[0-9A-Fa-f]{2}){32,64})[ \\t\\r]*$`, 'gm');
/** These take about a hundred megabytes. */
const MOST_SECRETS = 600_000;

/** The octets that hexadecimal digits stand for. */
function octetsOf(digits: string): Uint8Array {
  const octets = new Uint8Array(digits.length / 2);
  for (let at = 0; at < octets.length; at++) {
    octets[at] = (digitValue(digits.charCodeAt(2 * at)) << 4) | digitValue(digits.charCodeAt(2 * at + 1));
  }
  return octets;
}

function digitValue(digit: number): number {
  return digit < LETTER_A ? digit - DIGIT_0 : (digit | SMALL_LETTER) - LETTER_SMALL_A + 10;
}

const DIGIT_0 = 0x30;
const LETTER_A = 0x41;
const SMALL_LETTER = 0x20;
const LETTER_SMALL_A = 0x61;

function charactersOf(octets: Uint8Array): string {
  return String.fromCharCode.apply(null, octets as unknown as number[]);
}

function octetsOfCharacters(characters: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
