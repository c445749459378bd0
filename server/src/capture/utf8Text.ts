/** Browsers and Node have it; the libraries of types that know it know their worlds as well. */
declare const TextDecoder: new () => { decode(octets: Uint8Array): string };

/** Lines of which each has LF behind it. */
export function utf8Lines(octets: Uint8Array): string[] {
  const lines = utf8Text(octets, 0, octets.length).split('\n');
  lines.pop();
  return lines;
}

/** What is no UTF-8 becomes U+FFFD. */
export function utf8Text(octets: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(octets.subarray(from, to));
}
