import type { DetectedDialect } from '../dialects/detect';
import type { DialectId } from '../dialects/dialect';
import type { Finding } from '../rules/finding';
import type { ConversationOptions } from '../session/conversation';
import type { Session } from '../session/exchange';
import { createSuppression, type RuleSettings } from './applySettings';
import { follow } from './follow';
import type { Follower } from './follower';
import { followText } from './followText';
import { judgeSides } from './judgeSides';

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
  settings: RuleSettings & { readonly dialect: DialectId | 'auto' },
  listener: CheckListener,
  keeps: ConversationOptions['keeps'],
): LineChecker {
  const suppression = createSuppression(settings);
  /** Findings of the line that is read: a directive above it is told when the line was. */
  let latest: Finding[] = [];
  let follower: Follower | undefined;

  const tell = () => {
    const found = latest;
    latest = [];
    for (const finding of found) {
      const shown = suppression.show(finding);
      if (shown) listener.finding(shown);
    }
  };

  const text = followText(settings.dialect, (dialect) => {
    const sink = {
      finding: (finding: Finding) => void latest.push(finding),
      directive: (directive: Parameters<typeof suppression.directive>[0], target: number | undefined) =>
        suppression.directive({ ...directive, target }),
      sessionOver: listener.session,
    };
    const started = follow({ dialect, sink, keeps, judges: true, customRules: settings.customRules });
    follower = started;
    return {
      line(text, number, next) {
        started.line(text, number, next);
        if (latest.length > 0) tell();
      },
      end: () => started.end(),
    };
  });

  return {
    line: text.line,
    end() {
      const dialect = text.end();
      judgeSides(follower!.takeTally(), dialect, (finding) => latest.push(finding));
      tell();
      for (const remark of suppression.remarks()) listener.finding(remark);
      return { dialect, hidden: suppression.wholeFile };
    },
  };
}
