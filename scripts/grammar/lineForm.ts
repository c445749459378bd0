import { type Captures, type Rule, use } from './rule';
import { scopes } from './scopes';

/** How the lines of a dialect look: what the rules of `sideLines` need to know. Each text is a regular expression. */
export interface LineForm {
  /** Names the form's entries in the grammar's repository. */
  readonly id: string;
  /** What stands before the client's text, without the blank behind it; empty where the sides are not marked. */
  readonly client: string;
  /** The same for the server's text. */
  readonly server: string;
  /** What may stand before the mark: two groups, the indentation and a time or the tag of an outer log. */
  readonly lead: string;
  /** What the text of a command begins with where no mark says that the client speaks. */
  readonly command: string;
  /** How a line goes on: not at all, on a deeper indented line without a mark, or as a line that this matches. */
  readonly folds: 'none' | 'deeper' | { readonly line: string };
  /** Whether the dialect shows the content of messages. */
  readonly message: 'shown' | 'hidden';
  /** Lines of other sessions stand between those of one, so that each is coloured by itself. */
  readonly interleaved?: true;
  /** Lines of neither side, which may stand anywhere. */
  readonly others: readonly Rule[];
  /** A line of neither side that ends a message which has no final dot, because the connection ended. */
  readonly cut?: string;
}

/** Any indentation, perhaps with the left edge of a drawn box; a tag of the canonical form, or a time. */
export const timedLead =
  '([ \\t]*(?:[\\x{2502}|][ \\t]*)?)((?:\\[[+\\d][^\\]]{0,60}\\][ \\t]*|\\d[\\d:.,/TZ -]{7,40}[ \\t]+)?)';

/** The start of a line up to a side's text, in three groups: indentation, time, mark. */
export function prefix(form: LineForm, mark: string): string {
  return `^${form.lead}${mark ? `(${mark})(?:[ \\t]|$)` : '()'}`;
}

/** The same without groups, for look-aheads. */
export function prefixAhead(form: LineForm, mark: string): string {
  return ungroup(`${form.lead}${mark ? `(${mark})(?:[ \\t]|$)` : ''}`);
}

export function ungroup(expression: string): string {
  return expression.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

/** What the four groups of a client's line are. */
export const clientCaptures: Captures = {
  2: { name: scopes.timeTag },
  3: { name: scopes.clientMark },
  4: { name: scopes.metaCommand, patterns: use('command') },
};

/** The same for a reply line. */
export const serverCaptures: Captures = {
  2: { name: scopes.timeTag },
  3: { name: scopes.serverMark },
  4: { patterns: use('reply') },
};
