import { commands } from '../../server/src/protocol/commands';
import { extensions } from '../../server/src/protocol/extensions';

/** One of the words, as a regular expression; the longest first, so that no word hides a longer one. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;

/** Every verb of the protocol tables, upper case. */
export const verbs: readonly string[] = commands.map((command) => command.verb).filter(isWord);

/** What a command begins with where the mark before it does not say which side speaks. */
export const anyCommand = commandBefore('[ \\t]|$');

/** The same, with what has to stand behind the verb. */
export function commandBefore(after: string): string {
  return `(?i:${oneOf(verbs.filter((verb) => !verb.startsWith('X')))})(?=${after})`;
}

/** Every EHLO keyword of the protocol tables, upper case. */
export const ehloKeywords: readonly string[] = extensions.map((extension) => extension.keyword).filter(isWord);

/** Rows that describe a class of words, like all that begin with X, are no word. */
function isWord(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9-]*$/.test(text);
}
