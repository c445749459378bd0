import { localized } from '../text/localized';
import { characterName, isAtomText } from './characters';
import type { SyntaxFault } from './fault';
import type { Span } from './pathCommand';

/** The parts of `Local-part "@" ( Domain / address-literal )` as far as they are there (RFC 5321 section 4.1.2). */
export interface Mailbox {
  readonly local: Span;
  /** Absent where there is no `@` outside quotes. */
  readonly domain?: Span;
  /** The part behind the `@` is an address literal. */
  readonly literal: boolean;
}

/** Splits a mailbox at its first `@` outside quotes. Takes any text. */
export function splitMailbox(text: string, { start, end }: Span): Mailbox {
  const at = firstAt(text, start, end);
  if (at < 0) return { local: { start, end }, literal: false };
  return { local: { start, end: at }, domain: { start: at + 1, end }, literal: text[at + 1] === '[' };
}

function firstAt(text: string, start: number, end: number): number {
  let quoted = false;
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (char === '\\' && quoted) at++;
    else if (char === '@' && !quoted) return at;
  }
  return -1;
}

export type LocalFaultKind =
  | 'empty'
  | 'leading-dot'
  | 'trailing-dot'
  | 'double-dot'
  | 'character'
  | 'unclosed-quote'
  | 'quoted-character'
  | 'behind-quote';

/**
 * What is wrong with a `Local-part`, or undefined: a Dot-string or one Quoted-string (RFC 5321 section 4.1.2), each also
 * with characters beyond ASCII (RFC 6531 section 3.3).
 */
export function localPartFault(text: string, span: Span): SyntaxFault<LocalFaultKind> | undefined {
  const { start, end } = span;
  // The “@” is marked, as there is nothing else to mark.
  if (start >= end)
    return { kind: 'empty', start, end: end + 1, reason: localized('nothing stands in front of the “@”') };
  return text[start] === '"' ? quotedFault(text, span) : dotStringFault(text, span);
}

function dotStringFault(text: string, { start, end }: Span): SyntaxFault<LocalFaultKind> | undefined {
  for (let at = start; at < end; at++) {
    const char = text[at] ?? '';
    if (char === '.') {
      if (at === start)
        return { kind: 'leading-dot', start, end: at + 1, reason: localized('the local part begins with a dot') };
      if (at === end - 1)
        return { kind: 'trailing-dot', start: at, end, reason: localized('the local part ends with a dot') };
      if (text[at - 1] === '.') {
        return { kind: 'double-dot', start: at - 1, end: at + 1, reason: localized('two dots follow one another') };
      }
    } else if (!isAtomText(char.charCodeAt(0))) {
      const reason = localized('{0} may stand in a local part only inside double quotes', characterName(char));
      return { kind: 'character', start: at, end: at + 1, reason };
    }
  }
  return undefined;
}

function quotedFault(text: string, { start, end }: Span): SyntaxFault<LocalFaultKind> | undefined {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      if (at === end - 1) return undefined;
      const reason = localized('something stands between the closing quote and the “@”');
      return { kind: 'behind-quote', start: at + 1, end, reason };
    }
    if (code === BACKSLASH) at++;
    // A quoted pair is a backslash and a printable ASCII character.
    const value = code === BACKSLASH ? text.charCodeAt(at) : code;
    const printable = value >= 0x20 && value !== 0x7f && (code !== BACKSLASH || value < 0x7f);
    if (at < end && !printable) {
      const reason = localized('{0} may not stand in a quoted local part', characterName(text[at] ?? ''));
      return { kind: 'quoted-character', start: at, end: at + 1, reason };
    }
  }
  return { kind: 'unclosed-quote', start, end, reason: localized('the quoted local part is not closed') };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
