/** The verb of a command line and where its argument begins; columns count from the start of `text`. */
export interface CommandLine {
  /** In upper case, as verbs know no case (RFC 5321 section 2.4). Empty for a line that starts with a blank or is empty. */
  readonly verb: string;
  readonly verbEnd: number;
  /** Start of the argument, behind the blanks; the text's length where there is none. */
  readonly argument: number;
}

/** Splits a client's line into verb and argument (RFC 5321 section 4.1.1). Takes any text. */
export function parseCommandLine(text: string): CommandLine {
  let verbEnd = 0;
  while (verbEnd < text.length && !isBlank(text.charCodeAt(verbEnd))) verbEnd++;
  let argument = verbEnd;
  while (argument < text.length && isBlank(text.charCodeAt(argument))) argument++;
  return { verb: text.slice(0, verbEnd).toUpperCase(), verbEnd, argument };
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
