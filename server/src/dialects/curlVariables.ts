import { encodeOctets } from '../notation/byteNotation';

/** A text in which the variables of curl's tests may stand. */
export interface CurlText {
  readonly start: number;
  readonly end: number;
  /** What it says where variables stand in it, and for each of its units the column that shows it. */
  readonly text?: string;
  readonly columns?: readonly number[];
}

/**
 * The text from `start` to `end` with `%LT` and `%GT` as angle brackets and `%hex[%c3%a4]hex%` as octets. What only the run of a
 * test knows (`%TESTNUMBER`, `%b64[%SMTPPORT]b64%`) becomes `{{TESTNUMBER}}`, so that nobody takes it for what was sent.
 */
export function curlText(line: string, start: number, end: number): CurlText {
  const first = line.indexOf('%', start);
  if (first < 0 || first >= end) return { start, end };
  let text = '';
  const columns: number[] = [];
  for (let at = start; at < end; ) {
    const variable = line.charCodeAt(at) === PERCENT ? variableAt(line, at, end) : undefined;
    const shown = variable?.text ?? line.charAt(at);
    for (let unit = 0; unit < shown.length; unit++) columns.push(at);
    text += shown;
    at += variable?.width ?? 1;
  }
  columns.push(end);
  return { start, end, text, columns };
}

function variableAt(line: string, at: number, end: number): { text: string; width: number } | undefined {
  const name = /^%(?:LT|GT|hex\[|b64\[|[A-Z][A-Z0-9]+)/.exec(line.slice(at, Math.min(end, at + LONGEST_NAME)))?.[0];
  switch (name) {
    case undefined:
      return undefined;
    case '%hex[':
    case '%b64[': {
      const closing = `]${name.slice(1, 4)}%`;
      const close = line.indexOf(closing, at);
      if (close < 0 || close + closing.length > end) return undefined;
      const text = name === '%hex[' ? octets(line.slice(at + name.length, close)) : '{{b64}}';
      return { text, width: close + closing.length - at };
    }
    default:
      // Names are not parted from what follows: `%LTsender@example.com`.
      if (name.startsWith('%LT')) return { text: '<', width: 3 };
      if (name.startsWith('%GT')) return { text: '>', width: 3 };
      return { text: `{{${name.slice(1)}}}`, width: name.length };
  }
}

const PERCENT = 37;
const LONGEST_NAME = 24;

/** `%c3%a4`, and characters as they are. */
function octets(text: string): string {
  const found: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const value = text.charAt(at) === '%' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN;
    found.push((Number.isNaN(value) ? text.charCodeAt(at) : value) & 0xff);
    if (!Number.isNaN(value)) at += 2;
  }
  return encodeOctets(Uint8Array.from(found));
}
