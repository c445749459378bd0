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

export function createKeyLog(text = ''): KeyLog {
  const known = new Map<string, Map<SecretLabel, Uint8Array<ArrayBuffer>>>();
  const log: KeyLog = {
    add(text) {
      for (const [, label, random, secret] of text.matchAll(LINE)) {
        const key = random!.toLowerCase();
        const secrets = known.get(key) ?? new Map<SecretLabel, Uint8Array<ArrayBuffer>>();
        if (known.size >= MOST_CONNECTIONS && !known.has(key)) return;
        known.set(key, secrets);
        secrets.set(label as SecretLabel, octetsOf(secret!));
      }
    },
    secretsOf: (random) => known.get(Array.from(random, (octet) => octet.toString(16).padStart(2, '0')).join('')),
    get isEmpty() {
      return known.size === 0;
    },
  };
  log.add(text);
  return log;
}

const LINE = new RegExp(`^(${LABELS.join('|')}) ([0-9a-f]{64}) ((?:[0-9a-f]{2}){32,64})\\s*$`, 'gim');
/** Some hundred megabytes. */
const MOST_CONNECTIONS = 500_000;

function octetsOf(digits: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(digits.length / 2);
  for (let at = 0; at < octets.length; at++) octets[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  return octets;
}
