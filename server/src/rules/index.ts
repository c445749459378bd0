import mailBeforeHello from './mail-before-hello';
import nestedMail from './nested-mail';
import rcptBeforeMail from './rcpt-before-mail';
import type { Rule } from './rule';
import unrecognisedDialect from './unrecognised-dialect';

/** All rules, in the order of their pages: by category, then as a session meets them. A retired id stays here as a comment. */
export const RULES: readonly Rule[] = [
  // sequence
  mailBeforeHello,
  rcptBeforeMail,
  nestedMail,
  // transcript
  unrecognisedDialect,
];

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
