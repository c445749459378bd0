import { joinOctets } from '../../../notation/joinOctets';
import { aesCcm } from './aesCcm';
import type { Aead } from './cipherSuites';
import { TLS_1_3 } from './handshake';
import type { TrafficKeys } from './keySchedule';
import type { TlsRecord } from './recordReader';
import type { Subtle } from './webCrypto';

/** Opens the records of one side, one after the other. */
export interface RecordCipher {
  /** What the record holds; undefined where its tag is not right: the keys are others, or octets are missing. */
  open(record: TlsRecord): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** @param version of the connection: 0x0303 or 0x0304 */
export async function createRecordCipher(
  { key, iv }: TrafficKeys,
  { cipher, tagOctets }: Aead,
  version: number,
  subtle: Subtle,
): Promise<RecordCipher> {
  const decrypt =
    cipher === 'AES-GCM'
      ? await aesGcm(key, subtle)
      : cipher === 'AES-CCM'
        ? await aesCcm(key, tagOctets, subtle)
        : await chaCha(key);
  // TLS 1.2 sends 8 octets of the nonce of AES with each record (RFC 5288 section 3, RFC 6655 section 3).
  const explicit = version < TLS_1_3 && cipher !== 'ChaCha20-Poly1305' ? EXPLICIT_OCTETS : 0;
  let sequence = 0n;
  return {
    async open({ head, body }) {
      if (body.length < explicit + tagOctets) return undefined;
      const number = octetsOf(sequence);
      const nonce = explicit > 0 ? joinOctets([iv, body.subarray(0, explicit)]) : xored(iv, number);
      const sealed = explicit > 0 ? body.slice(explicit) : body;
      const length = sealed.length - tagOctets;
      // RFC 5246 section 6.2.3.3; in TLS 1.3 it is what stands in front of the record (RFC 8446 section 5.2).
      const data =
        version < TLS_1_3 ? joinOctets([number, head.subarray(0, 3), Uint8Array.of(length >> 8, length & 0xff)]) : head;
      const opened = await decrypt(nonce, data, sealed);
      if (opened) sequence++;
      return opened;
    },
  };
}

const EXPLICIT_OCTETS = 8;

type Decrypt = (
  nonce: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array<ArrayBuffer>,
) => Promise<Uint8Array<ArrayBuffer> | undefined>;

async function aesGcm(octets: Uint8Array<ArrayBuffer>, subtle: Subtle): Promise<Decrypt> {
  const key = await subtle.importKey('raw', octets, 'AES-GCM', false, ['decrypt']);
  return async (iv, additionalData, sealed) => {
    try {
      return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed));
    } catch {
      // It tells no more than that the tag is wrong.
      return undefined;
    }
  };
}

/** Web Crypto has none: see ARCHITECTURE.md. */
async function chaCha(key: Uint8Array<ArrayBuffer>): Promise<Decrypt> {
  const { chacha20poly1305 } = await import('@noble/ciphers/chacha.js');
  return async (nonce, data, sealed) => {
    try {
      return Uint8Array.from(chacha20poly1305(key, nonce, data).decrypt(sealed));
    } catch {
      return undefined;
    }
  };
}

function octetsOf(number: bigint): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(8);
  new DataView(octets.buffer).setBigUint64(0, number);
  return octets;
}

/** The number of the record, to the left of which zeros stand, with the IV (RFC 8446 section 5.3). */
function xored(iv: Uint8Array<ArrayBuffer>, number: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = iv.slice();
  const shift = iv.length - number.length;
  for (const [at, octet] of number.entries()) nonce[shift + at] = nonce[shift + at]! ^ octet;
  return nonce;
}
