import { rfcUrl } from '../protocol/rfc';
import type { CustomRule } from './custom/customRule';
import { findCustomRule } from './custom/customRules';
import { findRule } from './index';

/** Where more is said about a rule; the address of a user’s rule was checked when it was read: http or https. */
export function ruleLink(id: string, customRules: readonly CustomRule[] | undefined): string | undefined {
  const rule = findRule(id);
  if (rule) return rfcUrl(rule.rfc[0]);
  const own = findCustomRule(customRules, id);
  return own?.url ?? (own?.rfc && rfcUrl(own.rfc));
}
