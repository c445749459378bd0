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
import conflictingParameters from './conflicting-parameters';
import cutRecording from './cut-recording';
import dataAcceptedWithoutRecipient from './data-accepted-without-recipient';
import dataBeforeMail from './data-before-mail';
import dataBeforeRcpt from './data-before-rcpt';
import dataWithBinarymime from './data-with-binarymime';
import earlyTalker from './early-talker';
import extensionAfterHelo from './extension-after-helo';
import extensionBeforeHello from './extension-before-hello';
import greetingAfterStarttls from './greeting-after-starttls';
import groupNotEnded from './group-not-ended';
import helloInLmtp from './hello-in-lmtp';
import helloRefusedInSession from './hello-refused-in-session';
import illegalReplyCode from './illegal-reply-code';
import invalidReplyCode from './invalid-reply-code';
import keywordWithoutCompanion from './keyword-without-companion';
import keywordsAfterHelo from './keywords-after-helo';
import lhloInSmtp from './lhlo-in-smtp';
import lmtpKeywordsMissing from './lmtp-keywords-missing';
import longWait from './long-wait';
import mailBeforeHello from './mail-before-hello';
import malformedKeyword from './malformed-keyword';
import malformedKeywordValue from './malformed-keyword-value';
import malformedParameter from './malformed-parameter';
import maskedStarttls from './masked-starttls';
import mechanismNotOffered from './mechanism-not-offered';
import messageWithout354 from './message-without-354';
import mismatchedEnhancedCode from './mismatched-enhanced-code';
import missingReply from './missing-reply';
import mixedDialects from './mixed-dialects';
import nestedMail from './nested-mail';
import noQuit from './no-quit';
import notInTransaction from './not-in-transaction';
import offeredBeforeTlsOnly from './offered-before-tls-only';
import offeredButUnimplemented from './offered-but-unimplemented';
import oneSideMissing from './one-side-missing';
import outOfOrderAccepted from './out-of-order-accepted';
import parameterAfterHelo from './parameter-after-helo';
import parameterNotOffered from './parameter-not-offered';
import pipeliningNotOffered from './pipelining-not-offered';
import rcptBeforeMail from './rcpt-before-mail';
import recordingGap from './recording-gap';
import repeatedKeyword from './repeated-keyword';
import repeatedParameter from './repeated-parameter';
import requiretlsWithoutTls from './requiretls-without-tls';
import rsetRequired from './rset-required';
import type { Rule } from './rule';
import sizeAboveLimit from './size-above-limit';
import starttlsInTls from './starttls-in-tls';
import starttlsInTransaction from './starttls-in-transaction';
import starttlsOfferedInTls from './starttls-offered-in-tls';
import statelessRefused from './stateless-refused';
import timeGoingBack from './time-going-back';
import toolCommentAsSmtp from './tool-comment-as-smtp';
import unexpectedReply from './unexpected-reply';
import unknownParameter from './unknown-parameter';
import unmetExpectation from './unmet-expectation';
import unrecognisedDialect from './unrecognised-dialect';
import unrecognisedLine from './unrecognised-line';
import unregisteredKeyword from './unregistered-keyword';
import unterminatedReply from './unterminated-reply';
import unusedDirective from './unused-directive';
import verbNotOffered from './verb-not-offered';
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
  // extension
  verbNotOffered,
  extensionAfterHelo,
  mechanismNotOffered,
  parameterNotOffered,
  parameterAfterHelo,
  offeredBeforeTlsOnly,
  unknownParameter,
  malformedParameter,
  repeatedParameter,
  conflictingParameters,
  requiretlsWithoutTls,
  sizeAboveLimit,
  pipeliningNotOffered,
  malformedKeyword,
  malformedKeywordValue,
  repeatedKeyword,
  unregisteredKeyword,
  keywordWithoutCompanion,
  keywordsAfterHelo,
  lmtpKeywordsMissing,
  starttlsOfferedInTls,
  maskedStarttls,
  offeredButUnimplemented,
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
