import { DIALECTS } from '../dialects/index';
import type { Recorded } from './recorded';

/** A transcript cannot be redacted in its own form. The message is a sentence with the remedy, without text of the transcript. */
export class RedactionRefused extends Error {}

/** Throws {@link RedactionRefused} where nothing can be replaced in the lines of a transcript: a half redacted file is worse than none. */
export function refuseSealed({ dialect, isEncoded }: Recorded): void {
  const { sealed, title } = DIALECTS.find(({ id }) => id === dialect) ?? {};
  const why = sealed ?? (isEncoded ? 'its transcript is encoded' : undefined);
  if (why === undefined) return;
  throw new RedactionRefused(
    `Nothing can be replaced in “${title}”: ${why}. Convert it to the canonical form first, and redact that.`,
  );
}
