import { joinOctets } from '../../../notation/joinOctets';
import type { Aead } from './cipherSuites';
import type { Subtle } from './webCrypto';

/** What the records of one side are protected with. */
export interface TrafficKeys {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
}

/** The keys that a traffic secret of TLS 1.3 stands for (RFC 8446 section 7.3). */
export async function keysOfSecret(
  secret: Uint8Array<ArrayBuffer>,
  { hash, keyOctets }: Aead,
  subtle: Subtle,
): Promise<TrafficKeys> {
  return {
    key: await expandLabel(secret, 'key', keyOctets, hash, subtle),
    iv: await expandLabel(secret, 'iv', NONCE_OCTETS, hash, subtle),
  };
}

/** The secret behind a key update (RFC 8446 section 7.2). */
export function nextSecret(
  secret: Uint8Array<ArrayBuffer>,
  { hash }: Aead,
  subtle: Subtle,
): Promise<Uint8Array<ArrayBuffer>> {
  return expandLabel(secret, 'traffic upd', secret.length, hash, subtle);
}

/**
 * The keys of client and server in TLS 1.2 (RFC 5246 section 6.3). Of AES the IV is the 4 octets that do not change (RFC 5288 section
 * 3, RFC 6655 section 3), of ChaCha20-Poly1305 it is the whole one (RFC 7905 section 2).
 */
export async function keysOfMaster(
  master: Uint8Array<ArrayBuffer>,
  randoms: { readonly client: Uint8Array; readonly server: Uint8Array },
  { hash, keyOctets, cipher }: Aead,
  subtle: Subtle,
): Promise<readonly [client: TrafficKeys, server: TrafficKeys]> {
  const ivOctets = cipher === 'ChaCha20-Poly1305' ? NONCE_OCTETS : FIXED_OCTETS;
  const seed = joinOctets([textOctets('key expansion'), randoms.server, randoms.client]);
  const mac = await hmac(master, hash, subtle);
  let block = new Uint8Array();
  // P_hash of RFC 5246 section 5.
  for (let a = await mac(seed); block.length < 2 * (keyOctets + ivOctets); a = await mac(a)) {
    block = joinOctets([block, await mac(joinOctets([a, seed]))]);
  }
  let at = 0;
  const next = (octets: number) => {
    at += octets;
    return block.slice(at - octets, at);
  };
  const [clientKey, serverKey, clientIv, serverIv] = [next(keyOctets), next(keyOctets), next(ivOctets), next(ivOctets)];
  return [
    { key: clientKey, iv: clientIv },
    { key: serverKey, iv: serverIv },
  ];
}

const NONCE_OCTETS = 12;
const FIXED_OCTETS = 4;

/** HKDF-Expand-Label without a context (RFC 8446 section 7.1). */
async function expandLabel(
  secret: Uint8Array<ArrayBuffer>,
  label: string,
  octets: number,
  hash: Aead['hash'],
  subtle: Subtle,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = textOctets(`tls13 ${label}`);
  const info = joinOctets([Uint8Array.of(octets >> 8, octets & 0xff, name.length), name, Uint8Array.of(0)]);
  const mac = await hmac(secret, hash, subtle);
  // One round of HKDF gives as many octets as the hash has (RFC 5869 section 2.3); no more are ever asked for.
  return (await mac(joinOctets([info, Uint8Array.of(1)]))).slice(0, octets);
}

async function hmac(
  secret: Uint8Array<ArrayBuffer>,
  hash: Aead['hash'],
  subtle: Subtle,
): Promise<(octets: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>> {
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign']);
  return async (octets) => new Uint8Array(await subtle.sign('HMAC', key, octets));
}

function textOctets(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
