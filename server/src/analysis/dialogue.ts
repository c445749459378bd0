import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import type { Session } from '../session/exchange';
import { chooseDialect } from './chooseDialect';
import { follow } from './follow';
import type { FollowSink, Heard } from './follower';

/** All that a transcript tells, in a form in which no dialect can be seen. */
export interface Dialogue {
  readonly dialect: DetectedDialect;
  /** Remarks above the first session. */
  readonly head: readonly Heard[];
  /** In the order in which they begin; sessions that interleave in the transcript stand one after another. */
  readonly sessions: readonly SessionDialogue[];
}

/** One session: what was said and what happened in it, in the order of the transcript, with the remarks between. */
export interface SessionDialogue {
  readonly session: Session;
  readonly heard: readonly Heard[];
}

function lineOf(heard: Heard): number {
  return heard.kind === 'said' ? heard.place.line : heard.line;
}

/** Reads a whole transcript without judging it. Takes any text; never throws. */
export function readDialogue(lines: readonly string[], wanted: DialectId | 'auto' = 'auto'): Dialogue {
  const dialect = chooseDialect(lines, wanted);
  const { sink, head, sessions } = collectDialogue();
  const follower = follow({ dialect, sink, keeps: 'all', judges: false });
  for (let line = 0; line < lines.length; line++) follower.line(lines[line] ?? '', line, lines[line + 1]);
  follower.end();
  return { dialect, head, sessions };
}

/** Puts together what is heard while a transcript is followed. The lists grow. */
export function collectDialogue(): Pick<Dialogue, 'head' | 'sessions'> & { readonly sink: FollowSink } {
  const head: Heard[] = [];
  const sessions: { session: Session; heard: Heard[] }[] = [];
  /** What the latest session of each key heard. */
  const going = new Map<string, Heard[]>();
  let begun: Heard[] | undefined;
  let latest = head;
  let lastLine = -1;
  const heard = (one: Heard) => {
    const line = lineOf(one);
    if (line < lastLine) takeBack(line);
    lastLine = line;
    if (one.kind !== 'remark') {
      if (begun) going.set(one.key, begun);
      begun = undefined;
      latest = going.get(one.key) ?? latest;
    }
    latest.push(one);
  };
  /** Lines that were passed over may prove to be a section in another form: then they are remarks no more. */
  const takeBack = (line: number) => {
    while (latest.length > 0) {
      const last = latest[latest.length - 1]!;
      if (last.kind !== 'remark' || last.line < line) return;
      latest.pop();
    }
  };
  const session = (started: Session) => {
    begun = [];
    sessions.push({ session: started, heard: begun });
  };
  return { sink: { finding: () => {}, directive: () => {}, session, heard }, head, sessions };
}
