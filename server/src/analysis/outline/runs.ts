/** Lines below one another of which all that was said belongs to one session; blank lines and comments may stand between. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A run as far as one segment has it, or (without a key) lines that belong to no session, behind which none goes on. */
export interface RunPiece extends Run {
  readonly key: string | undefined;
  /** A session begins in its first line. */
  readonly begins: boolean;
  /** How many lines of it belong to the session. */
  readonly count: number;
}

/** Shorter ones are not worth to be known: in logs where very many sessions go on at once nearly all are. */
const FEWEST_LINES = 3;

/** Notes the runs of a segment, line by line. */
export class RunNotes {
  /** Of those that are too short only the first and the last one: they may go on in other segments. */
  readonly pieces: Growing[] = [];

  /** @param key of the session in which something was said or happened in the line; undefined where the line is none of a session */
  note(line: number, key: string | undefined, begins: boolean): void {
    const current = this.pieces.at(-1);
    if (current && current.key === key && !begins) {
      current.last = line;
      if (key !== undefined) current.count++;
      return;
    }
    if (this.pieces.length > 1 && current && current.count < FEWEST_LINES) this.pieces.pop();
    this.pieces.push({ key, first: line, last: line, begins, count: key === undefined ? 0 : 1 });
  }
}

interface Growing extends RunPiece {
  last: number;
  count: number;
}

/** The runs of a text, of what was noted of its segments. */
export function runsOf(segments: Iterable<readonly RunPiece[]>): Run[] {
  const all: RunPiece[] = [];
  for (const [first, ...others] of segments) {
    if (!first) continue;
    const above = all.at(-1);
    if (above && above.key === first.key && !first.begins) {
      all[all.length - 1] = { ...above, last: first.last, count: above.count + first.count };
    } else all.push(first);
    for (const one of others) all.push(one);
  }
  return all.filter(({ count }) => count >= FEWEST_LINES).map(({ first, last }) => ({ first, last }));
}
