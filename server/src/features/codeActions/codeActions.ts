import type { Snapshot } from '../../analysis/snapshot';
import type { Finding } from '../../rules/finding';
import type { Place } from '../../session/exchange';
import { editsOf, type LineEdit } from '../fixes/lineEdit';
import { canIgnoreFile, canIgnoreLine, ignoreFile, ignoreLine } from './directives';

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
      /** A new line; its last word stands for the reason, which the user has to write. */
      readonly edit: { readonly before: number; readonly text: string; readonly reason: string };
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
 */
export function codeActions(snapshot: Snapshot, findings: readonly Finding[], range: TextRange): Action[] {
  const touched = findings.filter(({ place }) => touches(place, range));
  const fixes = touched.flatMap((finding) => fixesOf(finding, snapshot.lines));
  const safe = fixes.find((action) => action.type === 'fix' && action.safe);
  const several = findings.filter(({ fix }) => fix?.kind === 'safe').length > 1;
  const [first, ...others] = touched.filter(isFirstOfItsKind);
  const rest = first ? [first, ...others] : [];
  return [
    ...fixes,
    ...(safe && several ? [{ type: 'fix-all' as const, title: FIX_ALL_TITLE, finding: safe.finding }] : []),
    ...rest.flatMap((finding) => ignoring(finding, snapshot)),
    ...rest.map((finding) => ({ type: 'explain' as const, title: `Explain ${finding.rule}`, finding })),
  ];
}

function fixesOf(finding: Finding, lines: readonly string[]): Action[] {
  const { fix } = finding;
  if (!fix) return [];
  return [{ type: 'fix', title: fix.title, finding, edits: editsOf(fix, lines), safe: fix.kind === 'safe' }];
}

function ignoring(finding: Finding, snapshot: Snapshot): Action[] {
  const { rule, place } = finding;
  const actions: Action[] = [];
  if (canIgnoreLine(snapshot, place.line)) {
    const title = `Ignore ${rule} on this line`;
    actions.push({ type: 'ignore', title, finding, edit: ignoreLine(rule, place.line) });
  }
  if (canIgnoreFile(snapshot)) {
    actions.push({ type: 'ignore', title: `Ignore ${rule} in this file`, finding, edit: ignoreFile(rule) });
  }
  return actions;
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
