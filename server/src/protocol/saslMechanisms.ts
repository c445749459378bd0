import { lazyLookup } from './lookup';
import type { Certainty, Ref } from './rfc';
import { classicMechanisms } from './saslMechanisms/classic';
import { scramMechanisms } from './saslMechanisms/scram';
import { tokenMechanisms } from './saslMechanisms/token';

/** The SASL mechanisms met in SMTP, with what each line of their exchange holds. */
export const saslMechanisms: readonly SaslMechanism[] = Object.freeze([
  ...classicMechanisms,
  ...scramMechanisms,
  ...tokenMechanisms,
]);

/** The mechanism of a name in upper case, or `undefined`: then nothing of its exchange may be shown in clear. */
export const findMechanism = lazyLookup(saslMechanisms, (mechanism) => mechanism.name);

export interface SaslMechanism {
  /** The name in upper case. */
  readonly name: string;
  /** Its place in the IANA registry of SASL mechanisms. */
  readonly usage: 'common' | 'limited' | 'obsolete' | 'unregistered';
  /** Whether who reads the line can use the password or token in it. */
  readonly plaintext: boolean;
  /** What it asks of TLS. */
  readonly tls: string;
  readonly firstMessageBy: 'client' | 'server';
  readonly initialResponse: InitialResponse;
  /** Whether it may set up a security layer, after which EHLO has to be sent again (RFC 4954 section 4). */
  readonly securityLayer: boolean;
  /**
   * The lines of the exchange in order. An initial response stands for the first client message that has a payload; messages
   * before it are then left out. Without one, the server asks for it with an empty `334 `.
   */
  readonly messages: readonly SaslMessage[];
  readonly fields: readonly SaslField[];
  /** What has to be hidden, in words. */
  readonly secrets: readonly string[];
  /** How the exchange ends. */
  readonly outcome: string;
  readonly refs: readonly Ref[];
  readonly notes: readonly string[];
  readonly certainty: Certainty;
}

/** `forbidden`: the server speaks first, and a response in the AUTH line gets 501 5.7.0 (RFC 4954 section 4). */
export interface InitialResponse {
  readonly use: 'usual' | 'allowed' | 'nonstandard' | 'forbidden';
  readonly note?: string;
}

export interface SaslMessage {
  readonly from: 'client' | 'server';
  /** The line as it is sent. */
  readonly line: string;
  /** What the base64 holds, in words; `null` if the line has no base64. */
  readonly payload: string | null;
  readonly layout: SaslLayout;
  /** Names of the fields that it may hold; in order for `whole`, `nul` and `digest-last`. */
  readonly fields: readonly string[];
}

/**
 * How the decoded octets are divided into fields.
 * `none`: nothing is encoded. `empty`: an empty line. `whole`: one field. `nul`: fields with NUL between.
 * `digest-last`: the second field is behind the last blank. `attributes`: name=value with commas between, values may be quoted.
 * `scram`: the same with one-letter names, behind a GS2 header in the first client message. `control-a`: name=value with 0x01 between.
 * `json`: an object. `ntlm`: an NTLMSSP structure. `binary`: a token that only the mechanism can read.
 */
export type SaslLayout =
  | 'none'
  | 'empty'
  | 'whole'
  | 'nul'
  | 'digest-last'
  | 'attributes'
  | 'scram'
  | 'control-a'
  | 'json'
  | 'ntlm'
  | 'binary';

export interface SaslField {
  readonly name: string;
  readonly description: string;
  /** Whether the value has to be masked: it is the secret, or lets it be guessed. */
  readonly secret: boolean;
  /** A regular expression that legal values match, where one is known. */
  readonly pattern?: string;
}
