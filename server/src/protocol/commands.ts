import { coreCommands } from './commands/core';
import { deprecatedCommands } from './commands/deprecated';
import { extensionCommands } from './commands/extension';
import { LAST_BY_DEFAULT, PLAIN_LINE } from './commands/shared';
import { vendorCommands } from './commands/vendor';
import { lazyLookup } from './lookup';
import type { Certainty, Ref, RfcRef } from './rfc';

/** Every verb that is known by name, upper case. */
export const commands: readonly Command[] = Object.freeze([
  ...coreCommands,
  ...extensionCommands,
  ...deprecatedCommands,
  ...vendorCommands,
]);

/** The command of a verb that is written in upper case, or `undefined` for a verb that no row names. */
export const findCommand = lazyLookup(commands, (command) => command.verb);

/** Stands for every verb that begins with X and has no row of its own; `verb` is a pattern, so no look-up finds it. */
export const privateUseCommand: Command = Object.freeze({
  verb: 'X*',
  status: 'private',
  protocols: ['SMTP', 'ESMTP'],
  vendors: [],
  syntax: '"X" verb, by bilateral agreement',
  argument: null,
  effect: 'Verbs that begin with X are for private use between two parties; every other verb has to be registered.',
  parameters: [],
  requiresKeyword: null,
  allowedIn: ['READY'],
  restrictions: [],
  transaction: 'unknown',
  pipelining: LAST_BY_DEFAULT,
  line: PLAIN_LINE,
  replies: { intermediate: [], success: [], error: [500, 502] },
  extensionReplies: [],
  timeouts: [],
  refs: [
    { rfc: 5321, section: '4.1.5' },
    { rfc: 5321, section: '2.2.2' },
  ],
  notes: ['The keyword in the EHLO reply is the verb itself, or begins with X too.'],
  certainty: 'confirmed',
} satisfies Command);

/** The verbs that each server has to implement (RFC 5321 section 4.5.1). */
export const minimumVerbs: readonly string[] = Object.freeze([
  'EHLO',
  'HELO',
  'MAIL',
  'RCPT',
  'DATA',
  'RSET',
  'NOOP',
  'QUIT',
  'VRFY',
]);

/** Replies that any command may get: 500, 501 (RFC 5321 section 4.3.2) and 421, which may even come unasked (section 3.8). */
export const repliesToEveryCommand: readonly number[] = Object.freeze([500, 501, 421]);

/** First words of other protocols, mostly HTTP, that turn up on mail ports; Postfix hangs up on them (smtpd_forbidden_commands). */
export const foreignVerbs: readonly string[] = Object.freeze(['CONNECT', 'GET', 'POST']);

export interface Command {
  /** The verb in upper case. On the wire it may be in any case (RFC 5321 section 2.4). */
  readonly verb: string;
  /** `vendor`: used by one product or known only by name. `private`: the class of verbs that begin with X. */
  readonly status: 'current' | 'deprecated' | 'vendor' | 'private';
  /** Where the verb belongs; empty where no specification says so. */
  readonly protocols: readonly Protocol[];
  /** Products that use the verb, for vendor commands. */
  readonly vendors: readonly string[];
  /** The command line in ABNF, or `null` where nobody has published it. */
  readonly syntax: string | null;
  /** What the argument is and which errors are common, in a sentence or two. */
  readonly argument: string | null;
  /** What the command does to the session. */
  readonly effect: string;
  /** Names of the MAIL or RCPT parameters, each of which needs its own keyword. */
  readonly parameters: readonly string[];
  /** The EHLO keyword that must have been offered before the verb may be used, or `null`. */
  readonly requiresKeyword: string | null;
  /** The states in which the command may be given. */
  readonly allowedIn: readonly CommandState[];
  /** Where it may not be given and what the server answers there. */
  readonly restrictions: readonly string[];
  /** What it needs of a mail transaction, or does to it. */
  readonly transaction: TransactionEffect;
  readonly pipelining: Pipelining;
  readonly line: LineLimit;
  /** The replies listed by the specification of the command, besides `repliesToEveryCommand`. */
  readonly replies: Replies;
  /** Replies that other specifications or vendors add, with their condition. */
  readonly extensionReplies: readonly ExtensionReply[];
  readonly timeouts: readonly CommandTimeout[];
  /** The form of the success reply, where machines read it. */
  readonly replySyntax?: string;
  readonly refs: readonly Ref[];
  readonly notes: readonly string[];
  readonly certainty: Certainty;
}

export type Protocol = 'SMTP' | 'ESMTP' | 'LMTP' | 'submission' | 'ODMR';

/**
 * States of a session in which commands are read.
 * REFUSED: greeted with 554 or 521. GREETED: no EHLO yet. READY: no transaction. MAIL: no recipient yet. RCPT: at least one.
 * CHUNK: a BDAT was taken, LAST not yet sent. STUCK: the transaction can only be thrown away.
 */
export type CommandState = 'REFUSED' | 'GREETED' | 'READY' | 'MAIL' | 'RCPT' | 'CHUNK' | 'STUCK';

/** `discards-if-accepted`: a refusal leaves the transaction as it was (RFC 5321 section 4.1.4). */
export type TransactionEffect =
  | 'opens'
  | 'needs-open'
  | 'needs-recipient'
  | 'needs-closed'
  | 'discards'
  | 'discards-if-accepted'
  | 'unaffected'
  | 'unknown';

/**
 * Where the command may stand in a pipelined group (RFC 2920 section 3.1).
 * `last-by-default`: RFC 2920 does not name it, and extension commands come last unless their RFC says otherwise.
 * `chunks`: several may follow one another, the one with LAST comes last.
 */
export interface Pipelining {
  readonly position: 'anywhere' | 'chunks' | 'last' | 'last-by-default';
  readonly note?: string;
  readonly refs: readonly Ref[];
}

/** Octets that a command line may have, verb and CRLF included, and what offered extensions add to it. */
export interface LineLimit {
  readonly base: number;
  readonly increments: readonly LineIncrement[];
}

export interface LineIncrement {
  /** The EHLO keyword. */
  readonly extension: string;
  readonly parameter: string;
  /** Octets that are added, or `null` where the specification states no figure. */
  readonly octets: number | null;
  readonly note?: string;
  readonly refs: readonly RfcRef[];
}

export interface Replies {
  readonly intermediate: readonly number[];
  readonly success: readonly number[];
  readonly error: readonly number[];
  /** Replies to the end of the message data, for DATA. */
  readonly afterContent?: { readonly success: readonly number[]; readonly error: readonly number[] };
}

export interface ExtensionReply {
  readonly code: number;
  /** When it is given, or what it says. */
  readonly when?: string;
  /** Enhanced codes that go with it. */
  readonly enhanced?: readonly string[];
  /** `other-commands`: the reply goes to other commands while this one is still needed. */
  readonly appliesTo?: 'other-commands' | 'end-of-data';
  readonly refs: readonly Ref[];
}

/** The least time that a client waits (RFC 5321 section 4.5.3.2). */
export interface CommandTimeout {
  readonly phase: 'reply' | 'block' | 'end-of-data';
  readonly minutes: number;
  readonly refs: readonly RfcRef[];
}
