import { type Detection, type DialectId, SAMPLE_LINES } from './dialect';
import { DIALECTS } from './index';
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
 * is read as a terminal session, which asks nothing of a line.
 *
 * @param sample the first lines of the text; more than SAMPLE_LINES are not looked at
 */
export function detectDialect(sample: readonly string[]): DetectedDialect {
  const lines = sample.length > SAMPLE_LINES ? sample.slice(0, SAMPLE_LINES) : sample;
  let best: { dialect: DialectId; detection: Detection } | undefined;
  const text = textOf(lines);
  for (const dialect of ASKED) {
    if (!hasSign(text, dialect.signs)) continue;
    const detection = dialect.detect(lines);
    if (!best || detection.score > best.detection.score) best = { dialect: dialect.id, detection };
    if (detection.score >= UNMISTAKABLE) break;
  }
  if (isNew(lines)) {
    const { dialect, detection } = best && best.detection.score >= SPEAKS_FOR ? best : NEW;
    return { dialect, ...detection, confident: true };
  }
  if (!best || best.detection.score === 0) return { dialect: 'bare', variant: '', score: 0, confident: false };
  const { score, variant } = best.detection;
  return { dialect: best.dialect, variant, score, confident: score > 0.5 };
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
