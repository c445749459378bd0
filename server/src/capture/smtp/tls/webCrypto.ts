/** What is used of the Web Crypto API, which browsers and Node have alike; neither's types are known here. */
export interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: 'AES-GCM' | 'AES-CTR' | 'AES-CBC' | { name: 'HMAC'; hash: string },
    extractable: false,
    usages: readonly ('decrypt' | 'encrypt' | 'sign')[],
  ): Promise<CryptoKey>;
  sign(algorithm: 'HMAC', key: CryptoKey, octets: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(
    algorithm:
      | { name: 'AES-GCM'; iv: Uint8Array<ArrayBuffer>; additionalData: Uint8Array<ArrayBuffer> }
      | { name: 'AES-CTR'; counter: Uint8Array<ArrayBuffer>; length: number },
    key: CryptoKey,
    octets: Uint8Array<ArrayBuffer>,
  ): Promise<ArrayBuffer>;
  encrypt(
    algorithm: { name: 'AES-CBC'; iv: Uint8Array<ArrayBuffer> },
    key: CryptoKey,
    octets: Uint8Array<ArrayBuffer>,
  ): Promise<ArrayBuffer>;
}

export interface CryptoKey {
  readonly type: string;
}

/** Undefined where there is none: a browser has it in secure contexts only. */
export function webCrypto(): Subtle | undefined {
  return (globalThis as { crypto?: { subtle?: Subtle } }).crypto?.subtle;
}
