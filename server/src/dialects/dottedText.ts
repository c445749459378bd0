import type { OctetLine } from '../notation/octetLines';
import { DOT } from './chars';

/**
 * A line of the message in a dump that shows each octet without a sign as a dot: one dot in front of text is rather the TAB of a
 * folded header line than a dot that was not stuffed.
 */
export function withTab(text: string): string {
  const folded = text.charCodeAt(0) === DOT && text.length > 1 && text.charCodeAt(1) !== DOT;
  return folded ? `\t${text.slice(1)}` : text;
}

/** A line of which the first units were shown above, and the others from `start` to `end`. */
export function heldText(text: string, held: number, start: number, end: number): OctetLine {
  const columns: number[] = [];
  for (let unit = 0; unit < text.length; unit++) columns.push(Math.min(end, start + Math.max(0, unit - held)));
  columns.push(end);
  return { text, columns };
}
