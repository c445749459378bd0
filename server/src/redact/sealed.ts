import { DIALECTS } from '../dialects/index';
import { localized } from '../text/localized';
import type { Recorded } from './recorded';

/** A transcript cannot be redacted in its own form. The message is a sentence with the remedy, without text of the transcript. */
export class RedactionRefused extends Error {}

/** Where not all can be replaced in the lines of a transcript, nothing is: a half redacted file is worse than none. */
export function refuse({ dialect }: Recorded, why: string): never {
  const { title } = DIALECTS.find(({ id }) => id === dialect) ?? {};
  throw new RedactionRefused(
    localized(
      'Nothing can be replaced in “{0}”: {1}. Convert it to the canonical form first, and redact that.',
      localized(title ?? ''),
      why,
    ),
  );
}
