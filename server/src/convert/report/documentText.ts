import { visible } from '../../features/markdown';

/**
 * Text of a transcript in the Markdown of a document that is also read as it is, behind words of our own in its line: only what
 * means something there is escaped. A dot or colon inside a word is, or else names and addresses would become links.
 */
export function documentText(text: string): string {
  return visible(text)
    .replace(MEANINGFUL, '\\$&')
    .replace(/ {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length));
}

const MEANINGFUL = /[\\`*_[\]<>&#~|$^{}@]|:(?!\s|$)|\.(?=\p{L})/gu;
