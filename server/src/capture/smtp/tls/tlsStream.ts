import type { Stamp } from '../../captureSink';
import { readAlert } from './alerts';
import { type Aead, type CipherSuite, cipherSuite } from './cipherSuites';
import { type HandshakeMessage, MESSAGE, readClientHello, readServerHello, versionName } from './handshake';
import type { KeyLog, SecretLabel, Secrets } from './keyLog';
import { keysOfMaster, keysOfSecret, nextSecret } from './keySchedule';
import { createRecordCipher, type RecordCipher } from './recordCipher';
import { RECORD, type TlsRecord } from './recordReader';
import { type Half, newHalf } from './tlsHalf';
import { type Subtle, webCrypto } from './webCrypto';

export type TlsSide = 'client' | 'server';

/** What becomes of the octets of a connection in TLS. */
export type TlsEvent =
  /** The handshake is done; `details` as the canonical form has them: `TLSv1.3 TLS_AES_256_GCM_SHA384 server-name=mx.example.net`. */
  | { readonly kind: 'established' | 'failed'; readonly details: string; readonly at: Stamp }
  /** What was said under cover of TLS. */
  | { readonly kind: 'said'; readonly side: TlsSide; readonly octets: Uint8Array; readonly at: Stamp }
  /** Octets of records that cannot be read. */
  | { readonly kind: 'opaque'; readonly side: TlsSide; readonly octets: number; readonly at: Stamp }
  | { readonly kind: 'note'; readonly text: string; readonly at: Stamp };

/**
 * Reads one connection in TLS from its handshake on, and decrypts it where the key log has its secrets. Each call ends before the
 * next is made. Without secrets all is done at once, and no promise is made.
 */
export class TlsStream {
  readonly #keyLog: KeyLog;
  readonly #subtle: Subtle | undefined = webCrypto();
  readonly #halves = { client: newHalf(), server: newHalf() };
  #events: TlsEvent[] = [];
  #clientRandom: Uint8Array | undefined;
  #secrets: Secrets | undefined;
  #serverName = '';
  #version = 0;
  #suite: CipherSuite | undefined;
  #isSettled = false;
  #isUnreadableTold = false;

  constructor(keyLog: KeyLog) {
    this.#keyLog = keyLog;
  }

  /** Whether the key log has secrets of the connection; undefined before its hello. */
  get mayBeRead(): boolean | undefined {
    return this.#clientRandom && this.#secrets !== undefined;
  }

  take(side: TlsSide, octets: Uint8Array, at: Stamp): TlsEvent[] | Promise<TlsEvent[]> {
    const half = this.#halves[side];
    if (half.isLost) {
      this.#opaque(side, octets.length, at);
      return this.#told();
    }
    const records = half.reader.push(octets, at);
    const done = this.#records(side, records, 0);
    const settle = () => {
      if (half.reader.isLost && !half.isLost) this.#lose(side, half.reader.waiting, at);
      return this.#told();
    };
    return done ? done.then(settle) : settle();
  }

  /** Octets are missing in the capture. */
  gap(side: TlsSide, at: Stamp): TlsEvent[] {
    const half = this.#halves[side];
    if (!half.isLost) this.#lose(side, half.reader.waiting, at);
    return this.#told();
  }

  /** No more will come. @param isClosed the connection is known to have ended, and not just the capture */
  end(at: Stamp, isClosed: boolean): TlsEvent[] {
    for (const side of ['client', 'server'] as const) {
      const { reader, isLost } = this.#halves[side];
      if (!isLost && reader.waiting > 0) this.#opaque(side, reader.waiting, at);
    }
    if (!this.#isSettled) {
      const facts = this.#facts();
      const isWhole = this.#clientRandom && !this.#halves.client.isLost && !this.#halves.server.isLost;
      if (isClosed && isWhole) this.#settle('failed', ['the connection ends within the handshake', facts], at);
      else
        this.#note(`What the capture has of this connection ends within the TLS handshake${facts && `: ${facts}`}`, at);
    }
    return this.#told();
  }

  #told(): TlsEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #records(side: TlsSide, records: readonly TlsRecord[], from: number): Promise<void> | undefined {
    for (let at = from; at < records.length; at++) {
      const pending = this.#record(side, records[at]!);
      if (pending) return pending.then(() => this.#records(side, records, at + 1));
    }
    return undefined;
  }

