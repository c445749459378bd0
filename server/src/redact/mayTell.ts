import { isDomain, isWord } from '../syntax/addressText';
import { mayHoldSecret } from '../syntax/secretText';
import { isKnownTop } from './topDomains';

/** Whether something may be found in octets that were decoded on a guess: nearly always they are noise. */
export function mayTell(octets: Uint8Array): boolean {
  let before = 0;
  let colons = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    if (octet === DOT && isDomain(before) && beginsTop(octets, at + 1)) return true;
    if (octet === COLON) {
      if (before === COLON || ++colons === 7) return true;
    } else if (!isWord(octet)) colons = 0;
    if (octet === OPEN && before === AT) return true;
    before = octet;
  }
  return mayHoldSecret(octets);
}

/** Whether a top-level domain stands there, or a number of an address. */
function beginsTop(octets: Uint8Array, from: number): boolean {
  let end = from;
  while (end < octets.length && end - from < LONGEST_LABEL && isLabel(octets[end]!)) end++;
  if (end === from) return false;
  const label = String.fromCharCode(...octets.subarray(from, end));
  return /^[0-9]/.test(label) || isKnownTop(`a.${label}`, true);
}

function isLabel(octet: number): boolean {
  return octet < 0x80 && (isWord(octet) || octet === HYPHEN);
}

const LONGEST_LABEL = 63;
const OPEN = 0x5b;
const AT = 0x40;
const COLON = 0x3a;
const DOT = 0x2e;
const HYPHEN = 0x2d;
