import { isDigit } from './characters';
import type { Span } from './pathCommand';

/**
 * The mailboxes in any text, `local@domain` or `"quoted local"@domain`, also with an address literal. Told by their form alone,
 * in time linear in the length of the text.
 */
export function findAddresses(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const end = endOfHost(text, at + 1);
    let start = startOfLocal(text, at, from);
    if (end === at + 1 || start === at) continue;
    if (text.charCodeAt(start - 1) === QUOTE) start--;
    else start = behindLabel(text, start, at);
    found.push({ start, end });
    from = end;
  }
  return found;
}

/** Behind a domain or an address literal; where none is, `from`. */
function endOfHost(text: string, from: number): number {
  if (text.charCodeAt(from) !== OPEN) return withoutDots(text, from, endOfDomain(text, from));
  const close = text.indexOf(']', from);
  return close < 0 || close - from > LONGEST_LITERAL ? from : close + 1;
}

/** Where the local part in front of the `@` at `at` begins; at `at` where there is none. */
export function startOfLocal(text: string, at: number, least: number): number {
  if (text.charCodeAt(at - 1) === QUOTE) {
    const open = text.lastIndexOf('"', at - 2);
    return open >= Math.max(least, at - LONGEST_QUOTED) ? open + 1 : at;
  }
  let start = at;
  while (start > least && isLocal(text.charCodeAt(start - 1))) start--;
  while (start < at && !isWord(text.charCodeAt(start))) start++;
  return start;
}

/** Logs have `to=user@domain`; the addresses of some lists have an equal sign, too. */
export function behindLabel(text: string, start: number, at: number): number {
  const equals = text.indexOf('=', start);
  if (equals < 0 || equals + 1 >= at) return start;
  const label = text.slice(start, equals);
  return LABEL.test(label) || /^[A-Z][A-Z0-9-]*$/.test(label) ? equals + 1 : start;
}

const LABEL =
  /^(?:-{0,2}(?:(?:smtp|header|envelope|orig|sasl|mail|x)[._-])?(?:from|to|cc|bcc|user|username|login|sender|rcpt|recipient|mailfrom|rcptto|auth|email|mail|for|orcpt|i|s|d|f|r|t|addr|address|id|envid|reverse-path|forward-path|return-path|au|name|account|identity))$/i;

/** Behind the letters, digits, dots, hyphens and underscores that begin there. */
export function endOfDomain(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDomain(text.charCodeAt(at))) at++;
  return at;
}

export function behindDots(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isDotOrHyphen(text.charCodeAt(at))) at++;
  return at;
}

export function withoutDots(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isDotOrHyphen(text.charCodeAt(at - 1))) at--;
  return at;
}

function isDotOrHyphen(code: number): boolean {
  return code === DOT || code === HYPHEN || code === UNDERSCORE;
}

export function isDomain(code: number): boolean {
  return isWord(code) || code === DOT || code === HYPHEN || code === UNDERSCORE;
}

/** A letter or digit, of any language as far as can be told by its number alone. */
export function isWord(code: number): boolean {
  if (code < 0x80) return isDigit(code) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return (
    code < 0x2000 ||
    (code > 0x2e00 && code < 0xe000 && (code < 0x3000 || code > 0x3020)) ||
    (code > 0xf8ff && code < 0xfe00)
  );
}

/** Of a local part (RFC 5321 section 4.1.2, `atext`, and dots). */
function isLocal(code: number): boolean {
  return isWord(code) || LOCAL.has(code);
}

const LOCAL: ReadonlySet<number> = new Set([...".!#$%&'*+/=?^_{|}~-"].map((sign) => sign.charCodeAt(0)));
const OPEN = 0x5b;
const QUOTE = 0x22;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const UNDERSCORE = 0x5f;
const LONGEST_QUOTED = 130;
const LONGEST_LITERAL = 80;
