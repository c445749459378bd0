import type { DetectedDialect } from '../dialects/detect';
import { compareFindings, type Finding } from '../rules/finding';
import { type Fix, type FixEdit, SEVERITIES } from '../rules/rule';
import type { Place } from '../session/exchange';
import { createSuppression, type RuleSettings, type Suppression } from './applySettings';
import type { Engine } from './engine';
import { judgeSides } from './judgeSides';
import type { LineStore } from './lineStore';
import { addTally, heardBoth, startTally } from './recordingNotes';
import type { Segment } from './segment';

/** The findings of a text that is being edited, as a user sees them. Lines are numbers from 0, in their order. */
export interface ShownFindings {
  readonly findings: readonly Finding[];
  /** How many more there are than were asked for: the least severe are left out. */
  readonly hidden: number;
}

/**
 * @param most as many findings as are wanted; where there are more, one less, as a note about the others takes its place
 * @param near the line at which a user looks: where not all can be shown, those around it are
 */
export function shownFindings(
  { segments, store, dialect }: Engine,
  settings: RuleSettings,
  most: number,
  near?: number,
): ShownFindings {
  const suppression = createSuppression(settings);
  const withFindings: Segment[] = [];
  // There are thousands of segments in a long text, of which few hold anything.
  for (const segment of segments) {
    if (segment.found.length > 0) withFindings.push(segment);
    if (segment.directives.length === 0) continue;
    for (const directive of segment.directives) suppression.directive(directive);
  }
  const lists = withFindings.map((segment) => shownIn(segment, suppression, settings));
  lists.push(shown(sideFindings(segments, dialect), suppression), suppression.remarks());
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const around = near === undefined ? NOWHERE : { from: store.label(near - NEAR), to: store.label(near + NEAR) };
  const picked = count <= most ? lists.flat() : mostSevere(lists, most - 1, around);
  const findings = picked.sort(compareFindings).map((finding) => numbered(finding, store));
  return { findings, hidden: count - findings.length };
}

/** What the text lacks as a whole. */
function sideFindings(segments: readonly Segment[], dialect: DetectedDialect): Finding[] {
  const tally = startTally();
  for (const segment of segments) {
    addTally(tally, segment.tally);
    if (heardBoth(tally)) return [];
  }
  const found: Finding[] = [];
  judgeSides(tally, dialect, (finding) => found.push(finding));
  return found;
}

/** What is shown of a segment, for the settings it was asked for last; not kept where directives may hide some of it. */
const kept = new WeakMap<Segment, { severities: RuleSettings['severities']; list: readonly Finding[] }>();

function shownIn(segment: Segment, suppression: Suppression, { severities }: RuleSettings): readonly Finding[] {
  if (suppression.hides) return shown(segment.found, suppression);
  const known = kept.get(segment);
  if (known?.severities === severities) return known.list;
  const list = shown(segment.found, suppression);
  kept.set(segment, { severities, list });
  return list;
}

function shown(found: readonly Finding[], suppression: Suppression): Finding[] {
  const list: Finding[] = [];
  for (const finding of found) {
    const seen = suppression.show(finding);
    if (seen) list.push(seen);
  }
  return list;
}

/** So many lines above and below the one at which a user looks. */
const NEAR = 500;

/** Labels of lines; `to` is excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const NOWHERE: Stretch = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

/** Those around the line at which a user looks first, then the most severe. */
function mostSevere(lists: readonly (readonly Finding[])[], most: number, { from, to }: Stretch): Finding[] {
  const isNear = ({ place }: Finding) => place.line >= from && place.line < to;
  const picked: Finding[] = [];
  for (const list of lists) {
    // A segment's findings are of its own lines, but for some that speak of a line above.
    for (const finding of list) if (picked.length < most && isNear(finding)) picked.push(finding);
  }
  for (const severity of SEVERITIES) {
    for (const list of lists) {
      for (const finding of list) {
        if (finding.severity !== severity || isNear(finding)) continue;
        if (picked.length >= most) return picked;
        picked.push(finding);
      }
    }
  }
  return picked;
}

/** The finding with the numbers of its lines in place of their labels. */
function numbered(finding: Finding, store: LineStore): Finding {
  const { place, related, fix } = finding;
  return {
    ...finding,
    place: numberedPlace(place, store),
    related: related.map((one) => ({ ...one, line: store.lineOf(one.line) })),
    ...(fix ? { fix: numberedFix(fix, store) } : {}),
  };
}

function numberedPlace(place: Place, store: LineStore): Place {
  return { ...place, line: store.lineOf(place.line) };
}

function numberedFix(fix: Fix, store: LineStore): Fix {
  const edits = fix.edits.map((edit): FixEdit => {
    if ('replace' in edit) return { ...edit, replace: numberedPlace(edit.replace, store) };
    return { ...edit, before: store.lineOf(edit.before), like: numberedPlace(edit.like, store) };
  });
  return { ...fix, edits };
}
