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
}

/**
 * Reads the argument of `MAIL FROM:<path> parameters` or `RCPT TO:<path> parameters`, forgiving what people and
 * programs get wrong (blanks around the colon, missing brackets), so that the address is found all the same.
 */
export function parsePathCommand(text: string): PathCommand {
  let at = parseCommandLine(text).argument;
  const keywordStart = at;
  while (at < text.length && isLetter(text.charCodeAt(at))) at++;
  const keywordEnd = at;
  at = skipBlanks(text, at);
  const colon = text[at] === ':';
  // Without a colon the letters may be the address itself (`MAIL a@b`), unless a bracket or a blank follows them.
  if (colon) at = skipBlanks(text, at + 1);
  else if (at === keywordEnd && text[at] !== '<') at = keywordStart;
  const keyword =
    at === keywordStart ? { start: keywordStart, end: keywordStart } : { start: keywordStart, end: keywordEnd };
  const pathStart = at;
  const brackets = text[at] === '<';
  const pathEnd = brackets ? endOfBrackets(text, at) : endOfWord(text, at);
  const inner = brackets
    ? { start: pathStart + 1, end: pathEnd - (text[pathEnd - 1] === '>' ? 1 : 0) }
    : { start: pathStart, end: pathEnd };
  return {
    keyword,
    colon,
    path: { start: pathStart, end: pathEnd },
    brackets,
    mailbox: withoutRoute(text, inner),
    parameters: parseParameters(text, pathEnd),
  };
}

/** Reads `SP keyword[=value]` repeated, from column `from` on. */
export function parseParameters(text: string, from: number): Parameter[] {
  const parameters: Parameter[] = [];
  for (let at = skipBlanks(text, from); at < text.length; at = skipBlanks(text, at)) {
    const start = at;
    at = endOfWord(text, at);
    const equals = text.indexOf('=', start);
    const nameEnd = equals < 0 || equals >= at ? at : equals;
    parameters.push({
      name: text.slice(start, nameEnd).toUpperCase(),
      nameSpan: { start, end: nameEnd },
      ...(nameEnd < at ? { value: { start: nameEnd + 1, end: at } } : {}),
    });
  }
  return parameters;
}

function withoutRoute(text: string, span: Span): Span {
  if (text[span.start] !== '@') return span;
  const colon = text.indexOf(':', span.start);
  return colon < 0 || colon >= span.end ? span : { start: colon + 1, end: span.end };
}

/** The column behind the closing bracket; a quoted local part may hold one (RFC 5321 section 4.1.2). */
function endOfBrackets(text: string, open: number): number {
  let quoted = false;
  for (let at = open + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (char === '\\' && quoted) at++;
    else if (char === '>' && !quoted) return at + 1;
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
