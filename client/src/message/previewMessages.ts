// What the view of a message and the extension say to each other.

import type { MessageParams, MessagePreview } from '../../../server/src/messages';

export type ToPreview =
  | {
      readonly type: 'message';
      readonly preview: MessagePreview;
      /** Kept by the view, so that it is there again after a restart. */
      readonly place: MessageParams;
    }
  /** Why there is nothing to be seen. */
  | { readonly type: 'nothing'; readonly why: string };

export type FromPreview =
  | { readonly type: PreviewWord }
  /** The user wants to save an attachment, by its number, from 1. */
  | { readonly type: 'saveAttachment'; readonly number: number };

const WORDS = ['ready', 'open', 'save', 'transcript'] as const;
export type PreviewWord = (typeof WORDS)[number];

/** What came from a view; undefined for what is none of its messages. */
export function readFromPreview(message: unknown): FromPreview | undefined {
  const { type, number } = (message ?? {}) as { type?: unknown; number?: unknown };
  const word = WORDS.find((one) => one === type);
  if (word) return { type: word };
  if (type !== 'saveAttachment' || typeof number !== 'number' || !Number.isInteger(number) || number < 1)
    return undefined;
  return { type, number };
}

/** What a view kept, or was passed; undefined where it is no place of a message. */
export function readMessagePlace(kept: unknown): MessageParams | undefined {
  const { uri, session, message } = (kept ?? {}) as Partial<Record<keyof MessageParams, unknown>>;
  const isNumber = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one > 0;
  return typeof uri === 'string' && isNumber(session) && isNumber(message) ? { uri, session, message } : undefined;
}
