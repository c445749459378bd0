import type { LineRole, PassedOver } from './recording';

/** Terminals and mail programs break lines at 65 columns and more. */
const NARROWEST = 60;

/**
 * Whether a line without a mark is the rest of the one above, which a terminal, a mail program or an editor has wrapped:
 * its first word would not have fitted there, and it stands alone between marked lines.
 */
export function isWrapped({ lines, above, below, dialect, goesOn }: PassedOver, at: number): boolean {
  const line = lines[at];
  // Only the first line of a row stands below a marked one.
  if (!line || at > 0 || goesOn || !above) return false;
  // Without marks on both sides, an unmarked line is what one of them said.
  if (dialect.dialect !== 'canonical' && dialect.dialect !== 'prefixed') return false;
  if (dialect.variant.includes('unmarked')) return false;
  if (line.role !== 'unknown' && line.role !== 'prose') return false;
  if (!isSaid(above.role)) return false;
  const next = lines[at + 1] ?? below;
  if (next && !isSaid(next.role) && next.role !== 'blank') return false;
  const full = above.text.trimEnd().length;
  const text = line.text.trimEnd();
  const word = /^\s*\S+/.exec(text)?.[0] ?? '';
  const widest = Math.max(full, text.length);
  return (
    full >= NARROWEST && text.length <= full && full + 1 + word.trimStart().length > widest && !SENTENCE.test(text)
  );
}

function isSaid(role: LineRole): boolean {
  return role === 'client' || role === 'server';
}

/** A writer’s own words rather than the rest of a line. */
const SENTENCE = /^\s*(?:[A-Z][a-z]+ .*[.:!?]$|[([#*])/;
