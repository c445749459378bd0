import { findCommand } from './commands';
import type { RfcRef } from './rfc';

/** Octets of a command line, verb and CRLF included, before extensions add to it (RFC 5321 section 4.5.3.1.4). */
export const COMMAND_LINE_OCTETS = 512;
/** Octets of a reply line, code and CRLF included; longer texts take several lines (RFC 5321 section 4.5.3.1.5). */
export const REPLY_LINE_OCTETS = 512;
/** Octets of a line of the message, CRLF included and a doubled dot not counted (RFC 5321 section 4.5.3.1.6). */
export const TEXT_LINE_OCTETS = 1000;
/** Octets that each side can count on for a challenge or a response of AUTH (RFC 4954 section 4). */
export const AUTH_LINE_OCTETS = 12288;

/**
 * The octets that a command line may have: 512 and what the offered keywords add (RFC 5321 section 4.5.3.1.4).
 * `offered` holds keywords in upper case. Increments of other commands do not count.
 */
export function commandLineLimit(verb: string, offered: ReadonlySet<string>): number {
  const increments = findCommand(verb)?.line.increments ?? [];
  return increments
    .filter((increment) => offered.has(increment.extension))
    .reduce((sum, increment) => sum + (increment.octets ?? 0), COMMAND_LINE_OCTETS);
}

/** Sizes that every implementation has to reckon with; octets are counted, not characters. */
export const sizeLimits: readonly SizeLimit[] = Object.freeze([
  {
    id: 'local-part',
    title: 'local part of an address',
    max: 64,
    unit: 'octets',
    refs: [{ rfc: 5321, section: '4.5.3.1.1' }],
  },
  { id: 'domain', title: 'domain', max: 255, unit: 'octets', refs: [{ rfc: 5321, section: '4.5.3.1.2' }] },
  {
    id: 'path',
    title: 'path with its brackets and source route',
    max: 256,
    unit: 'octets',
    note: 'So the longest local part and the longest domain do not fit together.',
    refs: [{ rfc: 5321, section: '4.5.3.1.3' }],
  },
  {
    id: 'command-line',
    title: 'command line with its CRLF',
    max: COMMAND_LINE_OCTETS,
    unit: 'octets',
    note: 'Extensions add to it. A longer line gets 500.',
    refs: [{ rfc: 5321, section: '4.5.3.1.4' }],
  },
  {
    id: 'reply-line',
    title: 'reply line with its code and CRLF',
    max: REPLY_LINE_OCTETS,
    unit: 'octets',
    note: 'Longer texts take several lines.',
    refs: [{ rfc: 5321, section: '4.5.3.1.5' }],
  },
  {
    id: 'text-line',
    title: 'line of the message with its CRLF',
    max: TEXT_LINE_OCTETS,
    unit: 'octets',
    note: 'A doubled dot is not counted. RFC 5322 recommends 78 characters.',
    refs: [
      { rfc: 5321, section: '4.5.3.1.6' },
      { rfc: 5322, section: '2.1.1' },
    ],
  },
  {
    id: 'auth-line',
    title: 'base64 line of an AUTH exchange',
    max: AUTH_LINE_OCTETS,
    unit: 'octets',
    note: 'A longer line gets 500 5.5.6. The AUTH command itself keeps to 512.',
    refs: [{ rfc: 4954, section: '4' }],
  },
  {
    id: 'sasl-mechanism',
    title: 'name of a SASL mechanism',
    max: 20,
    unit: 'characters',
    refs: [{ rfc: 4422, section: '3.1' }],
  },
  { id: 'size-value', title: 'value of SIZE', max: 20, unit: 'digits', refs: [{ rfc: 1870, section: '3' }] },
  { id: 'envid', title: 'value of ENVID', max: 100, unit: 'characters', refs: [{ rfc: 3461, section: '4.4' }] },
  { id: 'orcpt', title: 'value of ORCPT', max: 500, unit: 'characters', refs: [{ rfc: 3461, section: '4.2' }] },
  { id: 'limits-value', title: 'value in LIMITS', max: 6, unit: 'digits', refs: [{ rfc: 9422, section: '4' }] },
  {
    id: 'dns-label',
    title: 'label of a domain name',
    max: 63,
    unit: 'octets',
    refs: [{ rfc: 1035, section: '2.3.4' }],
  },
]);

