// Octets in messages: what goes through a channel of JSON. By tables, as the functions of the platform take a text for octets, and ten
// times as long for megabytes.

const CODES = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (digit) =>
  digit.charCodeAt(0),
);
const VALUES = new Uint8Array(256);
CODES.forEach((code, value) => {
  VALUES[code] = value;
});
const PADDING = 0x3d;

export function toBase64(octets: Uint8Array): string {
  const { length } = octets;
  const codes = new Uint8Array(Math.ceil(length / 3) * 4);
  for (let at = 0, to = 0; at < length; at += 3) {
    // Behind the end there are zeros.
    const bits = (octets[at]! << 16) | ((octets[at + 1] ?? 0) << 8) | (octets[at + 2] ?? 0);
    codes[to++] = CODES[bits >> 18]!;
    codes[to++] = CODES[(bits >> 12) & 63]!;
    codes[to++] = at + 1 < length ? CODES[(bits >> 6) & 63]! : PADDING;
    codes[to++] = at + 2 < length ? CODES[bits & 63]! : PADDING;
  }
  return new TextDecoder().decode(codes);
}

/** @param base64 with its padding, and nothing else */
export function fromBase64(base64: string): Uint8Array {
  const codes = new TextEncoder().encode(base64);
  const padding = codes.at(-2) === PADDING ? 2 : codes.at(-1) === PADDING ? 1 : 0;
  const octets = new Uint8Array((codes.length / 4) * 3 - padding);
  for (let at = 0, to = 0; at < codes.length; at += 4) {
    const bits =
      (VALUES[codes[at]!]! << 18) |
      (VALUES[codes[at + 1]!]! << 12) |
      (VALUES[codes[at + 2]!]! << 6) |
      VALUES[codes[at + 3]!]!;
    octets[to++] = bits >> 16;
    octets[to++] = bits >> 8;
    octets[to++] = bits;
  }
  return octets;
}
