import { type DetectedDialect, detectDialect, detectWanted } from '../dialects/detect';
import { type DialectId, SAMPLE_LINES } from '../dialects/dialect';

/** How a text is to be read: as a user wants it, as its lines speak for, or as was found out when it was read before. */
export type WantedDialect = DialectId | 'auto' | DetectedDialect;

/** Chooses how a text is read. */
export function chooseDialect(lines: readonly string[], wanted: WantedDialect): DetectedDialect {
  if (typeof wanted === 'object') return wanted;
  const search = new DialectSearch(wanted);
  for (;;) {
    const found = search.look(lines.slice(search.from, search.to));
    if (found) return found;
  }
}

/**
 * Looks for the dialect of a text of which the lines come one by one, or change.
 *
 * The first lines decide. Where they are no clear word (a session may begin far below), the lines behind them are looked at in
 * windows that overlap, so that no session is cut, until one speaks clearly; up to FURTHEST_LINE or MOST_UNITS, as they have
 * to be kept until then where a text comes from a pipe. Then the first lines are the best guess.
 */
export class DialectSearch {
  /** The lines that it wants to see next, `to` exclusive. What it found depends on those in front of `to` alone. */
  from = 0;
  to = SAMPLE_LINES;
  readonly #wanted: DialectId | 'auto';
  readonly #seen: SeenWindows;
  #guess: DetectedDialect | undefined;
  #units = 0;

  /** @param seen what was found in an earlier state of the text, where that is kept */
  constructor(wanted: DialectId | 'auto', seen: SeenWindows = []) {
    this.#wanted = wanted;
    this.#seen = seen;
  }

  /**
   * @param lines those from `from` to `to`; fewer where the text ends in front of `to`
   * @returns how the text is read; undefined where the next lines have to be seen
   */
  look(lines: readonly string[]): DetectedDialect | undefined {
    const found = this.#find(lines.map(beginning));
    if (found && this.#isClear(found)) return found;
    this.#guess ??= found!;
    for (const line of lines) this.#units += line.length;
    const isAll = lines.length < this.to - this.from;
    if (isAll || this.to >= FURTHEST_LINE || this.#units > MOST_UNITS) return this.#guess;
    this.from = this.to - OVERLAP;
    this.to = this.from + SAMPLE_LINES;
    return undefined;
  }

  /** What was found in lines that have not changed still holds: then a key that is typed costs one window. */
  #find(lines: readonly string[]): DetectedDialect | undefined {
    const at = Math.floor(this.from / (SAMPLE_LINES - OVERLAP));
    const seen = this.#seen[at];
    if (seen && areEqual(seen.lines, lines)) return seen.found;
    const found = this.from > 0 && !mayBeDialogue(lines) ? undefined : this.#detect(lines);
    this.#seen[at] = { lines, found };
    return found;
  }

  #detect(lines: readonly string[]): DetectedDialect {
    const wanted = this.#wanted;
    if (wanted === 'auto') return detectDialect(lines);
    // The user's word counts, however little the text looks like it.
    return { ...detectWanted(lines, wanted), confident: true, chosen: true };
  }

  /** Somewhere below, a few lines that look like SMTP are not enough. */
  #isClear({ score, confident, chosen }: DetectedDialect): boolean {
    if (this.from > 0) return score >= CLEAR;
    return chosen ? score > 0.5 : confident;
  }
}

/** What was found in the windows of a text. */
export type SeenWindows = { readonly lines: readonly string[]; readonly found: DetectedDialect | undefined }[];

/** The mark with which a tool begins a line stands in front. A file may be one line of any length, and each key in it asks anew. */
function beginning(line: string): string {
  return line.length > LONGEST ? line.slice(0, LONGEST) : line;
}

const LONGEST = 65_536;
const OVERLAP = 100;
const FURTHEST_LINE = 10_000;
const MOST_UNITS = 2 ** 21;
const CLEAR = 0.8;

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** Whether it is worth while to ask all dialects: where a session begins, a greeting or one of these commands stands, behind whatever mark. */
function mayBeDialogue(lines: readonly string[]): boolean {
  return lines.some((line) => BEGINS.test(line.length > LONGEST_MARK ? line.slice(0, LONGEST_MARK) : line));
}

const BEGINS = /(?:^|[^\w.])(?:220[ -]|(?:EHLO|HELO|LHLO|MAIL FROM|RCPT TO)\b)/i;
const LONGEST_MARK = 200;