/** Sizes that a server has to accept at least. */
export const minimumLimits: readonly SizeLimit[] = Object.freeze([
  {
    id: 'message',
    title: 'message that a server has to take at least',
    max: 65536,
    unit: 'octets',
    note: 'SIZE tells the real limit.',
    refs: [{ rfc: 5321, section: '4.5.3.1.7' }],
  },
  {
    id: 'recipients',
    title: 'recipients that a server has to take at least in one transaction',
    max: 100,
    unit: 'recipients',
    note: 'More than it takes get 452.',
    refs: [{ rfc: 5321, section: '4.5.3.1.8' }],
  },
]);

/** How long each side waits at least (RFC 5321 section 4.5.3.2), and how a queue retries (section 4.5.4.1). */
export const timeouts: readonly Timeout[] = Object.freeze([
  { id: 'greeting', party: 'client', minutes: 5, title: 'greeting', refs: [{ rfc: 5321, section: '4.5.3.2.1' }] },
  { id: 'mail', party: 'client', minutes: 5, title: 'reply to MAIL', refs: [{ rfc: 5321, section: '4.5.3.2.2' }] },
  { id: 'rcpt', party: 'client', minutes: 5, title: 'reply to RCPT', refs: [{ rfc: 5321, section: '4.5.3.2.3' }] },
  { id: 'data', party: 'client', minutes: 2, title: 'reply to DATA', refs: [{ rfc: 5321, section: '4.5.3.2.4' }] },
  {
    id: 'data-block',
    party: 'client',
    minutes: 3,
    title: 'sending of a piece of the message',
    refs: [{ rfc: 5321, section: '4.5.3.2.5' }],
  },
  {
    id: 'end-of-data',
    party: 'client',
    minutes: 10,
    title: 'reply to the final dot',
    refs: [{ rfc: 5321, section: '4.5.3.2.6' }],
  },
  { id: 'server', party: 'server', minutes: 5, title: 'next command', refs: [{ rfc: 5321, section: '4.5.3.2.7' }] },
  { id: 'atrn', party: 'client', minutes: 10, title: 'reply to ATRN', refs: [{ rfc: 2645, section: '5.2.1' }] },
  {
    id: 'retry',
    party: 'client',
    minutes: 30,
    title: 'time before the next attempt for a message that was put off',
    refs: [{ rfc: 5321, section: '4.5.4.1' }],
  },
  {
    id: 'give-up',
    party: 'client',
    minutes: 4 * 24 * 60,
    title: 'time until a message that cannot be sent is returned, 4 to 5 days',
    refs: [{ rfc: 5321, section: '4.5.4.1' }],
  },
]);

/** The ports of mail transfer. Port 24 is for any private mail system and commonly LMTP, which must not use 25. */
export const ports: readonly Port[] = Object.freeze([
  {
    port: 25,
    name: 'smtp',
    use: 'relay between servers',
    tls: 'starttls',
    note: 'A server that the MX records name must not require TLS for local delivery.',
    refs: [
      { rfc: 5321, section: '4.5.4.2' },
      { rfc: 3207, section: '4' },
    ],
  },
  {
    port: 465,
    name: 'submissions',
    use: 'submission by users',
    tls: 'implicit',
    note: 'TLS begins with the first octet.',
    refs: [
      { rfc: 8314, section: '3.3' },
      { rfc: 8314, section: '7.3' },
    ],
  },
  {
    port: 587,
    name: 'submission',
    use: 'submission by users',
    tls: 'starttls',
    note: 'STARTTLS, then AUTH.',
    refs: [{ rfc: 6409, section: '3.1' }, { rfc: 8314 }],
  },
  { port: 366, name: 'odmr', use: 'mail on demand, with ATRN', tls: 'none', refs: [{ rfc: 2645, section: '4' }] },
  { port: 24, name: 'private mail', use: 'often LMTP', tls: 'none', refs: [{ rfc: 2033, section: '5' }] },
  {
    port: 2525,
    name: 'unregistered',
    use: 'common second port for submission',
    tls: 'starttls',
    note: 'No registration; providers offer it where 25 and 587 are blocked.',
    refs: [],
  },
]);

export interface SizeLimit {
  readonly id: string;
  readonly title: string;
  /** The limit: the most that may be sent, or in `minimumLimits` the least that must be taken. */
  readonly max: number;
  readonly unit: 'octets' | 'characters' | 'digits' | 'recipients';
  readonly note?: string;
  readonly refs: readonly RfcRef[];
}

export interface Timeout {
  readonly id: string;
  /** Who waits. */
  readonly party: 'client' | 'server';
  readonly minutes: number;
  /** What is waited for. */
  readonly title: string;
  readonly refs: readonly RfcRef[];
}

export interface Port {
  readonly port: number;
  readonly name: string;
  readonly use: string;
  readonly tls: 'none' | 'starttls' | 'implicit';
  readonly note?: string;
  readonly refs: readonly RfcRef[];
}
