import type { Occasion } from './customRule';

/**
 * What a condition may ask about. `text` is one text, `words` are several of which one has to fit, `code` and `enhanced` are
 * codes of replies; each is compared with patterns.
 */
export interface Field {
  readonly kind: 'text' | 'words' | 'code' | 'enhanced' | 'number' | 'flag';
  readonly on: readonly Occasion[];
  /** All that it can be, where that is a few words. */
  readonly choices?: readonly string[];
  /** What it is, for the schema and the documentation. */
  readonly about: string;
  readonly examples: readonly unknown[];
}

const COMMAND: readonly Occasion[] = ['command', 'reply'];
const SENDER: readonly Occasion[] = [...COMMAND, 'header', 'message', 'transaction-end'];
const REPLY: readonly Occasion[] = ['reply', 'greeting', 'ehlo'];
const EVERYWHERE: readonly Occasion[] = [
  'command',
  'reply',
  'greeting',
  'ehlo',
  'header',
  'message',
  'transaction-end',
  'session-end',
];
const BEHIND_GREETING = EVERYWHERE.filter((one) => one !== 'greeting');

export const FIELDS = {
  verb: {
    kind: 'text',
    on: [...COMMAND, 'ehlo'],
    about: 'The verb of the command. Of a reply to a message it is “.”, inside AUTH it is AUTH.',
    examples: ['MAIL', ['EHLO', 'HELO'], '.'],
  },
  command: {
    kind: 'text',
    on: COMMAND,
    about: 'The whole line of the command. In messages of findings secrets in it are masked.',
    examples: ['VRFY *'],
  },
  argument: {
    kind: 'text',
    on: COMMAND,
    about: 'What stands behind the verb.',
    examples: ['FROM:<*> SIZE=*'],
  },
  address: {
    kind: 'text',
    on: SENDER,
    about:
      'The address in MAIL or RCPT, without brackets; of a header, a message or a transaction that of its MAIL. Empty for <>.',
    examples: ['*@example.com', ''],
  },
  localPart: {
    kind: 'text',
    on: SENDER,
    about: 'What stands in front of the @ of that address. Not known where the address is empty.',
    examples: ['postmaster'],
  },
  domain: {
    kind: 'text',
    on: SENDER,
    about: 'What stands behind the @ of that address. Not known where there is no @, as in <>.',
    examples: ['example.com', ['example.com', '*.example.com']],
  },
  parameter: {
    kind: 'words',
    on: COMMAND,
    about: 'Parameters of MAIL or RCPT, as NAME and as NAME=VALUE.',
    examples: ['SIZE', 'BODY=8BITMIME', 'SMTPUTF8'],
  },
  name: {
    kind: 'text',
    on: [...COMMAND, 'ehlo'],
    about: 'The name behind EHLO, HELO or LHLO.',
    examples: ['*.example.com'],
  },
  mechanism: {
    kind: 'text',
    on: COMMAND,
    about: 'The mechanism that AUTH names.',
    examples: ['LOGIN', ['PLAIN', 'LOGIN']],
  },
  pipelined: {
    kind: 'flag',
    on: COMMAND,
    about: 'Whether replies to earlier commands were outstanding when the command was sent.',
    examples: [true],
  },
  code: {
    kind: 'code',
    on: REPLY,
    about: 'The code of the reply: a number, or a class such as 5yz or 55z.',
    examples: [550, '5yz', [421, '45z']],
  },
  enhanced: {
    kind: 'enhanced',
    on: ['reply', 'greeting'],
    about: 'Enhanced codes in the lines of the reply. A reply without one fits none.',
    examples: ['5.1.*', ['5.7.1', '5.7.0']],
  },
  reply: {
    kind: 'text',
    on: REPLY,
    about: 'The reply: code and text, several lines joined by blanks.',
    examples: ['* blocked *', '550 5.1.1 *'],
  },
  lines: {
    kind: 'number',
    on: REPLY,
    about: 'How many lines the reply has.',
    examples: [{ above: 1 }],
  },
  wait: {
    kind: 'number',
    on: ['command', 'reply', 'ehlo'],
    about:
      'Seconds from the command to its reply; for a command, from the reply before it. Not known where the transcript has no times.',
    examples: [{ above: 30 }],
  },
  offers: {
    kind: 'words',
    on: BEHIND_GREETING,
    about:
      'Keywords that the reply to EHLO offered, as KEYWORD and as KEYWORD VALUE. Not known where no EHLO is recorded.',
    examples: ['STARTTLS', 'AUTH LOGIN', 'SIZE'],
  },
  tls: {
    kind: 'flag',
    on: EVERYWHERE,
    about: 'Whether TLS is on. Not known where the beginning of the session is not recorded.',
    examples: [true, false],
  },
  authenticated: {
    kind: 'flag',
    on: EVERYWHERE,
    about: 'Whether the client has authenticated itself. Not known where the beginning of the session is not recorded.',
    examples: [true, false],
  },
  protocol: {
    kind: 'text',
    on: BEHIND_GREETING,
    choices: ['SMTP', 'ESMTP', 'LMTP'],
    about: 'SMTP (behind HELO), ESMTP (EHLO) or LMTP (LHLO).',
    examples: ['ESMTP'],
  },
  header: {
    kind: 'text',
    on: ['header'],
    about: 'The name of the header field, without the colon.',
    examples: ['Subject', 'X-*'],
  },
  value: {
    kind: 'text',
    on: ['header'],
    about: 'The value of the header field, its lines joined.',
    examples: ['*confidential*'],
  },
  headers: {
    kind: 'words',
    on: ['message'],
    about: 'Names of all header fields of the message. Not known where a part of it is not recorded.',
    examples: ['X-Policy', ['Message-ID', 'Date']],
  },
  size: {
    kind: 'number',
    on: ['message', 'transaction-end'],
    about: 'Octets of the message, where all of it is recorded.',
    examples: [{ above: 10_000_000 }],
  },
  outcome: {
    kind: 'text',
    on: ['transaction-end'],
    choices: ['delivered', 'partial', 'rejected', 'deferred', 'aborted'],
    about: 'delivered, partial (to some recipients), rejected, deferred or aborted.',
    examples: [['rejected', 'deferred']],
  },
  recipients: {
    kind: 'number',
    on: ['transaction-end'],
    about: 'How many recipients the server accepted at RCPT.',
    examples: [{ above: 50 }],
  },
  refused: {
    kind: 'number',
    on: ['transaction-end'],
    about: 'How many recipients the server refused at RCPT.',
    examples: [{ atLeast: 1 }],
  },
  duration: {
    kind: 'number',
    on: ['session-end'],
    about: 'Seconds from the greeting to the last line of the session.',
    examples: [{ above: 600 }],
  },
} as const satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof FIELDS;

