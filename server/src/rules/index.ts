import atrnBeforeAuth from './atrn-before-auth';
import authInTransaction from './auth-in-transaction';
import authTwice from './auth-twice';
import bdatBeforeMail from './bdat-before-mail';
import bdatBeforeRcpt from './bdat-before-rcpt';
import changedReplyCode from './changed-reply-code';
import chunkingInterrupted from './chunking-interrupted';
import commandAfterClose from './command-after-close';
import commandAfterQuit from './command-after-quit';
import commandAfterRefusal from './command-after-refusal';
import dataBeforeMail from './data-before-mail';
import dataBeforeRcpt from './data-before-rcpt';
import dataWithBinarymime from './data-with-binarymime';
import extensionBeforeHello from './extension-before-hello';
import helloInLmtp from './hello-in-lmtp';
import illegalReplyCode from './illegal-reply-code';
import invalidReplyCode from './invalid-reply-code';
import lhloInSmtp from './lhlo-in-smtp';
import mailBeforeHello from './mail-before-hello';
import mismatchedEnhancedCode from './mismatched-enhanced-code';
import missingReply from './missing-reply';
import nestedMail from './nested-mail';
import notInTransaction from './not-in-transaction';
import rcptBeforeMail from './rcpt-before-mail';
import rsetRequired from './rset-required';
import type { Rule } from './rule';
import starttlsInTls from './starttls-in-tls';
import starttlsInTransaction from './starttls-in-transaction';
import unexpectedReply from './unexpected-reply';
import unmetExpectation from './unmet-expectation';
import unrecognisedDialect from './unrecognised-dialect';
import unterminatedReply from './unterminated-reply';
import unusedDirective from './unused-directive';

/** All rules, in the order of their pages: by category, then as a session meets them. A retired id stays here as a comment. */
export const RULES: readonly Rule[] = [
  // sequence
  commandAfterRefusal,
  mailBeforeHello,
  extensionBeforeHello,
  rcptBeforeMail,
  dataBeforeMail,
  bdatBeforeMail,
  nestedMail,
  dataBeforeRcpt,
  bdatBeforeRcpt,
  chunkingInterrupted,
  rsetRequired,
  dataWithBinarymime,
  authTwice,
  authInTransaction,
  atrnBeforeAuth,
  starttlsInTls,
  starttlsInTransaction,
  notInTransaction,
  helloInLmtp,
  lhloInSmtp,
  commandAfterQuit,
  commandAfterClose,
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
