import { isBlank, parseCommandLine } from './command';

/** A piece of a line, in columns from the start of its text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One `KEYWORD` or `KEYWORD=VALUE` of MAIL or RCPT (RFC 5321 section 4.1.2, `esmtp-param`). */
export interface Parameter {
  /** In upper case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Absent where there is no `=`. */
  readonly value?: Span;
}

/** The parts of MAIL FROM, RCPT TO and their kin, as far as they are there. */
export interface PathCommand {
  /** `FROM` or `TO` as written, without the colon; empty where it is missing. */
  readonly keyword: Span;
  readonly colon: boolean;
  /** The path with its angle brackets, or what stands in its place. */
  readonly path: Span;
  readonly brackets: boolean;
  /** The mailbox inside the path, without a source route (RFC 5321 appendix C). Empty for the null path `<>`. */
  readonly mailbox: Span;
  readonly parameters: readonly Parameter[];
  /**
   * It has the form that nearly all have, `FROM:<local@domain>` (or `TO:`) of letters, digits and the commonest signs, in
   * which nothing can be wrong: that it is not the other of the two words is left to be seen.
   */
  readonly ordinary: boolean;
}

/**
 * Reads the argument of `MAIL FROM:<path> parameters` or `RCPT TO:<path> parameters`, forgiving what people and
 * programs get wrong (blanks around the colon, missing brackets), so that the address is found all the same.
 */
export function parsePathCommand(text: string, argument = parseCommandLine(text).argument): PathCommand {
  let at = argument;
  const keywordStart = at;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  const keywordEnd = at;
  at = skipBlanks(text, at);
  const colon = text.charCodeAt(at) === COLON;
  // Without a colon the letters may be the address itself (`MAIL a@b`), unless a bracket or a blank follows them.
  if (colon) at = skipBlanks(text, at + 1);
  else if (at === keywordEnd && text.charCodeAt(at) !== OPEN) at = keywordStart;
  const pathStart = at;
  const brackets = text.charCodeAt(at) === OPEN;
  const pathEnd = brackets ? endOfBrackets(text, at) : endOfWord(text, at);
  const inner = brackets
    ? { start: pathStart + 1, end: pathEnd - (text.charCodeAt(pathEnd - 1) === CLOSE ? 1 : 0) }
    : { start: pathStart, end: pathEnd };
  return {
    keyword: { start: keywordStart, end: pathStart === keywordStart ? keywordStart : keywordEnd },
    colon,
    path: { start: pathStart, end: pathEnd },
    brackets,
    mailbox: withoutRoute(text, inner),
    parameters: parseParameters(text, pathEnd),
    ordinary:
      colon &&
      brackets &&
      pathStart === keywordEnd + 1 &&
      isPathWord(text, keywordStart, keywordEnd) &&
      isOrdinary(text, pathStart, pathEnd),
  };
}

/** Whether the word is FROM or TO, in any case. */
function isPathWord(text: string, start: number, end: number): boolean {
  const word = end - start === 2 ? 'to' : 'from';
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    if ((text.charCodeAt(start + i) | 0x20) !== word.charCodeAt(i)) return false;
  }
  return true;
}

/** Whether the path is `<local@domain>` without anything that a rule could find wrong, and a parameter or nothing follows. */
function isOrdinary(text: string, start: number, end: number): boolean {
  if (end - start > SHORT_PATH || text.charCodeAt(end - 1) !== CLOSE) return false;
  const sign = endOfParts(text, start + 1, true);
  if (sign === start + 1 || text.charCodeAt(sign) !== AT_SIGN) return false;
  if (sign + 1 === end - 1 || endOfParts(text, sign + 1, false) !== end - 1) return false;
  const next = skipBlanks(text, end);
  return next === text.length || (next > end && isLetter(text.charCodeAt(next)));
}

/** Well below every limit of RFC 5321 section 4.5.3.1: local part 64 octets, label of a domain 63. */
const SHORT_PATH = 60;

/**
 * Steps over words with single dots between them: of a local part, or of a domain, where a hyphen stands only inside. Gives
 * back the start where the words are no such thing.
 */
function endOfParts(text: string, start: number, local: boolean): number {
  let at = start;
  for (let before = DOT; ; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    const word = (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
    const sign = local ? code === HYPHEN || code === UNDERSCORE || code === PLUS : code === HYPHEN && before !== DOT;
    if (!word && !sign) {
      if (before === DOT || (!local && before === HYPHEN)) return start;
      if (code !== DOT) return at;
    }
    before = code;
  }
}

/** Reads `SP keyword[=value]` repeated, from column `from` on. */
export function parseParameters(text: string, from: number): Parameter[] {
  const parameters: Parameter[] = [];
  for (let at = skipBlanks(text, from); at < text.length; at = skipBlanks(text, at)) {
    const start = at;
    at = endOfWord(text, at);
    let nameEnd = start;
    while (nameEnd < at && text.charCodeAt(nameEnd) !== EQUALS) nameEnd++;
    parameters.push({
      name: text.slice(start, nameEnd).toUpperCase(),
      nameSpan: { start, end: nameEnd },
      ...(nameEnd < at ? { value: { start: nameEnd + 1, end: at } } : {}),
    });
  }
  return parameters;
}

function withoutRoute(text: string, span: Span): Span {
  if (text.charCodeAt(span.start) !== AT_SIGN) return span;
  const colon = text.indexOf(':', span.start);
  return colon < 0 || colon >= span.end ? span : { start: colon + 1, end: span.end };
}

/** The column behind the closing bracket; a quoted local part may hold one (RFC 5321 section 4.1.2). */
function endOfBrackets(text: string, open: number): number {
  let quoted = false;
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === BACKSLASH && quoted) at++;
    else if (code === CLOSE && !quoted) return at + 1;
  }
  // An unclosed bracket or quote: the path is then taken to end at the first blank, so that parameters are still seen.
  return endOfWord(text, open);
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

const QUOTE = 0x22;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const OPEN = 0x3c;
const EQUALS = 0x3d;
const CLOSE = 0x3e;
const AT_SIGN = 0x40;
const BACKSLASH = 0x5c;
const UNDERSCORE = 0x5f;
