import type { SessionContext } from '../../session/event';
import type { Place } from '../../session/exchange';
import type { JudgedRule, Related, RuleContext } from '../rule';
import type { Subject } from './subject';

/** What a rule does when its occasion has come. */
export interface Reporter {
  /** The fields that its condition asks about. */
  readonly names: ReadonlySet<string>;
  /** The verbs that it is about; undefined for all. */
  readonly verbs: readonly string[] | undefined;
  /** Reports at the place where the condition holds. */
  tell(subject: Subject, place: Place | undefined, context: RuleContext, related?: readonly Related[]): void;
}

export type Checks = Pick<JudgedRule, 'check' | 'hears' | 'memory'>;

/** What is known of any session. */
export function subjectOf({ session, state, order }: SessionContext): Subject {
  return { session, standing: state, ordered: order === 'wire' };
}
