import { findCommand } from '../protocol/commands';

/** The verb of a command line and where its argument begins; columns count from the start of `text`. */
export interface CommandLine {
  /** In upper case, as verbs know no case (RFC 5321 section 2.4). Empty for a line that starts with a blank or is empty. */
  readonly verb: string;
  readonly verbEnd: number;
  /** Start of the argument, behind the blanks; the text's length where there is none. */
  readonly argument: number;
  /** Nothing but printable ASCII stands in it, as in nearly every command. */
  readonly plain: boolean;
}

/** Splits a client's line into verb and argument (RFC 5321 section 4.1.1). Takes any text. */
export function parseCommandLine(text: string): CommandLine {
  let verbEnd = 0;
  while (verbEnd < text.length && !isBlank(text.charCodeAt(verbEnd))) verbEnd++;
  let argument = verbEnd;
  while (argument < text.length && isBlank(text.charCodeAt(argument))) argument++;
  return { verb: verbOf(text.slice(0, verbEnd)), verbEnd, argument, plain: isPlain(text) };
}

/** In upper case; for a known verb the one string of the table, which is the quickest to compare and to look up. */
function verbOf(word: string): string {
  return findCommand(word)?.verb ?? word.toUpperCase();
}

/** Whether the text is printable ASCII throughout: neither controls nor what lies beyond. */
export function isPlain(text: string): boolean {
  return !OTHER.test(text);
}

/** A class alone is the quickest scan of a piece of a long string: half the time of a loop over its codes. */
const OTHER = /[^ -~]/;

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
