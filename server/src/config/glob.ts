import { Minimatch } from 'minimatch';

/** A pattern longer than this is a mistake, or meant to keep us busy. */
export const LONGEST_GLOB = 1000;

/**
 * Whether a path fits a glob: `*` and `?` within a name, `**` over folders, `{a,b}`, `[abc]`. A pattern without a slash fits
 * a name in any folder, as in .gitignore; one that ends with a slash fits all below that folder.
 *
 * @param path relative to the folder in which the pattern was written, with `/` between names
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return compiled(pattern).match(path);
}

const cache = new Map<string, Minimatch>();
const MOST_CACHED = 500;

function compiled(pattern: string): Minimatch {
  const known = cache.get(pattern);
  if (known) return known;
  // Patterns come from files of a workspace that nobody may have looked at: what they can cost is limited.
  const made = new Minimatch(anchored(pattern.slice(0, LONGEST_GLOB)), {
    dot: true,
    nonegate: true,
    nocomment: true,
    noext: true,
    platform: 'linux',
    braceExpandMax: 100,
  });
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(pattern, made);
  return made;
}

function anchored(pattern: string): string {
  const below = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const plain = below.replace(/^\.?\//, '');
  return pattern.includes('/') ? plain : `**/${plain}`;
}
