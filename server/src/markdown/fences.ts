/** A fenced block of a Markdown text that holds a transcript. Lines count from 0. */
export interface Fence {
  /** The first line behind the opening fence, and the line behind the last one. */
  readonly first: number;
  readonly end: number;
  /** The lines, without what the fence itself is indented by. */
  readonly lines: readonly string[];
  /** How much was taken from each line, in columns. */
  readonly taken: readonly number[];
}

/**
 * The blocks of a Markdown text that are fenced as ```` ```smtp ```` (CommonMark 0.31 section 4.5). A block that is not closed goes
 * to the end of the text. In a text without any it costs one search for the word.
 */
export function findFences(text: string): Fence[] {
  if (!MAY_HOLD.test(text)) return [];
  const fences: Fence[] = [];
  const all = text.split(/\r\n|\n|\r/);
  let open:
    | { readonly mark: string; readonly indent: number; readonly isOurs: boolean; readonly first: number }
    | undefined;
  const close = (end: number) => {
    if (open?.isOurs) fences.push(fenceOf(all, open.first, end, open.indent));
    open = undefined;
  };
  for (const [line, content] of all.entries()) {
    if (open) {
      if (closes(content, open.mark)) close(line);
      continue;
    }
    const match = OPENING.exec(content);
    if (!match) continue;
    const [, blanks = '', mark = '', info = ''] = match;
    // Behind backticks there are none: else it is code in a line.
    if (mark.startsWith('`') && info.includes('`')) continue;
    open = { mark, indent: blanks.length, isOurs: INFO.test(info), first: line + 1 };
  }
  // Behind the last line end there is no line.
  close(all.at(-1) === '' ? all.length - 1 : all.length);
  return fences;
}

/** Whether the text may have such a block: also asked by those who do not know Markdown better than this. */
const MAY_HOLD = /(?:`{3}|~{3})[ \t]*smtp/i;
const OPENING = /^([ \t]*)(`{3,}|~{3,})[ \t]*(.*)$/s;
const INFO = /^smtp(?![\w-])/i;

function closes(content: string, mark: string): boolean {
  const trimmed = content.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

function fenceOf(all: readonly string[], first: number, end: number, indent: number): Fence {
  const lines: string[] = [];
  const taken: number[] = [];
  for (let line = first; line < end; line++) {
    const content = all[line] ?? '';
    let from = 0;
    while (from < indent && (content[from] === ' ' || content[from] === '\t')) from++;
    lines.push(content.slice(from));
    taken.push(from);
  }
  return { first, end: Math.max(first, end), lines, taken };
}
