import { type Command, findCommand, repliesToEveryCommand } from '../protocol/commands';
import { findReplyCode } from '../protocol/replyCodes';
import { isRfcRef, type RfcRef } from '../protocol/rfc';
import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';
import type { Severity } from './rule';

/** Why a reply does not fit what it answers. */
export interface Misfit {
  readonly severity: Severity;
  /** Codes that would have said that all goes well, in ascending order; empty where only a refusal fits. */
  readonly expected: readonly number[];
  /** What else is to be said, in whole sentences. */
  readonly remark?: string;
  readonly ref: RfcRef;
}

/**
 * Holds the code of a reply against what the tables say of the command; undefined where it fits, or where nobody has
 * published what fits (vendor and unknown verbs). The code must be one of the grammar of RFC 5321 section 4.2.
 */
export function replyMisfit(exchange: Exchange, code: number): Misfit | undefined {
  const command = commandOf(exchange);
  if (!command) return undefined;
  return code < 400 ? successMisfit(exchange, command, code) : refusalMisfit(exchange, command, code);
}

/** The section that lists the replies to greetings and commands. */
const SEQUENCES: RfcRef = { rfc: 5321, section: '4.3.2' };

function commandOf({ kind, verb }: Exchange): Command | undefined {
  if (kind === 'message') return findCommand('DATA');
  return findCommand(kind === 'response' ? 'AUTH' : verb);
}

function successMisfit(exchange: Exchange, command: Command, code: number): Misfit | undefined {
  if (isCancel(exchange)) {
    return {
      severity: 'error',
      expected: [501],
      remark: localized('The client cancelled the AUTH exchange with “*”.'),
      ref: AUTH,
    };
  }
  if (isListed(exchange, command, code)) return undefined;
  const expected = listedSuccesses(exchange, command);
  if (expected.length === 0 || isAdded(exchange, command, code)) return undefined;
  if (exchange.kind === 'response' && leftAuth(exchange, code)) return undefined;
  return { severity: successSeverity(command, expected, code), expected, ref: refOf(command) };
}

/** The 2yz and 3yz codes that the specification of the command lists, in ascending order. */
function listedSuccesses({ kind }: Exchange, { replies }: Command): readonly number[] {
  if (kind === 'message') return replies.afterContent?.success ?? [];
  return [...replies.success, ...replies.intermediate].sort((a, b) => a - b);
}

/** Whether it is one of them: nearly all replies are. */
function isListed({ kind }: Exchange, { replies }: Command, code: number): boolean {
  if (kind === 'message') return replies.afterContent?.success.includes(code) ?? false;
  return replies.success.includes(code) || replies.intermediate.includes(code);
}

/** Whether an extension or common practice adds this code. */
function isAdded({ kind, text }: Exchange, { extensionReplies }: Command, code: number): boolean {
  // 355 answers only a MAIL that names a checkpoint (RFC 1845 section 3).
  if (code === 355 && !/\sTRANSID=/i.test(text)) return false;
  const moment = kind === 'message' ? 'end-of-data' : undefined;
  return extensionReplies.some((reply) => reply.code === code && reply.appliesTo === moment);
}

/** A client goes by the first digit: a harmless variant is a warning, what sends it another way is an error. */
function successSeverity({ verb }: Command, expected: readonly number[], code: number): Severity {
  const digit = Math.floor(code / 100);
  const sameClass = expected.some((one) => Math.floor(one / 100) === digit);
  if (!sameClass || MEANS_MORE.has(code) || DECIDES.has(verb)) return 'error';
  return 'warning';
}

/** Codes on which a client acts at once: it begins TLS, closes, or takes itself for authenticated. */
const MEANS_MORE: ReadonlySet<number> = new Set([220, 221, 235]);

/** Commands after whose success both sides change what they do, so that only the right code will do. */
const DECIDES: ReadonlySet<string> = new Set(['AUTH', 'STARTTLS']);

/** Where client and server hold the AUTH exchange to be over, the line was a command and is judged as one. */
function leftAuth({ text }: Exchange, code: number): boolean {
  const verb = /^[A-Za-z]+/.exec(text)?.[0].toUpperCase() ?? '';
  const { success = [], intermediate = [] } = findCommand(verb)?.replies ?? {};
  return success.includes(code) || intermediate.includes(code);
}

/** Refusals are free: any 4yz or 5yz is understood by its first digit (RFC 5321 section 4.2.1), so they are hints at most. */
function refusalMisfit(exchange: Exchange, command: Command, code: number): Misfit | undefined {
  if (isCancel(exchange)) {
    if (code === 501 || code === 421) return undefined;
    return {
      severity: 'hint',
      expected: [501],
      remark: localized('The client cancelled the AUTH exchange with “*”.'),
      ref: AUTH,
    };
  }
  const { verb, replies, extensionReplies } = command;
  if (repliesToEveryCommand.includes(code) || replies.error.includes(code)) return undefined;
  if (extensionReplies.some((reply) => reply.code === code)) return undefined;
  if (verb === 'QUIT') {
    const remark = localized('QUIT may be sent at any time, and the server must answer it so and close.');
    return { severity: 'hint', expected: [221], remark, ref: { rfc: 5321, section: '4.1.1.10' } };
  }
  if (isEstablished(code)) return undefined;
  const remark = localized('No specification lists {0}, so a client knows no more than its first digit says.', code);
  return { severity: 'hint', expected: [], remark, ref: { rfc: 5321, section: '4.2' } };
}

/** Whether a refusal is defined or registered somewhere, or at least known to be in wide use. */
function isEstablished(code: number): boolean {
  const status = findReplyCode(code)?.status;
  return status === 'standard' || status === 'registered' || status === 'vendor' || COURIER.has(code);
}

/** Courier, which is in wide use, answers with these where others say 550 or 502. */
const COURIER: ReadonlySet<number> = new Set([511, 513, 517, 540]);

const AUTH: RfcRef = { rfc: 4954, section: '4' };

function isCancel({ kind, text }: Exchange): boolean {
  return kind === 'response' && text === '*';
}

function refOf({ refs }: Command): RfcRef {
  const own = refs.find(isRfcRef) ?? SEQUENCES;
  return own.rfc === 5321 && !NAMES_ITS_REPLY.has(own.section ?? '') ? SEQUENCES : own;
}

/** RSET, NOOP and QUIT: the sections of the other commands of RFC 5321 leave their replies to the list in 4.3.2. */
const NAMES_ITS_REPLY: ReadonlySet<string> = new Set(['4.1.1.5', '4.1.1.9', '4.1.1.10']);
