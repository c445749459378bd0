const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648 section 4). */
export function encodeBase64(octets: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < octets.length; at += 3) {
    const left = octets.length - at;
    const group = ((octets[at] ?? 0) << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0);
    parts.push(
      DIGITS[group >> 18]! +
        DIGITS[(group >> 12) & 63]! +
        (left > 1 ? DIGITS[(group >> 6) & 63]! : '=') +
        (left > 2 ? DIGITS[group & 63]! : '='),
    );
  }
  return parts.join('');
}
