/** What every place where we run has of the Web Cryptography API; the core knows neither Node nor the DOM. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', octets: Uint8Array): Promise<ArrayBuffer> };
};

/** The SHA-256 of octets, as 64 hexadecimal digits. */
export async function sha256(octets: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
  return Array.from(digest, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
