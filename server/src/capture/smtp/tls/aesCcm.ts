import { joinOctets } from '../../../notation/joinOctets';
import type { Subtle } from './webCrypto';

/**
 * Decrypts AES-CCM (RFC 3610) with a nonce of 12 octets, which Web Crypto does not have as such: of its two parts, one is AES-CTR and
 * the other the last block of AES-CBC. Gives back undefined where the tag, of so many octets, is not right.
 */
export async function aesCcm(
  key: Uint8Array<ArrayBuffer>,
  tagOctets: number,
  subtle: Subtle,
): Promise<
  (
    nonce: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
    sealed: Uint8Array<ArrayBuffer>,
  ) => Promise<Uint8Array<ArrayBuffer> | undefined>
> {
  const counting = await subtle.importKey('raw', key, 'AES-CTR', false, ['decrypt']);
  const chaining = await subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  return async (nonce, data, sealed) => {
    const length = sealed.length - tagOctets;
    // The first block that is counted covers the tag.
    const tagBlock = filled(sealed.slice(length));
    const counter = joinOctets([Uint8Array.of(LENGTH_OCTETS - 1), nonce, octetsOf(0)]);
    const input = joinOctets([tagBlock, sealed.subarray(0, length)]);
    const opened = new Uint8Array(
      await subtle.decrypt({ name: 'AES-CTR', counter, length: LENGTH_OCTETS * 8 }, counting, input),
    );
    const text = opened.slice(BLOCK);
    const flags = HAS_DATA | (((tagOctets - 2) / 2) << 3) | (LENGTH_OCTETS - 1);
    const chain = joinOctets([
      Uint8Array.of(flags),
      nonce,
      octetsOf(length),
      filled(joinOctets([Uint8Array.of(data.length >> 8, data.length & 0xff), data])),
      filled(text),
    ]);
    const blocks = new Uint8Array(
      await subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(BLOCK) }, chaining, chain),
    );
    // Behind it, AES-CBC has a block of padding.
    const mac = blocks.subarray(chain.length - BLOCK, chain.length);
    for (let at = 0; at < tagOctets; at++) if (mac[at] !== opened[at]) return undefined;
    return text;
  };
}

const BLOCK = 16;
/** What a nonce of 12 octets leaves for the length and the counter. */
const LENGTH_OCTETS = 3;
const HAS_DATA = 0x40;

/** With zeros up to whole blocks. */
function filled(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil(octets.length / BLOCK) * BLOCK);
  whole.set(octets);
  return whole;
}

function octetsOf(number: number): Uint8Array {
  return Uint8Array.of(number >> 16, (number >> 8) & 0xff, number & 0xff);
}
