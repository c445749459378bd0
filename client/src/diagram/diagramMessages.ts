// What the view of a diagram and the extension say to each other.

import type { Ladder } from '../../../server/src/ladder/ladder';

export type ToDiagram =
  | {
      readonly type: 'ladder';
      readonly ladder: Ladder;
      /** How many sessions the transcript has. */
      readonly sessions: number;
      /** Of the transcript; kept by the view, so that it is there again after a restart. */
      readonly uri: string;
    }
  /** Why there is nothing to be seen. */
  | { readonly type: 'nothing'; readonly why: string }
  /** The cursor is in this line, from 0. */
  | { readonly type: 'mark'; readonly line: number };

export type FromDiagram =
  | { readonly type: DiagramWord }
  /** The user wants to see a line, from 0, in the transcript, and to go on there where `focus` is true. */
  | { readonly type: 'reveal'; readonly line: number; readonly focus: boolean };

const WORDS = ['ready', 'choose', 'previous', 'next', 'save', 'copy'] as const;
export type DiagramWord = (typeof WORDS)[number];

/** What came from a view; undefined for what is none of its messages. */
export function readFromDiagram(message: unknown): FromDiagram | undefined {
  const { type, line, focus } = (message ?? {}) as { type?: unknown; line?: unknown; focus?: unknown };
  const word = WORDS.find((one) => one === type);
  if (word) return { type: word };
  if (type !== 'reveal' || typeof line !== 'number' || !Number.isInteger(line) || line < 0) return undefined;
  return { type, line, focus: focus === true };
}

/** Which session of which transcript a view showed. */
export interface DiagramPlace {
  readonly uri: string;
  /** From 1. */
  readonly session: number;
}

/** What a view kept; undefined where it is none of ours. */
export function readPlace(kept: unknown): DiagramPlace | undefined {
  const { uri, session } = (kept ?? {}) as { uri?: unknown; session?: unknown };
  return typeof uri === 'string' && typeof session === 'number' && Number.isInteger(session) && session > 0
    ? { uri, session }
    : undefined;
}
