import type { Snapshot } from '../analysis/snapshot';
import type { Mask } from '../convert/secrets';
import { inlineCode, visible } from '../features/markdown';
import type { Finding } from '../rules/finding';
import type { Reply, Session } from '../session/exchange';
import { localized } from '../text/localized';

/** What is told of: one session, with all that is known of it. */
export interface AccountOf {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly mask: Mask;
  /** Those of this session, in the order of lines. */
  readonly findings: readonly Finding[];
}

/** `line 12`, counted as people do. */
export function lineText(line: number): string {
  return localized('line {0}', line + 1);
}

/** What a reply says, in one line of code: `550 5.1.1 No such user`. */
export function replyCodeText({ lines }: Reply, mask: Mask): string {
  const [first, ...more] = lines.map(({ text }) => mask.text(text));
  return `${inlineCode(first ?? '')}${more.length > 0 ? ' …' : ''}`;
}

/** A name that a party gave, or words where there is none. */
export function named(name: string | null, otherwise: string): string {
  return name === null ? otherwise : inlineCode(name);
}

/**
 * Text of a transcript, or with pieces of one, behind other words of a paragraph. An account is read in terminals, too: only what
 * would be markup there is escaped, and that with which addresses become links.
 */
export function plainText(text: string, mask: Mask): string {
  return visible(mask.text(text)).replace(/[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}
