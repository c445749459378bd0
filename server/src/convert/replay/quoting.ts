// Text of a transcript in programs: whatever it holds, it stays one word or one literal and is never run.

/** A text as one word of a POSIX shell. A NUL, which no word can hold, must not be in it. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_.,:@%/+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Octets as the format of printf(1), between apostrophes: printf writes exactly them, NUL included. */
export function printfWord(octets: Uint8Array): string {
  let word = '';
  for (const octet of octets) {
    if (octet === 0x0d) word += '\\r';
    else if (octet === 0x0a) word += '\\n';
    else if (octet >= 0x20 && octet < 0x7f && !'\'\\%"$`'.includes(String.fromCharCode(octet))) {
      word += String.fromCharCode(octet);
    } else word += `\\${octet.toString(8).padStart(3, '0')}`;
  }
  return `'${word}'`;
}

/** Octets as a bytes literal of Python. */
export function pythonBytes(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets) {
    if (octet === 0x0d) text += '\\r';
    else if (octet === 0x0a) text += '\\n';
    else if (octet >= 0x20 && octet < 0x7f && octet !== 0x27 && octet !== 0x5c) text += String.fromCharCode(octet);
    else text += `\\x${octet.toString(16).padStart(2, '0')}`;
  }
  return `b'${text}'`;
}

/** A text as a string literal of Python, in ASCII. */
export function pythonString(text: string): string {
  let shown = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f && char !== "'" && char !== '\\') shown += char;
    else if (code < 0x10000) shown += `\\u${code.toString(16).padStart(4, '0')}`;
    else shown += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `'${shown}'`;
}
