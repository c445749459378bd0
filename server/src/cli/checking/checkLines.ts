import { createSuppression } from '../../analysis/applySettings';
import { chooseDialect } from '../../analysis/chooseDialect';
import { follow } from '../../analysis/follow';
import type { Follower } from '../../analysis/follower';
import { judgeSides } from '../../analysis/judgeSides';
import type { TranscriptSettings } from '../../config/transcriptSettings';
import type { DetectedDialect } from '../../dialects/detect';
import { SAMPLE_LINES } from '../../dialects/dialect';
import type { Finding } from '../../rules/finding';
import type { ConversationOptions } from '../../session/conversation';
import type { Session } from '../../session/exchange';

/** Reads, follows and judges a transcript, line by line. */
export interface LineChecker {
  /** @param next the line below; undefined at the last line */
  line(text: string, next: string | undefined): void;
  /** To be called behind the last line. */
  end(): CheckEnd;
}

export interface CheckListener {
  /** What a user sees, but for `hidden` of CheckEnd; about in the order of lines. */
  finding(finding: Finding): void;
  /** A session has ended; of its exchanges there are as many as `keeps` says. */
  session(session: Session): void;
}

/** What is known only in the end. */
export interface CheckEnd {
  readonly dialect: DetectedDialect;
  /** Rules that a directive ignores in the whole file. */
  readonly hidden: ReadonlySet<string>;
}

export function checkLines(
  settings: TranscriptSettings,
  listener: CheckListener,
  keeps: ConversationOptions['keeps'],
): LineChecker {
  const suppression = createSuppression(settings);
  /** Findings of the line that is read: a directive above it is told when the line was. */
  let latest: Finding[] = [];
  /** The first lines, until the dialect is known. */
  let sample: string[] | undefined = [];
  let dialect: DetectedDialect | undefined;
  let follower: Follower | undefined;
  let number = 0;

  const start = (texts: readonly string[], next: string | undefined): Follower => {
    dialect = chooseDialect(texts, settings.dialect);
    const sink = {
      finding: (finding: Finding) => void latest.push(finding),
      directive: (directive: Parameters<typeof suppression.directive>[0], target: number | undefined) =>
        suppression.directive({ ...directive, target }),
      sessionOver: listener.session,
    };
    follower = follow({ dialect, sink, keeps, judges: true });
    sample = undefined;
    for (const [at, text] of texts.entries()) read(follower, text, texts[at + 1] ?? next);
    return follower;
  };

  const read = (to: Follower, text: string, next: string | undefined) => {
    to.line(text, number++, next);
    if (latest.length > 0) tell();
  };

  const tell = () => {
    const found = latest;
    latest = [];
    for (const finding of found) {
      const shown = suppression.show(finding);
      if (shown) listener.finding(shown);
    }
  };

  return {
    line(text, next) {
      if (follower) read(follower, text, next);
      else if (sample) {
        sample.push(text);
        if (sample.length >= SAMPLE_LINES) start(sample, next);
      }
    },
    end() {
      const to = follower ?? start(sample ?? [], undefined);
      to.end();
      judgeSides(to.takeTally(), dialect!, (finding) => latest.push(finding));
      tell();
      for (const remark of suppression.remarks()) listener.finding(remark);
      return { dialect: dialect!, hidden: suppression.wholeFile };
    },
  };
}