  #record(side: TlsSide, record: TlsRecord): Promise<void> | undefined {
    const half = this.#halves[side];
    if (half.isLost) return void this.#opaque(side, sizeOf(record), record.at);
    const { type, body, at } = record;
    if (type === RECORD.changeCipher) return void (this.#version < TLS_1_3 && this.#changeCipher(half));
    const isSealed = half.isProtected || type === RECORD.application;
    if (!isSealed) return this.#inside(side, type, body, record);
    if (half.cipher) return this.#open(side, half.cipher, record);
    if (this.#isSettled || type !== RECORD.application || this.#version < TLS_1_3) this.#unread(side, record);
    // Of TLS 1.3, all behind the hello of the server is sealed. A record of this length can only be an alert.
    else if (side === 'client' && body.length === SEALED_ALERT)
      this.#settle('failed', ['by an alert of the client', this.#facts()], at);
    else if (side === 'client' || !this.#clientRandom) this.#settle('established', [this.#facts()], at);
    return undefined;
  }

  /** A record without keys for it. */
  #unread(side: TlsSide, record: TlsRecord): void {
    const { type, at } = record;
    if (type === RECORD.handshake) this.#finished(side, at);
    // What ends a connection is no part of what is said in it; its type can be seen before TLS 1.3.
    if (type === RECORD.alert || type === RECORD.handshake) return;
    this.#settle('established', [this.#facts()], at);
    this.#tellUnreadable(at);
    this.#opaque(side, sizeOf(record), at);
  }

  #tellUnreadable(at: Stamp): void {
    if (this.#isUnreadableTold || !this.#secrets) return;
    this.#isUnreadableTold = true;
    const why = this.#subtle ? 'its cipher suite is none that can be decrypted here' : 'this place has no Web Crypto';
    if (this.#suite && (!this.#suite.aead || !this.#subtle))
      this.#note(`The key log has the secrets of this connection, but ${why}`, at);
  }

  async #open(side: TlsSide, cipher: RecordCipher, record: TlsRecord): Promise<void> {
    const half = this.#halves[side];
    const opened = await cipher.open(record);
    if (!opened) {
      this.#opaque(side, sizeOf(record), record.at);
      // Early data has keys of its own (RFC 8446 section 4.2.10): behind it comes what can be read.
      if (half.hasFinished || this.#version < TLS_1_3) {
        half.isLost = true;
        this.#note(
          `A record of the ${side} does not fit the secrets of the key log: from here on it cannot be read`,
          record.at,
        );
      }
      return;
    }
    if (this.#version < TLS_1_3) return this.#inside(side, record.type, opened, record);
    // The type stands behind the text, and zeros may fill the record up (RFC 8446 section 5.4).
    let end = opened.length;
    while (end > 0 && opened[end - 1] === 0) end--;
    if (end > 0) return this.#inside(side, opened[end - 1]!, opened.subarray(0, end - 1), record);
  }

  #inside(side: TlsSide, type: number, text: Uint8Array, { at }: TlsRecord): Promise<void> | undefined {
    if (type === RECORD.application) {
      this.#settle('established', [this.#facts()], at);
      if (text.length > 0) this.#events.push({ kind: 'said', side, octets: text, at });
    } else if (type === RECORD.alert) this.#alert(side, text, at);
    else if (type === RECORD.handshake) return this.#messages(side, this.#halves[side].messages(text), 0, at);
    return undefined;
  }

  #messages(side: TlsSide, messages: readonly HandshakeMessage[], from: number, at: Stamp): Promise<void> | undefined {
    for (let i = from; i < messages.length; i++) {
      const pending = this.#message(side, messages[i]!, at);
      if (pending) return pending.then(() => this.#messages(side, messages, i + 1, at));
    }
    return undefined;
  }

