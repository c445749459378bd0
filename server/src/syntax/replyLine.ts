import { isDigit } from './characters';
import { isBlank, isPlain } from './command';
import type { Span } from './pathCommand';

/** `class.subject.detail` of RFC 3463 section 2 with its place in the line. */
export interface EnhancedCode extends Span {
  readonly class: number;
  readonly subject: number;
  readonly detail: number;
}

/** One line of a reply (RFC 5321 section 4.2.1); columns count from the start of its text. */
export interface ReplyLine {
  /** 100 to 999; 0 where the line does not begin with three digits. */
  readonly code: number;
  /** True for `250-text`: more lines follow. */
  readonly more: boolean;
  /** Start of the text, behind code and separator, and behind the enhanced code if there is one. */
  readonly text: number;
  readonly enhanced: EnhancedCode | undefined;
  /** Nothing but printable ASCII stands in it, as in nearly every reply. */
  readonly plain: boolean;
}

/** Splits a server's line. Takes any text; a line without a code has `code` 0 and its text from column 0. */
export function parseReplyLine(line: string): ReplyLine {
  const plain = isPlain(line);
  const code = threeDigits(line);
  if (code === 0) return { code: 0, more: false, text: 0, enhanced: undefined, plain };
  if (line.length === 3) return { code, more: false, text: 3, enhanced: undefined, plain };
  const separator = line.charCodeAt(3);
  const more = separator === HYPHEN;
  if (!more && !isBlank(separator)) return { code: 0, more: false, text: 0, enhanced: undefined, plain };
  const enhanced = enhancedCode(line, 4);
  const text = enhanced ? Math.min(enhanced.end + 1, line.length) : 4;
  return { code, more, text, enhanced, plain };
}

const HYPHEN = 0x2d;

/** The words of an EHLO keyword line (RFC 5321 section 4.1.1.1), from column `from` on. */
export function parseKeywordLine(line: string, from: number): { keyword: string; span: Span; parameters: Span[] } {
  const words: Span[] = [];
  for (let at = from; at < line.length; ) {
    while (at < line.length && isBlank(line.charCodeAt(at))) at++;
    const start = at;
    while (at < line.length && !isBlank(line.charCodeAt(at))) at++;
    if (at > start) words.push({ start, end: at });
  }
  const first = words[0] ?? { start: from, end: from };
  // `AUTH=PLAIN LOGIN` is how servers before RFC 2554 offered it, and how many still do beside the right form.
  const equals = line.slice(first.start, first.end).toUpperCase().startsWith('AUTH=') ? first.start + 4 : first.end;
  const parameters = words.slice(1);
  if (equals < first.end) parameters.unshift({ start: equals + 1, end: first.end });
  return {
    keyword: line.slice(first.start, equals).toUpperCase(),
    span: { start: first.start, end: equals },
    parameters,
  };
}

function threeDigits(line: string): number {
  const a = line.charCodeAt(0) - 48;
  const b = line.charCodeAt(1) - 48;
  const c = line.charCodeAt(2) - 48;
  const digits = a >= 1 && a <= 9 && b >= 0 && b <= 9 && c >= 0 && c <= 9;
  return digits ? a * 100 + b * 10 + c : 0;
}

/** Reads `2.1.5` at `start` when a blank or the line's end follows; subject and detail have one to three digits. */
function enhancedCode(line: string, start: number): EnhancedCode | undefined {
  const first = line.charCodeAt(start);
  if (!isDigit(first) || line.charCodeAt(start + 1) !== DOT) return undefined;
  const dot = endOfNumber(line, start + 2);
  if (dot === start + 2 || line.charCodeAt(dot) !== DOT) return undefined;
  const end = endOfNumber(line, dot + 1);
  if (end === dot + 1 || (end < line.length && !isBlank(line.charCodeAt(end)))) return undefined;
  return {
    class: first - 48,
    subject: numberAt(line, start + 2, dot),
    detail: numberAt(line, dot + 1, end),
    start,
    end,
  };
}

const DOT = 0x2e;

/** Behind the digits at `start`, of which three are read. */
function endOfNumber(line: string, start: number): number {
  let end = start;
  while (end < start + 3 && isDigit(line.charCodeAt(end))) end++;
  return end;
}

function numberAt(line: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + (line.charCodeAt(at) - 48);
  return value;
}
