import type { DetectedDialect } from '../dialects/detect';
import { type DialectId, SAMPLE_LINES } from '../dialects/dialect';
import { chooseDialect } from './chooseDialect';
import type { Follower } from './follower';

/** Takes a transcript line by line, of which the dialect is not known yet. */
export interface TextFollower {
  /** @param next the line below; undefined at the last line */
  line(text: string, next: string | undefined): void;
  /** To be called behind the last line. */
  end(): DetectedDialect;
}

/**
 * Holds the first lines back until they tell the dialect, and hands them and all others on.
 *
 * @param start makes the follower when the dialect is known
 */
export function followText(
  wanted: DialectId | 'auto',
  start: (dialect: DetectedDialect) => Pick<Follower, 'line' | 'end'>,
): TextFollower {
  let sample: string[] | undefined = [];
  let known: { dialect: DetectedDialect; follower: Pick<Follower, 'line' | 'end'> } | undefined;
  let number = 0;

  const begin = (texts: readonly string[], next: string | undefined) => {
    const dialect = chooseDialect(texts, wanted);
    const follower = start(dialect);
    known = { dialect, follower };
    sample = undefined;
    for (const [at, text] of texts.entries()) follower.line(text, number++, texts[at + 1] ?? next);
    return known;
  };

  return {
    line(text, next) {
      if (known) known.follower.line(text, number++, next);
      else if (sample) {
        sample.push(text);
        if (sample.length >= SAMPLE_LINES) begin(sample, next);
      }
    },
    end() {
      const { dialect, follower } = known ?? begin(sample ?? [], undefined);
      follower.end();
      return dialect;
    },
  };
}