  #message(side: TlsSide, { type, body }: HandshakeMessage, at: Stamp): Promise<void> | undefined {
    const half = this.#halves[side];
    if (type === MESSAGE.clientHello && side === 'client') {
      const hello = readClientHello(body);
      if (!hello) return undefined;
      this.#clientRandom = hello.random;
      this.#serverName = hello.serverName;
      this.#secrets = this.#keyLog.secretsOf(hello.random);
    } else if (type === MESSAGE.serverHello && side === 'server') {
      const hello = readServerHello(body);
      if (!hello) return undefined;
      // Behind a retry a change of ciphers may come as well, which means nothing in TLS 1.3 (RFC 8446 appendix D.4).
      this.#version = hello.version;
      if (hello.isRetry) return undefined;
      this.#suite = cipherSuite(hello.suite);
      if (this.#secrets && this.#suite.aead && this.#subtle) {
        return this.#prepare(this.#secrets, this.#suite.aead, hello.random, this.#subtle);
      }
    } else if (type === MESSAGE.finished) {
      this.#finished(side, at);
      if (this.#version >= TLS_1_3) return this.#applicationKeys(side);
    } else if (type === MESSAGE.keyUpdate && half.secret && this.#version >= TLS_1_3) return this.#updateKeys(half);
    return undefined;
  }

  async #prepare(secrets: Secrets, aead: Aead, serverRandom: Uint8Array, subtle: Subtle): Promise<void> {
    const { client, server } = this.#halves;
    if (this.#version >= TLS_1_3) {
      client.cipher = await this.#cipherOf(secrets.get('CLIENT_HANDSHAKE_TRAFFIC_SECRET'));
      server.cipher = await this.#cipherOf(secrets.get('SERVER_HANDSHAKE_TRAFFIC_SECRET'));
      // Without the secrets of the handshake, those behind it fit from the first record on that they open.
      if (!client.cipher) await this.#applicationKeys('client');
      if (!server.cipher) await this.#applicationKeys('server');
      return;
    }
    const master = secrets.get('CLIENT_RANDOM');
    if (!master || !this.#clientRandom || this.#version !== TLS_1_2) return;
    const randoms = { client: this.#clientRandom, server: serverRandom };
    const [clientKeys, serverKeys] = await keysOfMaster(master, randoms, aead, subtle);
    client.next = await createRecordCipher(clientKeys, aead, this.#version, subtle);
    server.next = await createRecordCipher(serverKeys, aead, this.#version, subtle);
  }

  async #cipherOf(secret: Uint8Array<ArrayBuffer> | undefined): Promise<RecordCipher | undefined> {
    const aead = this.#suite?.aead;
    if (!secret || !aead || !this.#subtle) return undefined;
    return createRecordCipher(await keysOfSecret(secret, aead, this.#subtle), aead, this.#version, this.#subtle);
  }

  async #applicationKeys(side: TlsSide): Promise<void> {
    const half = this.#halves[side];
    half.secret = this.#secrets?.get(APPLICATION_SECRET[side]);
    half.cipher = await this.#cipherOf(half.secret);
  }

  async #updateKeys(half: Half): Promise<void> {
    const aead = this.#suite?.aead;
    if (!half.secret || !aead || !this.#subtle) return;
    half.secret = await nextSecret(half.secret, aead, this.#subtle);
    half.cipher = await this.#cipherOf(half.secret);
  }

  #changeCipher(half: Half): void {
    half.isProtected = true;
    half.cipher = half.next;
    half.next = undefined;
  }

  /** A side has done its part of the handshake. */
  #finished(side: TlsSide, at: Stamp): void {
    this.#halves[side].hasFinished = true;
    const { client, server } = this.#halves;
    // In TLS 1.3 the server finishes first.
    if ((client.hasFinished || client.isLost) && (server.hasFinished || server.isLost)) {
      this.#settle('established', [this.#facts()], at);
    }
  }

  #alert(side: TlsSide, octets: Uint8Array, at: Stamp): void {
    const alert = readAlert(octets);
    if (!alert?.isFatal) return;
    if (this.#isSettled) this.#note(`TLS alert of the ${side}: ${alert.name}`, at);
    else this.#settle('failed', [`${alert.name}, says the ${side}`, this.#facts()], at);
  }

  #settle(kind: 'established' | 'failed', details: readonly string[], at: Stamp): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#events.push({ kind, details: details.filter((part) => part !== '').join('; '), at });
  }

  /** What the hellos say of the connection. */
  #facts(): string {
    const name = this.#serverName === '' ? [] : [`server-name=${this.#serverName}`];
    return (this.#suite ? [versionName(this.#version), this.#suite.name, ...name] : name).join(' ');
  }

  #lose(side: TlsSide, waiting: number, at: Stamp): void {
    this.#halves[side].isLost = true;
    if (waiting > 0) this.#opaque(side, waiting, at);
  }

  #opaque(side: TlsSide, octets: number, at: Stamp): void {
    this.#events.push({ kind: 'opaque', side, octets, at });
  }

  #note(text: string, at: Stamp): void {
    this.#events.push({ kind: 'note', text, at });
  }
}

const TLS_1_2 = 0x0303;
const TLS_1_3 = 0x0304;
const APPLICATION_SECRET: Readonly<Record<TlsSide, SecretLabel>> = {
  client: 'CLIENT_TRAFFIC_SECRET_0',
  server: 'SERVER_TRAFFIC_SECRET_0',
};
/** Two octets of the alert, one of its type, 16 of the tag: a message of a handshake is longer. */
const SEALED_ALERT = 19;

function sizeOf({ head, body }: TlsRecord): number {
  return head.length + body.length;
}
