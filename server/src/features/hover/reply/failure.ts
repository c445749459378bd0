import type { Ref } from '../../../protocol/rfc';
import { localized } from '../../../text/localized';
import { reasonOf } from './reason';
import { specialCase } from './specialCase';
import type { ReplyFacts, ReplyStory } from './story';

/** What a refusal does to the session, and to whom it matters. */
export interface Failure {
  /** What was refused: `the recipient is refused`. */
  readonly title: string;
  /** What the session is like now; a sentence. */
  readonly state?: string;
  /** What a sender does about a 4yz and a 5yz; sentences. */
  readonly temporary: string;
  readonly permanent: string;
  readonly next: string;
  readonly isServerNext?: boolean;
  readonly refs: readonly Ref[];
}

/** Tells a 4yz or 5yz reply: why, what now, and whether to try again. */
export function tellFailure(facts: ReplyFacts, failure: Failure): ReplyStory {
  const special = specialCase(facts);
  const verdict = facts.digit === 4 ? failure.temporary : failure.permanent;
  return {
    title: special?.title ?? failure.title,
    lines: [special?.why ?? reasonOf(facts), special?.state ?? failure.state, special?.retry ?? verdict],
    next: special?.next ?? failure.next,
    isServerNext: (special?.next ? special.isServerNext : failure.isServerNext) ?? false,
    refs: [...(special?.refs ?? []), ...failure.refs],
  };
}

/** Where a failed message is queued: RFC 5321 section 4.5.4.1 gives 30 minutes and four to five days. */
export function tryLater(): string {
  return localized(
    'Temporary: the same attempt may succeed later. A mail server keeps the message and tries again after 30 minutes or more, for at least four to five days.',
  );
}

export const RETRY_REF: Ref = { rfc: 5321, section: '4.5.4.1' };
