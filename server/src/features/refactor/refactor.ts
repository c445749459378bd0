import type { Moment } from '../../analysis/moment';
import { sessionAt } from '../../analysis/sessionAt';
import type { Snapshot } from '../../analysis/snapshot';
import type { DialectId } from '../../dialects/dialect';
import type { TextRange } from '../codeActions/codeActions';
import type { LineEdit } from '../fixes/lineEdit';
import { insertReply } from './insertReply';
import { sortRecipients } from './sortRecipients';
import { splitGroup } from './splitGroup';
import { surround } from './surround';

/** A change that a user may want, though nothing is wrong. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly LineEdit[];
}

export interface RefactorPlace {
  readonly snapshot: Snapshot;
  readonly range: TextRange;
  readonly dialect: DialectId | 'auto';
  /** How the transcript stands in front of a line. */
  readonly momentAt: (line: number) => Moment;
}

/** What can be done with the lines of a range, in the forms that people write. */
export function refactorings(place: RefactorPlace): Refactoring[] {
  return [insertReply(place), splitGroup(place), sortRecipients(place), surround(place)].filter(
    (one) => one !== undefined,
  );
}

/** The lines of the session at a line, end inclusive; undefined where there is only one, or others go on in them. */
export function extractable({ analysis }: Snapshot, line: number): { line: number; endLine: number } | undefined {
  const { sessions } = analysis;
  const session = sessionAt(sessions, line);
  if (!session) return undefined;
  const alone = sessions.every((one) => one === session || one.endLine < session.line || one.line > session.endLine);
  return alone ? { line: session.line, endLine: session.endLine } : undefined;
}
