import { analyze } from '../../analysis/analyze';
import type { DialectId } from '../../dialects/dialect';
import { countFindings, isNoWorse } from '../fixes/countFindings';
import type { LineEdit } from '../fixes/lineEdit';
import { alignMarks } from './alignMarks';
import { endReplies } from './endReplies';
import { type Heard, type HeardLine, hear } from './hear';
import { upperCaseVerbs } from './upperCaseVerbs';

export interface FormatOptions {
  readonly dialect: DialectId | 'auto';
  readonly upperCaseVerbs: boolean;
  /** Whether the lines of a reply are joined by their hyphens: it changes what the server is said to have sent. */
  readonly endReplies: boolean;
}

/** A piece of a line that becomes another text. */
export type FormatEdit = Extract<LineEdit, { readonly replace: unknown }>;

/**
 * Makes the lines of a transcript alike: marks and the blanks around them, and what the options ask for. Only forms that people write
 * are touched, and never what was said in a message. Each step is read again, and left out where anything else would be understood.
 */
export function format(lines: readonly string[], options: FormatOptions): FormatEdit[] {
  let current = lines;
  // What one pass leaves out may be sound behind what it did: only where nothing is left is it the form that stays.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edits = formatOnce(current, options);
    if (edits.length === 0) return merged(lines, current);
    current = applied(current, edits);
  }
  return [];
}

const MOST_PASSES = 4;

function formatOnce(lines: readonly string[], options: FormatOptions): FormatEdit[] {
  let edits: FormatEdit[] = [];
  let heard = hear(lines, options.dialect);
  if (!heard || !FORMATTED.has(heard.dialect)) return [];
  for (const step of STEPS) {
    if (!step.wanted(options)) continue;
    const current = applied(lines, edits);
    const made = step.edits(current, heard);
    if (made.length === 0) continue;
    const after = applied(current, made);
    const again = hear(after, options.dialect);
    if (!again || again.dialect !== heard.dialect || again.variant !== heard.variant) continue;
    if (!means(again.lines, heard.lines, step.same)) continue;
    if (step.mayFind && !isNoWorse(countsOf(after, options), countsOf(current, options))) continue;
    edits = merged(lines, after);
    heard = again;
  }
  return edits;
}

/** Forms that people write; what a program wrote is evidence as it is. */
const FORMATTED: ReadonlySet<DialectId> = new Set<DialectId>(['canonical', 'prefixed', 'bare', 'commands', 'swaks']);

interface Step {
  wanted(options: FormatOptions): boolean;
  edits(lines: readonly string[], heard: Heard): FormatEdit[];
  /** What a line comes to where the step may change it. */
  same(line: HeardLine): string;
  /** It changes what is judged: where that brings a finding, the step is left out. */
  readonly mayFind?: true;
}

const asSaid = ({ text }: HeardLine) => text;

const STEPS: readonly Step[] = [
  { wanted: () => true, edits: alignMarks, same: asSaid },
  {
    wanted: (options) => options.upperCaseVerbs,
    edits: upperCaseVerbs,
    same: ({ text, part, side }) => (part === 'dialogue' && side === 'client' ? text.toUpperCase() : text),
  },
  {
    wanted: (options) => options.endReplies,
    edits: endReplies,
    mayFind: true,
    same: ({ text, part, side }) =>
      part === 'dialogue' && side === 'server' ? text.replace(/^(\d{3})-/, '$1 ') : text,
  },
];

function countsOf(lines: readonly string[], { dialect }: FormatOptions): ReadonlyMap<string, number> {
  return countFindings(analyze(lines, dialect));
}

/** Whether two readings say the same in the same lines. */
function means(one: readonly HeardLine[], other: readonly HeardLine[], same: (line: HeardLine) => string): boolean {
  if (one.length !== other.length) return false;
  return one.every((line, at) => {
    const twin = other[at]!;
    return line.line === twin.line && line.side === twin.side && line.part === twin.part && same(line) === same(twin);
  });
}

function applied(lines: readonly string[], edits: readonly FormatEdit[]): string[] {
  const result = [...lines];
  const fromRight = edits.toSorted((a, b) => b.replace.line - a.replace.line || b.replace.start - a.replace.start);
  for (const { replace, text } of fromRight) {
    const line = result[replace.line] ?? '';
    result[replace.line] = line.slice(0, replace.start) + text + line.slice(replace.end);
  }
  return result;
}

/** One edit for each line that differs: its front and its end stay. */
function merged(before: readonly string[], after: readonly string[]): FormatEdit[] {
  return before.flatMap((old, line) => {
    const text = after[line] ?? '';
    if (old === text) return [];
    let start = 0;
    while (start < old.length && start < text.length && old[start] === text[start]) start++;
    let tail = 0;
    while (tail < Math.min(old.length, text.length) - start && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
    const edit: FormatEdit = {
      replace: { line, start, end: old.length - tail },
      text: text.slice(start, text.length - tail),
    };
    return [edit];
  });
}
