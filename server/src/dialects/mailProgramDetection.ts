import { BLANK, GREATER, LESS, skipBlanks, TAB, textEnd, trimBlanks } from './chars';
import type { Detection } from './dialect';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { LEGEND, PROGRAM_FORMS, type ProgramForm, type ProgramMark } from './mailProgramForms';
import { textOf } from './signs';

/** Which program's marks stand where its replies and commands are. */
export function detectMailProgram(sample: readonly string[]): Detection {
  let best: Detection = { score: 0, variant: '' };
  const text = textOf(sample);
  const forms = PROGRAM_FORMS.filter(({ marks }) => marks.some((mark) => text.includes(mark.text)));
  if (forms.length === 0) return best;
  const lines = sample.map((full) => {
    const line = full.length > LONGEST ? full.slice(0, LONGEST) : full;
    return { line, end: endOfWords(line, textEnd(line)) };
  });
  for (const form of forms) {
    const score = scoreOf(form, lines);
    if (score > best.score) best = { score, variant: form.variant };
  }
  return best;
}

interface SampleLine {
  readonly line: string;
  /** Where its words end. */
  readonly end: number;
}

function scoreOf(form: ProgramForm, sample: readonly SampleLine[]): number {
  let replies = 0;
  let commands = 0;
  let signs = 0;
  let against = 0;
  for (const { line, end } of sample) {
    const at = form.lead(line, end);
    if (at < 0) continue;
    const mark = markAt(line, at, end, form);
    if (!mark) {
      if (isSign(line, at, form)) signs++;
      continue;
    }
    const start = skipBlanks(line, at + mark.text.length, end);
    if (looksLikeSmtpReply(line, start, end)) mark.side === 'server' ? replies++ : against++;
    else if (looksLikeCommand(line, start, end)) mark.side === 'client' ? commands++ : against++;
    if (mark.tls || LEGEND.some((words) => line.startsWith(words, start))) signs++;
  }
  const evidence = replies + commands;
  if (evidence === 0 || against * 2 > evidence) return 0;
  // Arrows alone are those of many programs.
  if (form.variant === 'CheckTLS' && signs === 0) return 0;
  if (evidence === 1 && signs === 0) return 0.6;
  return 0.96;
}

const LONGEST = 1000;

function isSign(line: string, at: number, form: ProgramForm): boolean {
  if (form.signs.some((words) => line.startsWith(words, at))) return true;
  return form.events.some(({ text, within }) => (within ? line.indexOf(text, at) >= 0 : line.startsWith(text, at)));
}

/** Where the words end before the place in the source that a browser's console puts behind them. */
export function endOfWords(line: string, end: number): number {
  const at = line.lastIndexOf(' SmtpClient.');
  return at > 0 && /^ SmtpClient\.(?:jsm|sys\.mjs):\d+(?::\d+)?$/.test(line.slice(at, Math.min(end, at + 40)))
    ? trimBlanks(line, 0, at)
    : end;
}

export function markAt(line: string, at: number, end: number, form: ProgramForm): ProgramMark | undefined {
  for (const mark of form.marks) {
    if (!line.startsWith(mark.text, at)) continue;
    const behind = at + mark.text.length;
    if (behind === end || line.charCodeAt(behind) === BLANK || line.charCodeAt(behind) === TAB) return mark;
    // `SMTP>. (EOM)`; the doubled arrows are of other programs.
    const c = line.charCodeAt(behind);
    return form.spaced || c === GREATER || c === LESS ? undefined : mark;
  }
  return undefined;
}
