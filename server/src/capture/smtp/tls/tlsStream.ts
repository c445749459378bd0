import type { Stamp } from '../../captureSink';
import { readAlerts } from './alerts';
import { ConnectionKeys } from './connectionKeys';
import { type HandshakeMessage, MESSAGE, readClientHello, readServerHello, TLS_1_3 } from './handshake';
import type { KeyLog } from './keyLog';
import type { RecordCipher } from './recordCipher';
import { RECORD, type TlsRecord } from './recordReader';
import { canRead, changeCipher, type Half, heldOf, newHalf, type TlsSide } from './tlsHalf';

/** What becomes of the octets of a connection in TLS. */
export type TlsEvent =
  /** The handshake is done; `details` as the canonical form has them: `TLSv1.3 TLS_AES_256_GCM_SHA384 server-name=mx.example.net`. */
  | { readonly kind: 'established' | 'failed'; readonly details: string; readonly at: Stamp }
  /** What was said under cover of TLS. */
  | { readonly kind: 'said'; readonly side: TlsSide; readonly octets: Uint8Array; readonly at: Stamp }
  /** Octets of records that cannot be read. */
  | { readonly kind: 'opaque'; readonly side: TlsSide; readonly octets: number; readonly at: Stamp }
  | { readonly kind: 'note'; readonly text: string; readonly at: Stamp };

/** What all connections of a capture hold together of records and hellos that are not all there, in octets. */
export interface HeldRecords {
  octets: number;
}

/** Above this, what is not all there is given up. */
const MOST_HELD = 32 << 20;

/**
 * Reads one connection in TLS from its handshake on, and decrypts it where the key log has its secrets. Each call ends before the
 * next is made. Without secrets all is done at once, and no promise is made.
 */
export class TlsStream {
  readonly #keyLog: KeyLog;
  readonly #keys: ConnectionKeys;
  readonly #inAll: HeldRecords;
  readonly #halves = { client: newHalf(), server: newHalf() };
  #events: TlsEvent[] = [];
  #held = 0;
  #isSettled = false;
  readonly #told = new Set<string>();

  constructor(keyLog: KeyLog, inAll: HeldRecords) {
    this.#keyLog = keyLog;
    this.#keys = new ConnectionKeys(keyLog);
    this.#inAll = inAll;
  }

