import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import { DialectSearch } from './chooseDialect';
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
  const search = new DialectSearch(wanted);
  let held: string[] = [];
  let known: { dialect: DetectedDialect; follower: Pick<Follower, 'line' | 'end'> } | undefined;
  let number = 0;

  /** @param next the line below those that are held */
  const searchOn = (next: string | undefined) => {
    const dialect = search.look(held.slice(search.from, search.to));
    if (!dialect) return;
    const follower = start(dialect);
    known = { dialect, follower };
    for (const [at, text] of held.entries()) follower.line(text, number++, held[at + 1] ?? next);
    held = [];
  };

  return {
    line(text, next) {
      if (known) {
        known.follower.line(text, number++, next);
        return;
      }
      held.push(text);
      if (held.length >= search.to) searchOn(next);
    },
    end() {
      while (!known) searchOn(undefined);
      known.follower.end();
      return known.dialect;
    },
  };
}
