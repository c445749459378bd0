/** A fenced block of a Markdown text that holds a transcript. Lines count from 0. */
export interface Fence {
  /** The first line behind the opening fence, and the line behind the last one. */
  readonly first: number;
  readonly end: number;
  /** The lines, without what the fence itself is indented by, and without the marks of the quotes that it stands in. */
  readonly lines: readonly string[];
  /** What stands in front of the fence: blanks and marks of quotes. */
  readonly prefix: string;
  /** How much was taken from each line, in columns. */
  readonly taken: readonly number[];
}

/**
 * The blocks of a Markdown text that are fenced as ```` ```smtp ```` (CommonMark 0.31 section 4.5). A block that is not closed goes
 * to the end of the text, or of the quote that it stands in (section 5.1). In a text without any it costs one search for the word.
 */
export function findFences(text: string): Fence[] {
  if (!MAY_HOLD.test(text)) return [];
  const fences: Fence[] = [];
  const all = text.split(/\r\n|\n|\r/);
  let open: (Opening & { readonly mark: string; readonly isOurs: boolean }) | undefined;
  const close = (end: number) => {
    if (open?.isOurs) fences.push(fenceOf(all, open, end));
    open = undefined;
  };
  for (const [line, content] of all.entries()) {
    if (open) {
      const quote = behindQuotes(content, open.quotes);
      if (quote.quotes === open.quotes) {
        if (closes(content.slice(quote.at), open.mark)) close(line);
        continue;
      }
      close(line);
    }
    const { quotes, at, indent } = behindMarks(content);
    const match = OPENING.exec(content.slice(at));
    if (!match) continue;
    const [, mark = '', info = ''] = match;
    // Behind backticks there are none: else it is code in a line.
    if (mark.startsWith('`') && info.includes('`')) continue;
    // In the lines below blanks stand where the mark of a list is.
    const prefix = content.slice(0, at).replace(/[^>\t]/g, ' ');
    open = { mark, prefix, quotes, indent, isOurs: INFO.test(info), first: line + 1 };
  }
  // Behind the last line end there is no line.
  close(all.at(-1) === '' ? all.length - 1 : all.length);
  return fences;
}

/** Whether the text may have such a block: also asked by those who do not know Markdown better than this. */
const MAY_HOLD = /(?:`{3}|~{3})[ \t]*smtp/i;
const OPENING = /^(`{3,}|~{3,})[ \t]*(.*)$/s;
const INFO = /^smtp(?![\w-])/i;

interface Opening {
  readonly prefix: string;
  /** How many quotes it stands in. */
  readonly quotes: number;
  readonly indent: number;
  readonly first: number;
}

/** Where the text begins behind the marks of quotes, of which there are at most so many; and how many there are. */
function behindQuotes(content: string, most: number): { readonly quotes: number; readonly at: number } {
  let quotes = 0;
  let at = 0;
  while (quotes < most) {
    let mark = at;
    while (isBlank(content[mark])) mark++;
    if (content[mark] !== '>') break;
    quotes++;
    at = behindQuoteMark(content, mark);
  }
  return { quotes, at };
}

/** A blank behind the mark belongs to it. */
function behindQuoteMark(content: string, mark: number): number {
  return isBlank(content[mark + 1]) ? mark + 2 : mark + 1;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Where the text begins behind all marks of quotes and lists, and how far that is behind those of quotes. */
function behindMarks(content: string): { readonly quotes: number; readonly at: number; readonly indent: number } {
  let quotes = 0;
  let start = 0;
  let at = 0;
  for (;;) {
    while (isBlank(content[at])) at++;
    LIST_MARK.lastIndex = at;
    if (LIST_MARK.test(content)) at = LIST_MARK.lastIndex;
    else if (content[at] === '>') {
      quotes++;
      at = behindQuoteMark(content, at);
      start = at;
    } else return { quotes, at, indent: at - start };
  }
}

const LIST_MARK = /(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y;

function closes(content: string, mark: string): boolean {
  const trimmed = content.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

function fenceOf(all: readonly string[], { first, prefix, quotes, indent }: Opening, end: number): Fence {
  const lines: string[] = [];
  const taken: number[] = [];
  for (let line = first; line < end; line++) {
    const content = all[line] ?? '';
    let { at: from } = behindQuotes(content, quotes);
    const most = from + indent;
    while (from < most && isBlank(content[from])) from++;
    lines.push(content.slice(from));
    taken.push(from);
  }
  return { first, end: Math.max(first, end), lines, prefix, taken };
}
