/** What every place where we run has of the Encoding Standard; the core knows neither Node nor the DOM. */
declare const TextDecoder: new (
  charset: string,
  options?: { readonly fatal: boolean },
) => {
  decode(octets: Uint8Array): string;
};

/** Text in UTF-8; octets that are none are taken for the Western text of old programs. */
export function decodeUtf8(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}

/**
 * Text in the charset that a message names; in UTF-8 where it names none, or one that is not known.
 *
 * @param isCut more octets follow, so that those of the last character may not be all there
 */
export function decodeText(octets: Uint8Array, charset: string, isCut: boolean): string {
  if (charset === '' || /^(?:us-ascii|utf-?8)$/.test(charset))
    return isCut ? new TextDecoder('utf-8').decode(octets) : decodeUtf8(octets);
  try {
    return new TextDecoder(charset).decode(octets);
  } catch {
    return decodeUtf8(octets);
  }
}
