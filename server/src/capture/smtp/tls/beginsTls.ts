/**
 * Whether octets begin a stream of TLS: with a hello of the client or of the server, or within it (`either`: an alert, a change of
 * ciphers, application data). `more` where there are too few octets to tell.
 */
export function beginsTls(octets: Uint8Array): 'client' | 'server' | 'either' | 'more' | undefined {
  const [type = -1, major = 3, minor = 0, , low = 0, hello = 0] = octets;
  if (type < 0) return undefined;
  if (isOldHello(octets)) return octets.length < OLD_HEAD ? 'more' : 'client';
  if (type < CHANGE_CIPHER || type > APPLICATION || major !== 3 || minor > 4) return undefined;
  if (octets.length < HEAD) return 'more';
  const length = ((octets[3] ?? 0) << 8) | low;
  if (length === 0 || length > LONGEST_RECORD) return undefined;
  if (type === HANDSHAKE) return hello === 1 ? 'client' : hello === 2 ? 'server' : undefined;
  if (type === CHANGE_CIPHER && length !== 1) return undefined;
  return 'either';
}

/** The hello of SSL 2, which clients once sent for TLS 1.0 as well (RFC 5246 appendix E.2). */
export function isOldHello(octets: Uint8Array): boolean {
  const [head = 0, , type = 1, major = 3, minor = 0] = octets;
  return head >= 0x80 && head < 0xc0 && type === 1 && major === 3 && minor <= 3;
}

/** Of a record that may hold compressed data (RFC 5246 section 6.2.3). */
export const LONGEST_RECORD = (1 << 14) + 2048;

const CHANGE_CIPHER = 20;
const HANDSHAKE = 22;
const APPLICATION = 23;
/** With the first octet of what the record holds. */
const HEAD = 6;
const OLD_HEAD = 5;
