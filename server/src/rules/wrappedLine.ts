import type { FileView } from './fileView';

/** Terminals and mail programs break lines at 65 columns and more. */
const NARROWEST = 60;

/**
 * Whether a line without a mark is the rest of the one above, which a terminal, a mail program or an editor has wrapped:
 * its first word would not have fitted there, and it stands alone between marked lines.
 */
export function isWrapped({ lines, dialect, role }: FileView, line: number): boolean {
  // Without marks on both sides, an unmarked line is what one of them said.
  if (dialect.dialect !== 'canonical' && dialect.dialect !== 'prefixed') return false;
  if (dialect.variant.includes('unmarked')) return false;
  if (line === 0 || (role(line) !== 'unknown' && role(line) !== 'prose')) return false;
  const above = role(line - 1);
  if (above !== 'client' && above !== 'server') return false;
  const below = line + 1 < lines.length ? role(line + 1) : 'blank';
  if (below !== 'client' && below !== 'server' && below !== 'blank') return false;
  const full = lines[line - 1]?.trimEnd().length ?? 0;
  const text = lines[line]?.trimEnd() ?? '';
  const word = /^\s*\S+/.exec(text)?.[0] ?? '';
  const widest = Math.max(full, text.length);
  return (
    full >= NARROWEST && text.length <= full && full + 1 + word.trimStart().length > widest && !SENTENCE.test(text)
  );
}

/** A writer’s own words rather than the rest of a line. */
const SENTENCE = /^\s*(?:[A-Z][a-z]+ .*[.:!?]$|[([#*])/;
