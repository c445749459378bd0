import { lazyLookup } from './lookup';
import { standardReplyCodes } from './replyCodes/standard';
import { unofficialReplyCodes } from './replyCodes/unofficial';
import type { Certainty, Ref } from './rfc';

/** Every reply code that is known by number, the official ones first. */
export const replyCodes: readonly ReplyCode[] = Object.freeze([...standardReplyCodes, ...unofficialReplyCodes]);

/** The row of a code such as 250, or `undefined`: then its first digit is all that is known, see `firstDigits`. */
export const findReplyCode = lazyLookup(replyCodes, (reply) => reply.code);

/** What the first digit says: whether it worked, and what the client may do next (RFC 5321 section 4.2.1). */
export const firstDigits: Readonly<Record<string, DigitMeaning>> = Object.freeze({
  '2': {
    name: 'positive completion',
    text: 'Done: the server did what was asked. The client may go on.',
  },
  '3': {
    name: 'positive intermediate',
    text: 'So far good, but not finished: the server waits for more, which is the message after 354 or the next response after 334.',
  },
  '4': {
    name: 'transient negative completion',
    text: 'Not done, but the cause may pass. The client may try exactly the same again later.',
  },
  '5': {
    name: 'permanent negative completion',
    text: 'Not done, and the same request would fail again. The client should not repeat it unchanged.',
  },
});

/** What the second digit says: the area that the reply is about (RFC 5321 section 4.2.1). */
export const secondDigits: Readonly<Record<string, DigitMeaning>> = Object.freeze({
  '0': { name: 'syntax', text: 'About the command itself: unknown, malformed, not implemented, or out of place.' },
  '1': { name: 'information', text: 'An answer to a request for information, such as status or help.' },
  '2': { name: 'connection', text: 'About the connection between the two hosts.' },
  '3': {
    name: 'unspecified',
    text: 'RFC 5321 gives it no meaning. The codes of AUTH use it (235, 334, 432, 530 to 538).',
  },
  '4': { name: 'unspecified', text: 'RFC 5321 gives it no meaning, and no standard code uses it.' },
  '5': { name: 'mail system', text: 'About the mail system: mailboxes, storage, and the message itself.' },
});

export interface DigitMeaning {
  readonly name: string;
  readonly text: string;
}

export interface ReplyCode {
  readonly code: number;
  readonly name: string;
  /**
   * `standard`: an RFC defines it. `registered`: only the registry of enhanced codes names it. `vendor`: one product sends it.
   * `folklore`: it goes round in lists, mostly an enhanced code without its dots. `invalid`: never legal.
   */
  readonly status: 'standard' | 'registered' | 'vendor' | 'folklore' | 'unconfirmed' | 'invalid';
  /** What it says, whatever the command was. */
  readonly meaning: string;
  /** To what it may be the answer: verbs, and the moments of `ReplyMoment`. */
  readonly legalFor: readonly (ReplyMoment | (string & {}))[];
  /** Verbs that `every-command` leaves out. */
  readonly except: readonly string[];
  /** Verbs to which an extension or a vendor answers with it. */
  readonly alsoWith: readonly string[];
  readonly action: SenderAction;
  /** Enhanced codes that IANA pairs with it, with X for the class. */
  readonly enhanced: readonly string[];
  /** Whether software reads the text, too (RFC 5321 section 4.2). */
  readonly textIsParsed: boolean;
  readonly refs: readonly Ref[];
  readonly notes: readonly string[];
  readonly certainty: Certainty;
}

/** `connection`: the greeting. `end-of-data`: the final dot or BDAT LAST. `unsolicited`: no command at all. */
export type ReplyMoment = 'connection' | 'end-of-data' | 'every-command' | 'unsolicited';

/** What the client should do. `by-first-digit`: nothing is defined but the class. */
export interface SenderAction {
  readonly type: 'continue' | 'retry' | 'permanent' | 'close' | 'by-first-digit';
  readonly text: string;
}
