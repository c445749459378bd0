import type { Lines } from '../../analysis/lines';
import type { Snapshot } from '../../analysis/snapshot';
import type { DialectId } from '../../dialects/dialect';
import type { Finding } from '../../rules/finding';
import type { Place } from '../../session/exchange';
import { localized } from '../../text/localized';
import { editsOf, type LineEdit } from '../fixes/lineEdit';
import { ignoreFile, ignoreLine, type NewDirective } from './directives';

/** Something that can be done about a finding. */
export type Action =
  | {
      readonly type: 'fix';
      readonly title: string;
      readonly finding: Finding;
      readonly edits: readonly LineEdit[];
      /** Whether it keeps the meaning of the transcript; otherwise the user is asked first. */
      readonly safe: boolean;
    }
  /** All safe fixes of the file. */
  | { readonly type: 'fix-all'; readonly title: string; readonly finding: Finding }
  | {
      readonly type: 'ignore';
      readonly title: string;
      readonly finding: Finding;
      readonly edit: NewDirective;
    }
  | { readonly type: 'explain'; readonly title: string; readonly finding: Finding };

/** Lines and columns from 0, end exclusive. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const FIX_ALL_TITLE = 'Fix all safe SMTP problems in file';

/**
 * What can be done about the findings that a range touches: first what mends them, then what silences them, then what
 * explains them.
 *
 * @param findings all of the transcript that the user sees
 * @param dialect the one that the user chose
 */
export function codeActions(
  snapshot: Snapshot,
  findings: readonly Finding[],
  range: TextRange,
  dialect: DialectId | 'auto',
): Action[] {
  const touched = findings.filter(({ place }) => touches(place, range));
  const fixes = touched.flatMap((finding) => fixesOf(finding, snapshot.lines));
  const safe = fixes.find((action) => action.type === 'fix' && action.safe);
  const several = findings.filter(({ fix }) => fix?.kind === 'safe').length > 1;
  const [first, ...others] = touched.filter(isFirstOfItsKind);
  const rest = first ? [first, ...others] : [];
  return [
    ...fixes,
    ...(safe && several ? [{ type: 'fix-all' as const, title: localized(FIX_ALL_TITLE), finding: safe.finding }] : []),
    ...rest.flatMap((finding) => ignoring(finding, snapshot, dialect)),
    ...rest.map((finding) => ({ type: 'explain' as const, title: localized('Explain {0}', finding.rule), finding })),
  ];
}

function fixesOf(finding: Finding, lines: Lines): Action[] {
  const { fix } = finding;
  if (!fix) return [];
  return [{ type: 'fix', title: localized(fix.title), finding, edits: editsOf(fix, lines), safe: fix.kind === 'safe' }];
}

function ignoring(finding: Finding, snapshot: Snapshot, dialect: DialectId | 'auto'): Action[] {
  const line = ignoreLine(finding, snapshot, dialect);
  const file = ignoreFile(finding, snapshot, dialect);
  return [
    ...(line
      ? [{ type: 'ignore' as const, title: localized('Ignore {0} on this line', finding.rule), finding, edit: line }]
      : []),
    ...(file
      ? [{ type: 'ignore' as const, title: localized('Ignore {0} in this file', finding.rule), finding, edit: file }]
      : []),
  ];
}

/** One directive, and one page, is for all findings of a rule in a line. */
function isFirstOfItsKind({ rule, place }: Finding, at: number, all: readonly Finding[]): boolean {
  return all.findIndex((other) => other.rule === rule && other.place.line === place.line) === at;
}

/** A range that ends where a finding begins touches it, so that a cursor at its edge does. */
function touches({ line, start, end }: Place, range: TextRange): boolean {
  const beginsBefore = range.start.line < line || (range.start.line === line && range.start.character <= end);
  const endsBehind = range.end.line > line || (range.end.line === line && range.end.character >= start);
  return beginsBefore && endsBehind;
}
