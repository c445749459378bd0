/**
 * How many octets a piece of text stands for in the byte notation of the canonical form (UTF-8, a control picture for a
 * control character, `␐hh` for any octet, a lone surrogate U+DC80 to U+DCFF for one that the file holds raw and that is
 * no UTF-8). The line end is not counted.
 */
export function octetLength(text: string, start: number, end: number): number {
  let octets = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) octets++;
    else if (code < 0x800) octets += 2;
    else if (code === BYTE_MARK && isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2))) {
      octets++;
      at += 2;
    } else if (code >= 0x2400 && code <= 0x2421) octets++;
    else if (code >= 0xdc80 && code <= 0xdcff) octets++;
    else if (code >= 0xd800 && code <= 0xdbff && isLowSurrogate(text.charCodeAt(at + 1))) {
      octets += 4;
      at++;
    } else octets += 3;
  }
  return octets;
}

/** U+2410, which two hexadecimal digits follow. */
const BYTE_MARK = 0x2410;

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
