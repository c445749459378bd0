import type { Detection, DialectId } from './dialect';
import { type Lead, type LeadForm, leadsOf } from './lead';

/** A dialect that was found behind the leads of lines. */
export interface FoundBehind {
  readonly dialect: DialectId;
  readonly detection: Detection;
  readonly lead: LeadForm;
}

/**
 * Looks whether nearly all lines begin with the same pieces of a lead, and what stands behind them. A log may hold the lines of
 * several programs: those of each are looked at on their own. Of two leads the longer one counts where it is as good: it tells
 * more of times and processes.
 *
 * @param least what is found has to be better than this; where that is enough, the same dialect as good
 * @param detect the best dialect of some lines
 */
export function findBehindLead(
  lines: readonly string[],
  least: { readonly dialect: DialectId | undefined; readonly score: number; readonly isEnough: boolean },
  detect: (lines: readonly string[]) => { dialect: DialectId; detection: Detection } | undefined,
): FoundBehind | undefined {
  let best: FoundBehind | undefined;
  for (const { pieces, rows } of commonLeads(lines)) {
    for (const [of, texts] of byProgram(rows)) {
      const found = detect(texts);
      if (!found) continue;
      const score = weightOf(found);
      if (score === least.score && found.dialect !== least.dialect) continue;
      // The mark of a tool may look like the last piece of a lead.
      if (best && pieces.endsWith(' label') && score === weightOf(best)) continue;
      if (score < least.score || (score === least.score && !least.isEnough) || score < (best ? weightOf(best) : CLEAR))
        continue;
      // Without marks nothing but the words tells a dialogue from what else a log may hold.
      if (UNMARKED.has(found.dialect) && (score < CLEAR_WITHOUT_MARKS || !texts.some(isPlainSmtp))) continue;
      best = { ...found, lead: { pieces, of } };
    }
  }
  return best;
}

/** Lines behind a time are no canonical form of ours any more, but a dialogue with the same marks. */
function weightOf({ dialect, detection }: { dialect: DialectId; detection: Detection }): number {
  return dialect === 'canonical' ? Math.min(detection.score, MARKED) : detection.score;
}

const MARKED = 0.9;
const CLEAR = 0.7;
const CLEAR_WITHOUT_MARKS = 0.75;
/** Dialects in which any line may have been said: of a line without a lead only another program can be the author. */
export const UNMARKED: ReadonlySet<DialectId> = new Set(['bare', 'commands']);

function isPlainSmtp(text: string): boolean {
  return /^[\s>]*(?:(?:EHLO|HELO|LHLO) |MAIL FROM:|RCPT TO:)/i.test(text.slice(0, 40));
}

interface Row {
  readonly lead: Lead;
  readonly text: string;
}

/** The leads that so many lines have, of a hundred; the shorter first. */
const MOST_LINES = 80;
const FEWEST = 4;
/** Each costs a look at all dialects. */
const MOST_LEADS = 4;

function commonLeads(lines: readonly string[]): { pieces: string; rows: readonly Row[] }[] {
  const rows = new Map<string, Row[]>();
  let filled = 0;
  let without = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    filled++;
    const leads = leadsOf(line.length > LONGEST ? line.slice(0, LONGEST) : line);
    // Most texts have none: some lines tell.
    if (leads.length === 0 && ++without > 10 && without * 3 > filled * 2) return [];
    for (const lead of leads) {
      const known = rows.get(lead.pieces);
      const row = { lead, text: line.slice(lead.end) };
      if (known) known.push(row);
      else rows.set(lead.pieces, [row]);
    }
  }
  return [...rows]
    .filter(([, { length }]) => length >= FEWEST && length * 100 >= filled * MOST_LINES)
    .slice(-MOST_LEADS)
    .map(([pieces, found]) => ({ pieces, rows: found }));
}

const LONGEST = 2000;

/** The texts behind the leads, those of each program; of many programs those with the most lines. */
function byProgram(rows: readonly Row[]): (readonly [of: string, texts: readonly string[]])[] {
  const programs = new Map<string, string[]>();
  for (const { lead, text } of rows) {
    const known = programs.get(lead.of);
    if (known) known.push(text);
    else programs.set(lead.of, [text]);
  }
  return [...programs]
    .filter(([, texts]) => texts.length >= FEWEST)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_PROGRAMS);
}

const MOST_PROGRAMS = 4;