  /** Whether something of it can be decrypted; undefined while that is open. */
  get mayBeRead(): boolean | undefined {
    const { client, server } = this.#halves;
    if (this.#isSettled) return canRead(client) || canRead(server);
    return this.#keys.hasSecrets === false ? false : undefined;
  }

  take(side: TlsSide, octets: Uint8Array, at: Stamp): TlsEvent[] | Promise<TlsEvent[]> {
    const half = this.#halves[side];
    if (half.isLost) {
      this.#behindLoss(side, octets.length, at);
      return this.#tell();
    }
    const done = this.#records(side, half.reader.push(octets, at), 0);
    const settle = () => {
      this.#keepBounds(side, at);
      return this.#tell();
    };
    return done ? done.then(settle) : settle();
  }

  /** Octets are missing in the capture. */
  gap(side: TlsSide, at: Stamp): TlsEvent[] {
    this.#lose(side, at);
    return this.#tell();
  }

  /** No more will come. @param isClosed the connection is known to have ended, and not just the capture */
  end(at: Stamp, isClosed: boolean): TlsEvent[] {
    const { client, server } = this.#halves;
    const isWhole = this.#keys.hasClientHello && !client.isLost && !server.isLost;
    this.#lose('client', at);
    this.#lose('server', at);
    this.free();
    if (!this.#isSettled) {
      const facts = this.#keys.facts();
      if (isClosed && isWhole) this.#settle('failed', ['the connection ends within the handshake', facts], at);
      else
        this.#note(`What the capture has of this connection ends within the TLS handshake${facts && `: ${facts}`}`, at);
    }
    return this.#tell();
  }

  /** Nothing of it is held any more. */
  free(): void {
    this.#inAll.octets -= this.#held;
    this.#held = 0;
  }

  #tell(): TlsEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #keepBounds(side: TlsSide, at: Stamp): void {
    const { client, server } = this.#halves;
    const half = this.#halves[side];
    if (half.reader.isLost && !half.isLost) {
      this.#note(`What the ${side} sends is no TLS from here on`, at);
      this.#lose(side, at);
    }
    this.#count(heldOf(client) + heldOf(server));
    if (this.#inAll.octets <= MOST_HELD || heldOf(half) === 0) return;
    this.#note(`Too many connections hold a part of a TLS record: from here on, that of the ${side} is not read`, at);
    this.#lose(side, at);
    this.#count(heldOf(client) + heldOf(server));
  }

  #count(octets: number): void {
    this.#inAll.octets += octets - this.#held;
    this.#held = octets;
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
    const isNew = this.#keys.version >= TLS_1_3;
    const { type, body } = record;
    if (type === RECORD.changeCipher) return void (isNew || changeCipher(half));
    const isSealed = type === RECORD.application || (half.isProtected && !isNew);
    if (!isSealed) return this.#inside(side, type, body, record);
    if (half.cipher) return this.#open(side, half, half.cipher, record);
    if (this.#isEarlyData(side)) this.#opaque(side, sizeOf(record), record.at);
    else if (this.#isSettled || !isNew) this.#unread(side, record);
    else this.#sealedHandshake(side, record);
    return undefined;
  }

  /** Early data has keys of its own, and comes before the server has answered, or before the client has finished. */
  #isEarlyData(side: TlsSide): boolean {
    const { client, server } = this.#halves;
    if (side !== 'client' || !this.#keys.offersEarlyData || client.hasFinished) return false;
    return this.#keys.suite ? client.cipher !== undefined && !client.isAhead : !server.isLost;
  }

  /** Of TLS 1.3, all behind the hello of the server is sealed. A record of this length can only be an alert. */
  #sealedHandshake(side: TlsSide, { body, at }: TlsRecord): void {
    const tagOctets = this.#keys.suite?.aead?.tagOctets ?? 16;
    if (side === 'client' && body.length === SEALED_ALERT + tagOctets)
      this.#settle('failed', ['by an alert of the client', this.#keys.facts()], at);
    else if (side === 'client' || !this.#keys.hasClientHello) this.#settle('established', [this.#keys.facts()], at);
  }

  /** A record without keys for it. */
  #unread(side: TlsSide, record: TlsRecord): void {
    const { type, at } = record;
    if (type === RECORD.handshake) this.#finished(side, at);
    // What ends a connection is no part of what is said in it; its type can be seen before TLS 1.3.
    if (type === RECORD.alert || type === RECORD.handshake) return;
    this.#settle('established', [this.#keys.facts()], at);
    const why = this.#keyLog.isEmpty ? undefined : this.#keys.whyDark(side);
    if (why !== undefined) this.#noteOnce(`This cannot be decrypted: ${why}`, at);
    this.#opaque(side, sizeOf(record), at);
  }

  async #open(side: TlsSide, half: Half, cipher: RecordCipher, record: TlsRecord): Promise<void> {
    const opened = await cipher.open(record);
    if (!opened) return this.#unopened(side, half, record);
    if (half.isAhead) half.hasFinished = true;
    if (this.#keys.version < TLS_1_3) return this.#inside(side, record.type, opened, record);
    // The type stands behind the text, and zeros may fill the record up (RFC 8446 section 5.4).
    let end = opened.length;
    while (end > 0 && opened[end - 1] === 0) end--;
    if (end > 0) return this.#inside(side, opened[end - 1]!, opened.subarray(0, end - 1), record);
  }

  #unopened(side: TlsSide, half: Half, record: TlsRecord): void {
    const { at } = record;
    // Behind early data, and behind the rest of the handshake, comes what can be read.
    if (this.#isEarlyData(side)) this.#opaque(side, sizeOf(record), at);
    else if (half.isAhead && !half.hasFinished && ++half.unopened <= MOST_OF_HANDSHAKE) {
      if (this.#isSettled) this.#opaque(side, sizeOf(record), at);
      else this.#sealedHandshake(side, record);
    } else {
      this.#note(`A record of the ${side} does not fit the secrets of the key log: from here on it cannot be read`, at);
      this.#opaque(side, sizeOf(record), at);
      this.#lose(side, at);
    }
  }

  #inside(side: TlsSide, type: number, text: Uint8Array, { at }: TlsRecord): Promise<void> | undefined {
    if (type === RECORD.application) {
      this.#settle('established', [this.#keys.facts()], at);
      if (text.length > 0) this.#events.push({ kind: 'said', side, octets: text, at });
    } else if (type === RECORD.alert) this.#alerts(side, text, at);
    else if (type === RECORD.handshake) return this.#messages(side, this.#halves[side].messages.push(text), 0, at);
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
      if (hello) this.#keys.clientHello(hello);
    } else if (type === MESSAGE.serverHello && side === 'server') {
      const hello = readServerHello(body);
      if (hello) return this.#keys.serverHello(hello, this.#halves);
    } else if (type === MESSAGE.finished) {
      // A client that is asked for its certificate later finishes once more (RFC 8446 section 4.6.2), with the same keys.
      const isFirst = !half.hasFinished;
      this.#finished(side, at);
      if (isFirst && this.#keys.version >= TLS_1_3) return this.#keys.applicationKeys(side, half);
    } else if (type === MESSAGE.keyUpdate && half.secret && this.#keys.version >= TLS_1_3)
      return this.#keys.updateKeys(half);
    return undefined;
  }

  /** A side has done its part of the handshake. */
  #finished(side: TlsSide, at: Stamp): void {
    this.#halves[side].hasFinished = true;
    const { client, server } = this.#halves;
    // In TLS 1.3 the server finishes first.
    if ((client.hasFinished || client.isLost) && (server.hasFinished || server.isLost)) {
      this.#settle('established', [this.#keys.facts()], at);
    }
  }

  #alerts(side: TlsSide, octets: Uint8Array, at: Stamp): void {
    for (const { name, isFatal, isClose } of readAlerts(octets, this.#keys.version)) {
      if (isClose) continue;
      if (isFatal && !this.#isSettled) this.#settle('failed', [`${name}, says the ${side}`, this.#keys.facts()], at);
      else this.#note(`TLS alert of the ${side}: ${name}${isFatal ? '' : ' (a warning)'}`, at);
    }
  }

  #settle(kind: 'established' | 'failed', details: readonly string[], at: Stamp): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    this.#events.push({ kind, details: details.filter((part) => part !== '').join('; '), at });
  }

  /** Where records begin on this side is not known any more, or what they hold. */
  #lose(side: TlsSide, at: Stamp): void {
    const half = this.#halves[side];
    half.isLost = true;
    half.messages.giveUp();
    const octets = half.reader.giveUp();
    if (octets > 0) this.#opaque(side, octets, at);
  }

  /** Octets of a side that is lost: whether it has finished cannot be seen, but that both go on says so. */
  #behindLoss(side: TlsSide, octets: number, at: Stamp): void {
    const isOther = side === 'client' ? this.#halves.server.isLost : this.#halves.client.isLost;
    const goesOn = isOther || (side === 'client' && this.#keys.version >= TLS_1_3);
    if (goesOn) this.#settle('established', [this.#keys.facts()], at);
    this.#opaque(side, octets, at);
  }

  #opaque(side: TlsSide, octets: number, at: Stamp): void {
    this.#events.push({ kind: 'opaque', side, octets, at });
  }

  #noteOnce(text: string, at: Stamp): void {
    if (!this.#told.has(text)) this.#note(text, at);
    this.#told.add(text);
  }

  #note(text: string, at: Stamp): void {
    this.#events.push({ kind: 'note', text, at });
  }
}

/** Two octets of the alert, one of its type, without the tag: a message of a handshake is longer. */
const SEALED_ALERT = 3;
/** Records of one side in a handshake whose secrets are not known; more are no handshake. */
const MOST_OF_HANDSHAKE = 256;

function sizeOf({ head, body }: TlsRecord): number {
  return head.length + body.length;
}
