import atrnBeforeAuth from './atrn-before-auth';
import authInTransaction from './auth-in-transaction';
import authTwice from './auth-twice';
import bdatBeforeMail from './bdat-before-mail';
import bdatBeforeRcpt from './bdat-before-rcpt';
import changedReplyCode from './changed-reply-code';
import chunkingInterrupted from './chunking-interrupted';
import closedWithout421 from './closed-without-421';
import commandAfterClose from './command-after-close';
import commandAfterQuit from './command-after-quit';
import commandAfterRefusal from './command-after-refusal';
import commandInAuth from './command-in-auth';
import cutRecording from './cut-recording';
import dataAcceptedWithoutRecipient from './data-accepted-without-recipient';
import dataBeforeMail from './data-before-mail';
import dataBeforeRcpt from './data-before-rcpt';
import dataWithBinarymime from './data-with-binarymime';
import earlyTalker from './early-talker';
import extensionBeforeHello from './extension-before-hello';
import greetingAfterStarttls from './greeting-after-starttls';
import groupNotEnded from './group-not-ended';
import helloInLmtp from './hello-in-lmtp';
import helloRefusedInSession from './hello-refused-in-session';
import illegalReplyCode from './illegal-reply-code';
import invalidReplyCode from './invalid-reply-code';
import lhloInSmtp from './lhlo-in-smtp';
import longWait from './long-wait';
import mailBeforeHello from './mail-before-hello';
import messageWithout354 from './message-without-354';
import mismatchedEnhancedCode from './mismatched-enhanced-code';
import missingReply from './missing-reply';
import mixedDialects from './mixed-dialects';
import nestedMail from './nested-mail';
import noQuit from './no-quit';
import notInTransaction from './not-in-transaction';
import oneSideMissing from './one-side-missing';
import outOfOrderAccepted from './out-of-order-accepted';
import rcptBeforeMail from './rcpt-before-mail';
import recordingGap from './recording-gap';
import rsetRequired from './rset-required';
import type { Rule } from './rule';
import starttlsInTls from './starttls-in-tls';
import starttlsInTransaction from './starttls-in-transaction';
import statelessRefused from './stateless-refused';
import timeGoingBack from './time-going-back';
import toolCommentAsSmtp from './tool-comment-as-smtp';
import unexpectedReply from './unexpected-reply';
import unmetExpectation from './unmet-expectation';
import unrecognisedDialect from './unrecognised-dialect';
import unrecognisedLine from './unrecognised-line';
import unterminatedReply from './unterminated-reply';
import unusedDirective from './unused-directive';
import wrappedLine from './wrapped-line';

/** All rules, in the order of their pages: by category, then as a session meets them. A retired id stays here as a comment. */
export const RULES: readonly Rule[] = [
  // sequence
  commandAfterRefusal,
  earlyTalker,
  mailBeforeHello,
  extensionBeforeHello,
  rcptBeforeMail,
  dataBeforeMail,
  bdatBeforeMail,
  nestedMail,
  dataBeforeRcpt,
  bdatBeforeRcpt,
  dataAcceptedWithoutRecipient,
  messageWithout354,
  chunkingInterrupted,
  rsetRequired,
  dataWithBinarymime,
  groupNotEnded,
  authTwice,
  authInTransaction,
  commandInAuth,
  atrnBeforeAuth,
  starttlsInTls,
  starttlsInTransaction,
  greetingAfterStarttls,
  notInTransaction,
  helloInLmtp,
  lhloInSmtp,
  outOfOrderAccepted,
  statelessRefused,
  helloRefusedInSession,
  commandAfterQuit,
  commandAfterClose,
  noQuit,
  closedWithout421,
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
  unrecognisedLine,
  mixedDialects,
  wrappedLine,
  toolCommentAsSmtp,
  oneSideMissing,
  timeGoingBack,
  longWait,
  recordingGap,
  cutRecording,
  unusedDirective,
  unmetExpectation,
];

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
