import { analyze } from '../../analysis/analyze';
import { applySettings } from '../../analysis/applySettings';
import { type SessionSummary, summarizeSession } from '../../analysis/summary';
import type { TranscriptSettings } from '../../config/transcriptSettings';
import type { DetectedDialect } from '../../dialects/detect';
import type { Finding } from '../../rules/finding';
import type { Session } from '../../session/exchange';

/** Reads, follows and judges a transcript, line by line. */
export interface LineChecker {
  /** @param next the line below; undefined at the last line */
  line(text: string, next: string | undefined): void;
  /** To be called behind the last line. */
  end(): CheckEnd;
}

export interface CheckListener {
  /** What a user sees, but for `hidden` of CheckEnd; about in the order of lines. The answer to its command may still come. */
  finding(finding: Finding): void;
  /** A session that has ended. */
  session(session: Session, summarize: () => SessionSummary): void;
}

/** What is known only in the end. */
export interface CheckEnd {
  readonly dialect: DetectedDialect;
  /** Rules that a directive ignores in the whole file. */
  readonly hidden: ReadonlySet<string>;
}

export function checkLines(settings: TranscriptSettings, listener: CheckListener): LineChecker {
  const lines: string[] = [];
  return {
    line: (text) => void lines.push(text),
    end() {
      const analysis = analyze(lines, settings.dialect);
      for (const session of analysis.sessions) {
        listener.session(session, () => summarizeSession(session, { lines, analysis }));
      }
      for (const finding of applySettings(analysis, settings)) listener.finding(finding);
      return { dialect: analysis.dialect, hidden: new Set() };
    },
  };
}
