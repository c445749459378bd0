import type { Heard } from '../../analysis/follower';
import type { DialectId, EventName, Side } from '../../dialects/dialect';
import type { LossKind } from '../losses';

export type Said = Extract<Heard, { kind: 'said' }>;
export type Happened = Extract<Heard, { kind: 'event' }>;
export type Remarked = Extract<Heard, { kind: 'remark' }>;

/** A dialect that is written as well as read. */
export interface TextForm {
  readonly dialect: DialectId;
  /** Ways to write a line that somebody said, the best first. */
  said(said: Said, about: { readonly tls: boolean }): readonly Rendering[];
  /** Ways to write what happened to the connection. */
  happened(happened: Happened): readonly Rendering[];
  /** Ways to write what nobody said. */
  remarked(remarked: Remarked): readonly Rendering[];
  /** How TLS is shown that the transcript shows by marks alone; undefined where lines have marks in this form too. */
  readonly shownTls?: string;
  /** A line that begins a session, for one that would not begin by itself. */
  readonly opening: string;
  /** True where that line shows which form it is, when the rest does not. */
  readonly isKnownByOpening?: true;
}

/** A way to write one thing. */
export interface Rendering {
  readonly lines: readonly string[];
  /** What it has to be read as; undefined for what nobody said. */
  readonly means?: Meaning | undefined;
  /** What is lost by this way. */
  readonly lost?: readonly LossKind[];
}

export type Meaning =
  | { readonly kind: 'said'; readonly side: Side; readonly text: string }
  | { readonly kind: 'event'; readonly event: EventName; readonly side: Side | undefined };

/** The way that is taken where no other is read as what it is: nothing is written. */
export const LEFT_OUT: Rendering = { lines: [], lost: ['omissions'] };
