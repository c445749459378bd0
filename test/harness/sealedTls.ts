import { createCipheriv, createHash, createHmac } from 'node:crypto';
import type { Step } from './capturedSessions';

export type TlsSide = 'client' | 'server';
type Stage = 'EARLY' | 'HANDSHAKE' | 'APPLICATION';

export const RECORD = { changeCipher: 20, alert: 21, handshake: 22, application: 23 } as const;
export const MESSAGE = {
  clientHello: 1,
  serverHello: 2,
  ticket: 4,
  certificate: 11,
  finished: 20,
  keyUpdate: 24,
} as const;
/** TLS_AES_128_GCM_SHA256. */
const SUITE = 0x1301;
const CLIENT_RANDOM = Buffer.alloc(32, 0xc1);
const SERVER_RANDOM = Buffer.alloc(32, 0x5e);
const RETRY_RANDOM = createHash('sha256').update('HelloRetryRequest').digest();

/** One end of a connection in TLS 1.3 that says what it is told to: also what no program says, or only a rare one. */
export class SealedTls {
  #secret: Buffer;
  #sequence = 0n;

  constructor(private readonly side: TlsSide) {
    this.#secret = secretOf(side, 'HANDSHAKE');
  }

  /** Goes on with the keys of another stage. */
  use(stage: Stage): this {
    return this.#useSecret(secretOf(this.side, stage));
  }

  /** Goes on with the keys behind a key update. */
  renew(): this {
    return this.#useSecret(expand(this.#secret, 'traffic upd', 32));
  }

  /** A record that holds this, with zeros behind it. */
  seal(type: number, content: Uint8Array | string, zeros = 0): Buffer {
    const text = Buffer.concat([Buffer.from(content), Buffer.of(type), Buffer.alloc(zeros)]);
    const head = Buffer.of(RECORD.application, 3, 3, (text.length + 16) >> 8, (text.length + 16) & 0xff);
    const nonce = expand(this.#secret, 'iv', 12);
    nonce.writeBigUInt64BE(nonce.readBigUInt64BE(4) ^ this.#sequence++, 4);
    const cipher = createCipheriv('aes-128-gcm', expand(this.#secret, 'key', 16), nonce);
    cipher.setAAD(head);
    return Buffer.concat([head, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }

  says(text: string): Buffer {
    return this.seal(RECORD.application, text);
  }

  #useSecret(secret: Buffer): this {
    this.#secret = secret;
    this.#sequence = 0n;
    return this;
  }
}

/** The key log of all such connections, as far as its lines begin with one of these. */
export function sealedKeyLog(...labels: readonly string[]): string {
  const lines = (['client', 'server'] as const).flatMap((side) =>
    (['HANDSHAKE', 'APPLICATION'] as const).map((stage) => {
      const label = `${side.toUpperCase()}_${stage === 'HANDSHAKE' ? 'HANDSHAKE_TRAFFIC_SECRET' : 'TRAFFIC_SECRET_0'}`;
      return `${label} ${CLIENT_RANDOM.toString('hex')} ${secretOf(side, stage).toString('hex')}\n`;
    }),
  );
  return lines.filter((line) => labels.length === 0 || labels.some((label) => line.startsWith(label))).join('');
}

/** A record in the clear. */
export function plain(type: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(type, 3, 3, content.length >> 8, content.length & 0xff), content]);
}

export function message(type: number, body: Uint8Array): Buffer {
  const head = Buffer.of(type, 0, 0, 0);
  head.writeUIntBE(body.length, 1, 3);
  return Buffer.concat([head, body]);
}

export function clientHello({ earlyData = false } = {}): Buffer {
  const extensions = Buffer.from(earlyData ? '0004002a0000' : '0000', 'hex');
  const session = Buffer.of(0);
  const suites = Buffer.of(0, 2, SUITE >> 8, SUITE & 0xff);
  const compressions = Buffer.of(1, 0);
  const body = [Buffer.of(3, 3), CLIENT_RANDOM, session, suites, compressions, extensions];
  return message(MESSAGE.clientHello, Buffer.concat(body));
}

/** @param version 0x0304, or an older one, which has no extension for it */
export function serverHello({ suite = SUITE, version = 0x0304, isRetry = false } = {}): Buffer {
  const extension = version === 0x0304 ? Buffer.from('0006002b00020304', 'hex') : Buffer.alloc(0);
  const random = isRetry ? RETRY_RANDOM : SERVER_RANDOM;
  return message(
    MESSAGE.serverHello,
    Buffer.concat([
      Buffer.of(3, Math.min(version & 0xff, 3)),
      random,
      Buffer.of(0, suite >> 8, suite & 0xff, 0),
      extension,
    ]),
  );
}

export const FINISHED = message(MESSAGE.finished, Buffer.alloc(32));
export const KEY_UPDATE = message(MESSAGE.keyUpdate, Buffer.of(0));
export const CHANGE_CIPHER = plain(RECORD.changeCipher, Buffer.of(1));

export const CERTIFICATE = message(MESSAGE.certificate, Buffer.alloc(300, 0x30));

/** The hellos of both sides, and both ends behind them. */
export function begun(): { client: SealedTls; server: SealedTls; hellos: Step[] } {
  return {
    client: new SealedTls('client'),
    server: new SealedTls('server'),
    hellos: [
      [0, plain(RECORD.handshake, clientHello())],
      [1, plain(RECORD.handshake, serverHello())],
    ],
  };
}

/** The whole handshake, and both ends with their keys behind it. */
export function established(): { client: SealedTls; server: SealedTls; handshake: Step[] } {
  const { client, server, hellos } = begun();
  const handshake: Step[] = [
    ...hellos,
    [1, server.seal(RECORD.handshake, Buffer.concat([CERTIFICATE, FINISHED]))],
    [0, client.seal(RECORD.handshake, FINISHED)],
  ];
  client.use('APPLICATION');
  server.use('APPLICATION');
  return { client, server, handshake };
}

function secretOf(side: TlsSide, stage: Stage): Buffer {
  return createHash('sha256').update(`${side} ${stage}`).digest();
}

/** HKDF-Expand-Label of RFC 8446, for no more octets than the hash has. */
function expand(secret: Buffer, label: string, octets: number): Buffer {
  const name = Buffer.from(`tls13 ${label}`);
  const info = Buffer.concat([Buffer.of(0, octets, name.length), name, Buffer.of(0, 1)]);
  return createHmac('sha256', secret).update(info).digest().subarray(0, octets);
}
