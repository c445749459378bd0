import type { Span } from './pathCommand';

/** A line break in the middle of a line. */
export interface Injection extends Span {
  readonly written: string;
  /** The beginning of the command or header field behind it; empty where a literal line break has other text behind it. */
  readonly behind: string;
}

/**
 * The first line break in the text of one line, literal or encoded. An encoded one counts only where something that reads as
 * a command or as a header field is behind it: else it is text like any other.
 */
export function injectionIn(text: string): Injection | undefined {
  if (!MAY_BREAK.test(text)) return undefined;
  const match = INJECTED.exec(text) ?? LITERAL.exec(text);
  if (!match) return undefined;
  const [, written = '', behind = ''] = match;
  const shown = written.replaceAll('\r', '␍').replaceAll('\n', '␊');
  return { start: match.index, end: match.index + written.length, written: shown, behind };
}

/** The characters with which a line break begins: `%`, `&`, `+`, a backslash, and all that is no plain text. */
const MAY_BREAK = /[^ -$'-*,-[\]-~]/;

/** Octets in the byte notation, URL encoding, escapes of programs, xtext, and letters whose low octets are CR and LF. */
const INJECTED =
  /((?:%0d%0a|%0a|%0d|\\r\\n|\\n|\\r|\+0D\+0A|␍␊|␊|␍|\r|&#13;&#10;|嘍嘊){1,8})[ .>]{0,4}((?:(?:MAIL|RCPT)(?: |%20|\+|:)*(?:FROM|TO)\b|(?:DATA|RSET|QUIT|STARTTLS|HELO|EHLO|VRFY|EXPN|AUTH)\b|(?:bcc|cc|to|from|subject|reply-to|content-type|mime-version|x-[a-z-]{2,30})(?::|%3a))[^\s%\\␍␊]{0,20})/i;

/** The octets themselves; behind the last one nothing follows where only the end of the line is a bare LF or CR. */
const LITERAL = /([␍␊\r\n]{1,8})(?=[^␍␊\r\n])/;
