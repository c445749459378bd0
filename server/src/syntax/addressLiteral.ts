import { localized } from '../text/localized';
import { isDigit, isLetterOrDigit } from './characters';
import type { SyntaxFault } from './fault';
import type { Span } from './pathCommand';

export type LiteralFaultKind = 'unclosed' | 'empty' | 'ipv4' | 'ipv6' | 'missing-tag' | 'unknown-tag' | 'form';

/**
 * What is wrong with an `address-literal` (RFC 5321 section 4.1.3), brackets included, or undefined. `missing-tag` is an
 * IPv6 address without its `IPv6:`; `unknown-tag` has the right form, but only IPv6 is registered.
 */
export function literalFault(text: string, { start, end }: Span): SyntaxFault<LiteralFaultKind> | undefined {
  const closed = end > start + 1 && text[end - 1] === ']';
  const inner = text.slice(start + 1, closed ? end - 1 : end);
  const fault = (kind: LiteralFaultKind, reason: string) => ({ kind, start, end, reason });
  if (!closed) return fault('unclosed', localized('its closing bracket is missing'));
  if (inner === '') return fault('empty', localized('there is no address in it'));
  if (!inner.includes(':')) {
    return isIpv4(inner)
      ? undefined
      : fault('ipv4', localized('“{0}” is no IPv4 address: four numbers from 0 to 255 with dots', inner));
  }
  const colon = inner.indexOf(':');
  const tag = inner.slice(0, colon);
  if (tag.toUpperCase() === 'IPV6') {
    const address = inner.slice(colon + 1);
    return isIpv6(address) ? undefined : fault('ipv6', localized('“{0}” is no IPv6 address', address));
  }
  if (isIpv6(inner)) return fault('missing-tag', localized('an IPv6 address has to have the tag “IPv6:” in front'));
  if (!isTag(tag) || !isContent(inner, colon + 1)) {
    return fault('form', localized('it is neither an IPv4 address nor a tag, a colon and an address'));
  }
  return fault('unknown-tag', localized('“{0}” is no registered tag; there is only “IPv6”', tag));
}

/** Whether the text is an address of four numbers from 0 to 255 (`IPv4-address-literal`). */
export function isIpv4(text: string): boolean {
  // Names are asked about far more often than addresses: they begin with a letter.
  if (!isDigit(text.charCodeAt(0))) return false;
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^[0-9]{1,3}$/.test(part) && Number(part) <= 255);
}

/** Whether the text is an `IPv6-addr` of RFC 5321 section 4.1.3: full, or with one `::`, each perhaps with an IPv4 tail. */
export function isIpv6(text: string): boolean {
  const lastColon = text.lastIndexOf(':');
  const tail = text.slice(lastColon + 1);
  const hasTail = tail.includes('.');
  if (hasTail && (!isIpv4(tail) || lastColon < 1)) return false;
  // The colon in front of the tail goes with it, unless it is the second of “::”.
  const head = !hasTail ? text : text.slice(0, text[lastColon - 1] === ':' ? lastColon + 1 : lastColon);
  const groups = hasTail ? 6 : 8;
  const gap = head.indexOf('::');
  if (gap < 0) return areGroups(head) && head.split(':').length === groups;
  const before = head.slice(0, gap);
  const behind = head.slice(gap + 2);
  if ((before !== '' && !areGroups(before)) || (behind !== '' && !areGroups(behind))) return false;
  // “::” stands for two groups at least.
  return countOf(before) + countOf(behind) <= groups - 2;
}

function countOf(text: string): number {
  return text === '' ? 0 : text.split(':').length;
}

function areGroups(text: string): boolean {
  return text.split(':').every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group));
}

/** `Standardized-tag`: letters, digits and hyphens, no hyphen at the end. */
function isTag(tag: string): boolean {
  for (let at = 0; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (code >= 0x80 || (code !== 0x2d && !isLetterOrDigit(code) && !isDigit(code))) return false;
  }
  return tag !== '' && !tag.endsWith('-');
}

/** `dcontent`: printable ASCII without brackets and backslash. */
function isContent(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x21 || code > 0x7e || code === 0x5b || code === 0x5c || code === 0x5d) return false;
  }
  return text.length > from;
}
