import changedReplyCode from './changed-reply-code';
import illegalReplyCode from './illegal-reply-code';
import invalidReplyCode from './invalid-reply-code';
import mailBeforeHello from './mail-before-hello';
import mismatchedEnhancedCode from './mismatched-enhanced-code';
import missingReply from './missing-reply';
import nestedMail from './nested-mail';
import rcptBeforeMail from './rcpt-before-mail';
import type { Rule } from './rule';
import unexpectedReply from './unexpected-reply';
import unmetExpectation from './unmet-expectation';
import unrecognisedDialect from './unrecognised-dialect';
import unterminatedReply from './unterminated-reply';
import unusedDirective from './unused-directive';

/** All rules, in the order of their pages: by category, then as a session meets them. A retired id stays here as a comment. */
export const RULES: readonly Rule[] = [
  // sequence
  mailBeforeHello,
  rcptBeforeMail,
  nestedMail,
  // reply
  invalidReplyCode,
  changedReplyCode,
  unterminatedReply,
  unexpectedReply,
  missingReply,
  illegalReplyCode,
  mismatchedEnhancedCode,
  // transcript
  unrecognisedDialect,
  unusedDirective,
  unmetExpectation,
];

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
