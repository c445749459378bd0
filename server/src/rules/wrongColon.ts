import type { PathCommand } from '../syntax/pathCommand';

/** Where another sign than a colon stands behind FROM or TO: its column in the text, or -1. */
export function wrongColon(text: string, { colon, path }: PathCommand): number {
  const found = colon ? null : /^(?:FROM|TO) ?(?=[;=,.])/i.exec(text.slice(path.start));
  return found ? path.start + found[0].length : -1;
}
