import type { Outline } from './outline';

/** The sessions of a whole text. Lines in it are labels, of which lineOf() gives the numbers: in a long text few of them are shown. */
export interface OutlinedText extends Outline {
  readonly lineCount: number;
  lineOf(label: number): number;
}

/** For each session whether no other one has lines between its first and its last. */
export function standAlone({ sessions }: Outline): boolean[] {
  let end = Number.NEGATIVE_INFINITY;
  return sessions.map(({ line, endLine }, at) => {
    const below = sessions[at + 1];
    const isAlone = line > end && (!below || below.line > endLine);
    end = Math.max(end, endLine);
    return isAlone;
  });
}
