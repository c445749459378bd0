import { literalLines } from '../notation/literal';
import { BLANK, skipBlanks, textEnd } from './chars';
import type { Utterance } from './dialect';
import { closeOf } from './quoted';

/**
 * How many characters at the end of a wrapped line are the first of a line end (`\r\n`) of which the line below has the rest;
 * 0 where the wrap does not part one.
 */
export function splitsLineEnd(line: string, end: number, next: string | undefined): number {
  if (next === undefined) return 0;
  const at = skipBlanks(next, 0, next.length);
  for (let here = 3; here > 0; here--) {
    if (line.endsWith(LINE_END.slice(0, here), end) && next.startsWith(LINE_END.slice(here), at)) return here;
  }
  return 0;
}

/**
 * A wire line that is parted by a wrap, put together with what the line below has of it; undefined where that has no end of it.
 * Terminals cut anywhere, mails at blanks and in their place: which one it was, the text around has to tell.
 */
export function joinWrapped(line: string, cut: Utterance, next: string, quote: number): Utterance | undefined {
  const nextEnd = textEnd(next);
  const from = skipBlanks(next, 0, nextEnd);
  const close = closeOf(next, from, nextEnd, quote);
  const [rest] = literalLines(next, from, close < 0 ? nextEnd : close, 'octet');
  if (!rest || (!rest.ended && close < 0)) return undefined;
  const shown = rest.text ?? next.slice(rest.start, rest.end);
  const text = cut.text ?? line.slice(cut.start, cut.end);
  const joined = `${text}${parts(text, shown) ? ' ' : ''}${shown}`;
  const columns: number[] = [];
  for (let unit = 0; unit < text.length; unit++) columns.push(cut.columns?.[unit] ?? cut.start + unit);
  // The line shows no more of it.
  while (columns.length <= joined.length) columns.push(cut.end);
  return { ...cut, text: joined, columns };
}

/** Whether a blank stood where a line was wrapped: words of a command, and values of a header field, have one between. */
function parts(before: string, behind: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (last === BLANK || behind.startsWith(' ')) return false;
  return (
    '>:;,'.includes(before.slice(-1)) ||
    /^[A-Za-z]{4,8}$/.test(before.slice(0, 9)) ||
    /^[A-Z0-9-]{2,20}=/i.test(behind.slice(0, 30))
  );
}

const LINE_END = '\\r\\n';
