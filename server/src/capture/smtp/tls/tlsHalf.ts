import { createMessageReader } from './handshake';
import type { RecordCipher } from './recordCipher';
import { createRecordReader } from './recordReader';

/** What one side of a connection in TLS has come to. */
export interface Half {
  readonly reader: ReturnType<typeof createRecordReader>;
  readonly messages: ReturnType<typeof createMessageReader>;
  /** Opens the records from now on. */
  cipher: RecordCipher | undefined;
  /** Takes over where the ciphers change (TLS 1.2). */
  next: RecordCipher | undefined;
  /** Of TLS 1.3: what the next key update starts from. */
  secret: Uint8Array<ArrayBuffer> | undefined;
  /** Records are protected: what they hold is known to their cipher alone. */
  isProtected: boolean;
  hasFinished: boolean;
  /** Octets are missing, or what stands there is no TLS: where records begin is not known any more. */
  isLost: boolean;
}

export function newHalf(): Half {
  return {
    reader: createRecordReader(),
    messages: createMessageReader(),
    cipher: undefined,
    next: undefined,
    secret: undefined,
    isProtected: false,
    hasFinished: false,
    isLost: false,
  };
}
