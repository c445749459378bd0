/** Octets as text: each is the character of its number. */
export function latin1Text(octets: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += MOST_AT_ONCE) {
    const part = octets.subarray(at, Math.min(to, at + MOST_AT_ONCE));
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}

/** Arguments that a call can take everywhere. */
const MOST_AT_ONCE = 8192;
