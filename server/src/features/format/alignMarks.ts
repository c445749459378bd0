import type { DialectId } from '../../dialects/dialect';
import type { FormatEdit } from './format';
import type { Heard, HeardLine } from './hear';

/** The same blanks before and behind all marks; none at the ends of lines that say nothing, and of comments. */
export function alignMarks(lines: readonly string[], heard: Heard): FormatEdit[] {
  const edits = MARKS[heard.dialect]?.(lines, heard.lines) ?? [];
  for (const [line, text] of lines.entries()) {
    const role = heard.roles[line];
    if (role !== 'blank' && role !== 'comment') continue;
    const end = text.trimEnd().length;
    if (end < text.length) edits.push({ replace: { line, start: end, end: text.length }, text: '' });
  }
  return edits;
}

const MARKS: Readonly<
  Partial<Record<DialectId, (lines: readonly string[], said: readonly HeardLine[]) => FormatEdit[]>>
> = { canonical: canonicalMarks, prefixed: prefixedMarks };

/** A blank stands behind the colon, unless nothing does. */
function canonicalMarks(lines: readonly string[], said: readonly HeardLine[]): FormatEdit[] {
  return said.flatMap(({ line, start, end, side, notated }) => {
    if (notated || (side !== 'client' && side !== 'server') || start === 0 || end === start) return [];
    return lines[line]?.charAt(start - 1) === ':' ? [{ replace: { line, start, end: start }, text: ' ' }] : [];
  });
}

/** In a message each line keeps the blanks that it has, as they may be text. */
function prefixedMarks(lines: readonly string[], said: readonly HeardLine[]): FormatEdit[] {
  const marked = said.flatMap((one) => {
    if (one.side !== 'client' && one.side !== 'server') return [];
    const [, indent = '', mark = '', blanks = ''] =
      /^([ \t]*)(\S(?:.*\S)?)([ \t]*)$/.exec((lines[one.line] ?? '').slice(0, one.start)) ?? [];
    return mark === '' ? [] : [{ ...one, indent, mark, blanks }];
  });
  const dialogue = marked.filter(({ part, end, start }) => part === 'dialogue' && end > start);
  if (dialogue.length === 0) return [];
  const indent = commonest(dialogue.map((one) => one.indent));
  const gap = commonest(dialogue.map((one) => one.blanks)) || ' ';
  return marked.flatMap((one): FormatEdit[] => {
    const edits: FormatEdit[] = [];
    if (one.indent !== indent)
      edits.push({ replace: { line: one.line, start: 0, end: one.indent.length }, text: indent });
    if (one.part === 'dialogue' && one.end > one.start && one.blanks !== gap) {
      edits.push({ replace: { line: one.line, start: one.start - one.blanks.length, end: one.start }, text: gap });
    }
    return edits;
  });
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = texts[0] ?? '';
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}
