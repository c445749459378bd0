/** In pieces, as a function takes only so many arguments. */
export function toBase64(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += PIECE) {
    text += btoa(String.fromCharCode(...octets.subarray(at, at + PIECE)));
  }
  return text;
}

/** A multiple of 3, so that only the last piece is padded. */
const PIECE = 3 * 4096;

export function fromBase64(base64: string): Uint8Array {
  const units = atob(base64);
  const octets = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) octets[at] = units.charCodeAt(at);
  return octets;
}
