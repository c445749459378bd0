import { MessageReader } from './handshake';
import type { RecordCipher } from './recordCipher';
import { RecordReader } from './recordReader';

export type TlsSide = 'client' | 'server';

/** What one side of a connection in TLS has come to. */
export interface Half {
  readonly reader: RecordReader;
  readonly messages: MessageReader;
  /** Opens the records from now on. */
  cipher: RecordCipher | undefined;
  /** Takes over where the ciphers change (TLS 1.2). */
  next: RecordCipher | undefined;
  /** Of TLS 1.3: what the next key update starts from. */
  secret: Uint8Array<ArrayBuffer> | undefined;
  /** Its cipher is that behind the handshake, because the secrets of the handshake are not known: records that it does not open come first. */
  isAhead: boolean;
  /** How many of these there were. */
  unopened: number;
  /** Behind a change of ciphers before TLS 1.3: what records hold is known to their cipher alone. */
  isProtected: boolean;
  hasFinished: boolean;
  /** Octets are missing, or what stands there is no TLS: where records begin is not known any more. */
  isLost: boolean;
}

export function newHalf(): Half {
  return {
    reader: new RecordReader(),
    messages: new MessageReader(),
    cipher: undefined,
    next: undefined,
    secret: undefined,
    isAhead: false,
    unopened: 0,
    isProtected: false,
    hasFinished: false,
    isLost: false,
  };
}

/** The next records are protected by the keys that were agreed on (before TLS 1.3). */
export function changeCipher(half: Half): void {
  half.isProtected = true;
  half.cipher = half.next;
  half.next = undefined;
}

export function canRead({ cipher, isLost }: Half): boolean {
  return cipher !== undefined && !isLost;
}

/** Octets that wait for more. */
export function heldOf({ reader, messages, isLost }: Half): number {
  return isLost ? 0 : reader.waiting + messages.waiting;
}
