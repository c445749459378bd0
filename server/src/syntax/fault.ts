import type { Span } from './pathCommand';

/** What breaks the grammar in a piece of text. */
export interface SyntaxFault<Kind extends string = string> extends Span {
  readonly kind: Kind;
  /** What is wrong, as a clause that can follow “because” or a colon: `the label begins with a hyphen`. */
  readonly reason: string;
}
