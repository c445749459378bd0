import type { DetectedDialect } from '../dialects/detect';
import type { CustomRule } from '../rules/custom/customRule';
import type { Directive } from '../rules/directive';
import { compareFindings, type Finding } from '../rules/finding';
import type { Session } from '../session/exchange';
import { chooseDialect, type WantedDialect } from './chooseDialect';
import { follow } from './follow';
import { judgeSides } from './judgeSides';
import { createLineTable, type LineTable } from './lineTable';

/** A directive with the line that it speaks of: the next that is neither blank nor a comment; undefined where none is. */
export interface TargetedDirective extends Directive {
  readonly target: number | undefined;
}

/** What the rules found in a text, before settings are applied: see applySettings(). In the order of lines. */
export interface Found {
  readonly found: readonly Finding[];
  readonly directives: readonly TargetedDirective[];
}

/** All that is known of one transcript, or of a part of it. Lines and columns count from 0. */
export interface Analysis extends Found {
  readonly dialect: DetectedDialect;
  readonly lines: LineTable;
  readonly sessions: readonly Session[];
  /** The rules of the user’s own by which it was judged; absent where nobody asked for them. */
  readonly customRules?: readonly CustomRule[] | undefined;
}

/** Reads, follows and judges a whole transcript. Takes any text; never throws. */
export function analyze(
  lines: readonly string[],
  wanted: WantedDialect = 'auto',
  customRules?: readonly CustomRule[],
): Analysis {
  const dialect = chooseDialect(lines, wanted);
  const table = createLineTable(0, lines.length);
  const sessions: Session[] = [];
  const found: Finding[] = [];
  const directives: TargetedDirective[] = [];
  const sink = {
    finding: (finding: Finding) => void found.push(finding),
    directive: (directive: Directive, target: number | undefined) => void directives.push({ ...directive, target }),
    session: (session: Session) => void sessions.push(session),
    role: table.set,
  };
  const follower = follow({ dialect, sink, keeps: 'all', judges: true, customRules });
  for (let line = 0; line < lines.length; line++) follower.line(lines[line] ?? '', line, lines[line + 1]);
  follower.end();
  judgeSides(follower.takeTally(), dialect, sink.finding);
  found.sort(compareFindings);
  directives.sort((a, b) => a.line - b.line);
  return { dialect, lines: table, sessions, found, directives, customRules };
}
