import atrnBeforeAuth from './atrn-before-auth';
import authAfterRefusedStarttls from './auth-after-refused-starttls';
import authContinuedAfterCancel from './auth-continued-after-cancel';
import authInTransaction from './auth-in-transaction';
import authOnlyWithoutTls from './auth-only-without-tls';
import authTwice from './auth-twice';
import bareCr from './bare-cr';
import bareLf from './bare-lf';
import bdatBeforeMail from './bdat-before-mail';
import bdatBeforeRcpt from './bdat-before-rcpt';
import beyondOfferedLimit from './beyond-offered-limit';
import changedReplyCode from './changed-reply-code';
import chunkSizeMismatch from './chunk-size-mismatch';
import chunkingInterrupted from './chunking-interrupted';
import cleartextCredentials from './cleartext-credentials';
import closedWithout421 from './closed-without-421';
import commandAfterClose from './command-after-close';
import commandAfterQuit from './command-after-quit';
import commandAfterRefusal from './command-after-refusal';
import commandInAuth from './command-in-auth';
import commandTooLong from './command-too-long';
import conflictingParameters from './conflicting-parameters';
import contradictingReplyText from './contradicting-reply-text';
import controlInCommand from './control-in-command';
import controlInReply from './control-in-reply';
import crlfInjection from './crlf-injection';
import cutRecording from './cut-recording';
import damagedCapture from './damaged-capture';
import dataAcceptedWithoutRecipient from './data-accepted-without-recipient';
import dataBeforeMail from './data-before-mail';
import dataBeforeRcpt from './data-before-rcpt';
import dataWithBinarymime from './data-with-binarymime';
import domainTooLong from './domain-too-long';
import earlyTalker from './early-talker';
import eightBitWithout8bitmime from './eight-bit-without-8bitmime';
import emptyChallengeWithoutBlank from './empty-challenge-without-blank';
import enhancedCodeMissing from './enhanced-code-missing';
import enhancedCodeUnregistered from './enhanced-code-unregistered';
import extensionAfterHelo from './extension-after-helo';
import extensionBeforeHello from './extension-before-hello';
import greetingAfterStarttls from './greeting-after-starttls';
import greetingWithoutDomain from './greeting-without-domain';
import groupNotEnded from './group-not-ended';
import helloInLmtp from './hello-in-lmtp';
import helloRefusedInSession from './hello-refused-in-session';
import helpInsteadOfHello from './help-instead-of-hello';
import illegalReplyCode from './illegal-reply-code';
import injectedCommandExecuted from './injected-command-executed';
import invalidReplyCode from './invalid-reply-code';
import invisibleCharacters from './invisible-characters';
import keywordWithoutCompanion from './keyword-without-companion';
import keywordsAfterHelo from './keywords-after-helo';
import lhloInSmtp from './lhlo-in-smtp';
import lmtpKeywordsMissing from './lmtp-keywords-missing';
import localPartTooLong from './local-part-too-long';
import longWait from './long-wait';
import mailBeforeHello from './mail-before-hello';
import malformedAuth from './malformed-auth';
import malformedBdat from './malformed-bdat';
import malformedChallenge from './malformed-challenge';
import malformedDomain from './malformed-domain';
import malformedEnhancedCode from './malformed-enhanced-code';
import malformedHelloName from './malformed-hello-name';
import malformedKeyword from './malformed-keyword';
import malformedKeywordValue from './malformed-keyword-value';
import malformedLiteral from './malformed-literal';
import malformedMailbox from './malformed-mailbox';
import malformedParameter from './malformed-parameter';
import malformedPath from './malformed-path';
import malformedSeparator from './malformed-separator';
import maskedStarttls from './masked-starttls';
import mechanismNotOffered from './mechanism-not-offered';
import messageAboveSize from './message-above-size';
import messageNeverEnded from './message-never-ended';
import messageWithout354 from './message-without-354';
import mismatchedEnhancedCode from './mismatched-enhanced-code';
import missingArgument from './missing-argument';
import missingBdatLast from './missing-bdat-last';
import missingBrackets from './missing-brackets';
import missingColon from './missing-colon';
import missingDate from './missing-date';
import missingFrom from './missing-from';
import missingHelloName from './missing-hello-name';
import missingReply from './missing-reply';
import mixedDialects from './mixed-dialects';
import nestedMail from './nested-mail';
import noHeaderSection from './no-header-section';
import noQuit from './no-quit';
import nonAsciiInCommand from './non-ascii-in-command';
import nonSmtpProtocol from './non-smtp-protocol';
import notInTransaction from './not-in-transaction';
import nulInMessage from './nul-in-message';
import nullForwardPath from './null-forward-path';
import offeredBeforeTlsOnly from './offered-before-tls-only';
import offeredButUnimplemented from './offered-but-unimplemented';
import oneSideMissing from './one-side-missing';
import outOfOrderAccepted from './out-of-order-accepted';
import overlongTextLine from './overlong-text-line';
import parameterAfterHelo from './parameter-after-helo';
import parameterNotOffered from './parameter-not-offered';
import pathTooLong from './path-too-long';
import pipelinedBehindStarttls from './pipelined-behind-starttls';
import pipeliningNotOffered from './pipelining-not-offered';
import rcptBeforeMail from './rcpt-before-mail';
import readableCredentials from './readable-credentials';
import receivedLoop from './received-loop';
import recordingGap from './recording-gap';
import repeatedHeaderField from './repeated-header-field';
import repeatedKeyword from './repeated-keyword';
import repeatedParameter from './repeated-parameter';
import replyInjectedBeforeTls from './reply-injected-before-tls';
import replyNotAscii from './reply-not-ascii';
import replyTooLong from './reply-too-long';
import requiretlsWithoutTls from './requiretls-without-tls';
import rsetRequired from './rset-required';
import type { Rule } from './rule';
import secretInTranscript from './secret-in-transcript';
import sessionAfterCloseReply from './session-after-close-reply';
import sizeAboveLimit from './size-above-limit';
import smuggledEndOfData from './smuggled-end-of-data';
import sourceRouteUsed from './source-route-used';
import spaceAfterColon from './space-after-colon';
import spaceBeforeColon from './space-before-colon';
import starttlsInTls from './starttls-in-tls';
import starttlsInTransaction from './starttls-in-transaction';
import starttlsOfferedInTls from './starttls-offered-in-tls';
import statelessRefused from './stateless-refused';
import strayHeaderLine from './stray-header-line';
import timeGoingBack from './time-going-back';
import toolCommentAsSmtp from './tool-comment-as-smtp';
import unexpectedArgument from './unexpected-argument';
import unexpectedReply from './unexpected-reply';
import unknownParameter from './unknown-parameter';
import unknownVerb from './unknown-verb';
import unmetExpectation from './unmet-expectation';
import unqualifiedHelloName from './unqualified-hello-name';
import unrecognisedDialect from './unrecognised-dialect';
import unrecognisedLine from './unrecognised-line';
import unregisteredKeyword from './unregistered-keyword';
import unstuffedDot from './unstuffed-dot';
import unterminatedReply from './unterminated-reply';
import unusedDirective from './unused-directive';
import unwantedEnhancedCode from './unwanted-enhanced-code';
import verbNotOffered from './verb-not-offered';
import wrappedLine from './wrapped-line';
import wrongPathKeyword from './wrong-path-keyword';

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
  contradictingReplyText,
  enhancedCodeMissing,
  malformedEnhancedCode,
  enhancedCodeUnregistered,
  unwantedEnhancedCode,
  emptyChallengeWithoutBlank,
  greetingWithoutDomain,
  replyNotAscii,
  sessionAfterCloseReply,
  malformedChallenge,
  // syntax
  helpInsteadOfHello,
  unknownVerb,
  missingHelloName,
  malformedHelloName,
  unqualifiedHelloName,
  missingArgument,
  unexpectedArgument,
  malformedSeparator,
  wrongPathKeyword,
  missingColon,
  spaceBeforeColon,
  spaceAfterColon,
  missingBrackets,
  malformedPath,
  malformedMailbox,
  malformedDomain,
  malformedLiteral,
  nullForwardPath,
  sourceRouteUsed,
  nonAsciiInCommand,
  controlInCommand,
  localPartTooLong,
  domainTooLong,
  pathTooLong,
  commandTooLong,
  replyTooLong,
  malformedAuth,
  malformedBdat,
  controlInReply,
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
  beyondOfferedLimit,
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
  // message
  smuggledEndOfData,
  messageNeverEnded,
  unstuffedDot,
  bareCr,
  bareLf,
  nulInMessage,
  overlongTextLine,
  eightBitWithout8bitmime,
  messageAboveSize,
  chunkSizeMismatch,
  missingBdatLast,
  noHeaderSection,
  strayHeaderLine,
  repeatedHeaderField,
  missingFrom,
  missingDate,
  receivedLoop,
  // security
  cleartextCredentials,
  authAfterRefusedStarttls,
  readableCredentials,
  authOnlyWithoutTls,
  authContinuedAfterCancel,
  pipelinedBehindStarttls,
  injectedCommandExecuted,
  replyInjectedBeforeTls,
  crlfInjection,
  invisibleCharacters,
  nonSmtpProtocol,
  secretInTranscript,
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
  damagedCapture,
];

/** The rule with this id. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