/** The field with this name; undefined where there is none. */
export function findField(name: string): Field | undefined {
  return Object.hasOwn(FIELDS, name) ? FIELDS[name as FieldName] : undefined;
}

/** The names of all fields that are there on an occasion. */
export function fieldsOn(occasion: Occasion): FieldName[] {
  return (Object.keys(FIELDS) as FieldName[]).filter((name) => findField(name)?.on.includes(occasion));
}

/** What each occasion is, and who is blamed where a rule does not say. */
export const OCCASION_TEXTS = {
  command: { about: 'Each command that the client sends.', party: 'client' },
  reply: { about: 'Each reply to a command, to a message, or inside AUTH.', party: 'server' },
  greeting: { about: 'The greeting of the server.', party: 'server' },
  ehlo: { about: 'Each reply that accepts EHLO, HELO or LHLO, with what it offers.', party: 'server' },
  header: { about: 'Each header field of a message.', party: 'client' },
  message: { about: 'The end of each message, with the names of its header fields.', party: 'client' },
  'transaction-end': { about: 'The end of each mail transaction, with what became of it.', party: 'client' },
  'session-end': {
    about: 'The end of each session that was recorded from its greeting to QUIT or to the end of the connection.',
    party: 'client',
  },
} as const satisfies Readonly<Record<Occasion, { about: string; party: 'client' | 'server' }>>;
