import type { LineRole } from '../../analysis/lineTable';
import type { Snapshot } from '../../analysis/snapshot';
import type { Reading } from '../../dialects/dialect';
import { DIALECTS } from '../../dialects/index';

/** The word that stands for a reason that is still to be written. */
const REASON = 'reason';

/** Whether a comment above a line is read as one, so that a directive in it has an effect on this line. */
export function canIgnoreLine(snapshot: Snapshot, line: number): boolean {
  const { lines } = snapshot.analysis;
  const role = lines.role(line);
  if (NO_TARGETS.has(role) || !hasComments(snapshot)) return false;
  // Inside a message a line that begins with # is text of it, unless each of its lines has the mark of the client.
  return role !== 'content' || (snapshot.analysis.dialect.dialect === 'canonical' && lines.start(line) > 0);
}

/** A directive is for a line that is neither blank nor a comment; what a line is that cannot be read, the one above it may decide. */
const NO_TARGETS: ReadonlySet<LineRole> = new Set<LineRole>(['blank', 'comment', 'unknown']);

/** Whether a comment at the beginning of the file is read as one. */
export function canIgnoreFile(snapshot: Snapshot): boolean {
  return hasComments(snapshot);
}

export function ignoreLine(rule: string, line: number) {
  return { before: line, text: `# smtp-ignore ${rule} -- ${REASON}`, reason: REASON };
}

export function ignoreFile(rule: string) {
  return { before: 0, text: `# smtp-ignore-file ${rule} -- ${REASON}`, reason: REASON };
}

/** The dialect itself says whether it has comments. */
function hasComments({ analysis: { dialect } }: Snapshot): boolean {
  // Where the form is a guess, one more line may turn it.
  if (!dialect.confident) return false;
  const reader = DIALECTS.find(({ id }) => id === dialect.dialect);
  const readings = reader?.read('# smtp-ignore', reader.start(dialect.variant), 'dialogue', undefined);
  const [first] = Array.isArray(readings) ? (readings as readonly Reading[]) : [readings as Reading | undefined];
  return first?.kind === 'comment';
}
