import { decodeBase64, textOfOctets } from './base64';

/** Whether a text is what AUTH PLAIN sends, `[authzid] NUL authcid NUL passwd` in base64 (RFC 4616 section 2). */
export function isBase64Credentials(text: string): boolean {
  if (text.length < 8 || text.length > 2048 || !/^[A-Za-z0-9+/]+=*$/.test(text)) return false;
  const octets = decodeBase64(text);
  if (!octets) return false;
  const parts = textOfOctets(octets).split('\0');
  return (
    parts.length === 3 &&
    parts.every((part) => !/[\p{Cc}\ufffd\u0080-\u009f]/u.test(part)) &&
    parts[1] !== '' &&
    !/^[*xX•.]*$/.test(parts[2] ?? '')
  );
}
