// What the view of a capture and the extension say to each other.

import type { CaptureSession } from '../../../../server/src/captureMessages';
import { word } from '../../words';

export type ToView =
  /** A reading begins: nothing is known. */
  | { readonly type: 'reset'; readonly keyLog: string }
  | { readonly type: 'sessions'; readonly sessions: readonly CaptureSession[] }
  | { readonly type: 'progress'; readonly progress: ReadingProgress };

/** How far the reading of a capture is. */
export interface ReadingProgress {
  readonly state: 'reading' | 'done' | 'cancelled' | 'failed';
  /** Octets that were read, and of all; null where that is not known. */
  readonly read: number;
  readonly size: number | null;
  /** What could not be read, and why it failed, in words. */
  readonly problems: readonly string[];
}

/** What the user wants to be done with sessions, by their numbers; without any, with all. */
export type SessionAction = 'open' | 'edit' | 'save';

export type FromView =
  | { readonly type: 'ready' | 'cancel' | 'reread' | 'keyLog' }
  | { readonly type: SessionAction; readonly sessions: readonly number[] | 'all' };

/** What came from a view; undefined for what is none of its messages. */
export function readFromView(message: unknown): FromView | undefined {
  const { type, sessions } = (message ?? {}) as { type?: unknown; sessions?: unknown };
  const word = WORDS.find((one) => one === type);
  if (word) return { type: word };
  const action = ACTIONS.find((one) => one === type);
  if (!action) return undefined;
  if (sessions === 'all') return { type: action, sessions };
  const isList = Array.isArray(sessions) && sessions.length > 0 && sessions.every((one) => Number.isInteger(one));
  return isList ? { type: action, sessions } : undefined;
}

const WORDS = ['ready', 'cancel', 'reread', 'keyLog'] as const;
const ACTIONS: readonly SessionAction[] = ['open', 'edit', 'save'];

/** What is said of the reading, in one line. */
export function progressText(
  { state, read, size, problems }: ReadingProgress,
  { count, shown }: { readonly count: number; readonly shown: number },
): string {
  const listed =
    shown === count
      ? word(count === 1 ? '{0} session' : '{0} sessions', count)
      : word(count === 1 ? '{0} of {1} session' : '{0} of {1} sessions', shown, count);
  if (state === 'reading') {
    const done = size === null || size === 0 ? megabytes(read) : `${Math.floor((100 * read) / size)} %`;
    return word('Reading: {0}, {1} so far', done, listed);
  }
  const end = state === 'cancelled' ? word('{0} (cancelled: the rest was not read)', listed) : listed;
  if (problems.length === 0) return end;
  return `${end}; ${word(problems.length === 1 ? '{0} problem' : '{0} problems', problems.length)}`;
}

function megabytes(octets: number): string {
  return `${(octets / 1e6).toFixed(1)} MB`;
}
