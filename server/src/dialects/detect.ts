import { type Detection, type Dialect, type DialectId, SAMPLE_LINES } from './dialect';
import { type FoundBehind, findBehindLead } from './findLead';
import { DIALECTS } from './index';
import type { LeadForm } from './lead';
import { hasSign, textOf } from './signs';

/** The dialect in which a text is read. */
export interface DetectedDialect {
  readonly dialect: DialectId;
  /** The variant that the dialect's start() gets. */
  readonly variant: string;
  /** 0 to 1, see Detection. */
  readonly score: number;
  /** False where it is a guess: the text is read as well as can be, and the user is told once. */
  readonly confident: boolean;
  /** What another program puts in front of each line; absent where the lines are as the tool wrote them. */
  readonly lead?: LeadForm;
  /** The user wants it so: then nothing in the text counts against it. */
  readonly chosen?: true;
}

/**
 * Chooses the dialect in which a text is read, from its first lines.
 *
 * The first in the order of DIALECTS that is unmistakable is chosen without a look at the others; else the one with the best score.
 * A score above 0.5 is a decision. Scores depend on counts that soon reach their full weight, so that a line more at the end
 * does not turn a decision. Between equal scores the order of DIALECTS decides. A text of comments and at most one line is a
 * new file, of which nothing is asked yet: canonical, unless that line speaks for another dialect. What is no dialect at all
 * is read as a terminal session, which asks nothing of a line. Where another program put something in front of each line, what is
 * behind that is looked at too, and counts where it is more of a dialect than the lines as they are.
 *
 * @param sample the first lines of the text; more than SAMPLE_LINES are not looked at
 */
export function detectDialect(sample: readonly string[]): DetectedDialect {
  const lines = sample.length > SAMPLE_LINES ? sample.slice(0, SAMPLE_LINES) : sample;
  const best = bestOf(lines);
  if (isNew(lines)) {
    const { dialect, detection } = best && best.detection.score >= SPEAKS_FOR ? best : NEW;
    return { dialect, ...detection, confident: true };
  }
  const score = best?.detection.score ?? 0;
  const behind = behindLeadOf(lines, best);
  if (behind) return { dialect: behind.dialect, ...behind.detection, confident: true, lead: behind.lead };
  if (!best || score === 0) return { dialect: 'bare', variant: '', score: 0, confident: false };
  return { dialect: best.dialect, variant: best.detection.variant, score, confident: score > 0.5 };
}

/** The variant of the dialect that a user wants, and what stands in front of its lines. */
export function detectWanted(
  lines: readonly string[],
  wanted: DialectId,
): Omit<DetectedDialect, 'confident' | 'chosen'> {
  const own = detectOnly(lines, wanted);
  if (!own) return { dialect: wanted, variant: '', score: 0 };
  const least = { dialect: wanted, score: own.detection.score, isEnough: !readerOf(wanted)?.readsLeads };
  const behind = findBehindLead(lines, least, (texts) => detectOnly(texts, wanted));
  return behind ? { dialect: wanted, ...behind.detection, lead: behind.lead } : { dialect: wanted, ...own.detection };
}

/** What is behind the leads of lines, where it is more of a dialect than the lines are, or as much and read better. */
function behindLeadOf(lines: readonly string[], best: Found | undefined): FoundBehind | undefined {
  const least = {
    dialect: best?.dialect,
    score: best?.detection.score ?? 0,
    isEnough: !readerOf(best?.dialect)?.readsLeads,
  };
  if (!best || least.score < UNMISTAKABLE) {
    return findBehindLead(lines, least, (texts) => {
      const found = bestOf(texts);
      // Lines with a time in front are none of the canonical form, which looks the same behind it.
      return found?.dialect === 'canonical' && best?.dialect === 'prefixed' ? detectOnly(texts, 'prefixed') : found;
    });
  }
  if (!least.isEnough) return undefined;
  return findBehindLead(lines, least, (texts) => detectOnly(texts, best.dialect));
}

function detectOnly(lines: readonly string[], id: DialectId): Found | undefined {
  const detection = readerOf(id)?.detect(lines);
  return detection && { dialect: id, detection };
}

function readerOf(id: DialectId | undefined): Dialect | undefined {
  return DIALECTS.find((one) => one.id === id);
}

interface Found {
  readonly dialect: DialectId;
  readonly detection: Detection;
}

function bestOf(lines: readonly string[]): Found | undefined {
  let best: Found | undefined;
  const text = textOf(lines);
  for (const dialect of ASKED) {
    if (!hasSign(text, dialect.signs)) continue;
    const detection = dialect.detect(lines);
    if (!best || detection.score > best.detection.score) best = { dialect: dialect.id, detection };
    if (detection.score >= UNMISTAKABLE) break;
  }
  return best;
}

/** Others need not be asked, which would cost time with each key that is typed. */
const UNMISTAKABLE = 0.96;
const ASKED = [...DIALECTS].sort((a, b) => Number(b.asksFirst ?? false) - Number(a.asksFirst ?? false));
const SPEAKS_FOR = 0.4;
const NEW: { dialect: DialectId; detection: Detection } = {
  dialect: 'canonical',
  detection: { score: 0, variant: '' },
};

/** Whether a text is only just begun: at most one line that is no comment. */
function isNew(lines: readonly string[]): boolean {
  let filled = 0;
  for (const line of lines) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (++filled > 1) return false;
  }
  return true;
}
