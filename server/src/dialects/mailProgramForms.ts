import { BLANK, BRACKET, COLON, isDigit, skipBlanks } from './chars';
import { readClock } from './clock';
import type { EventName, Side } from './dialect';

/** How one mail program marks the lines of a session in its log. */
export interface ProgramForm {
  /** What a user sees, and what the dialect remembers. */
  readonly variant: string;
  /** The column behind what stands before the program's words; -1 where the line is none of the program's. */
  lead(line: string, end: number): number;
  readonly marks: readonly ProgramMark[];
  /** The program's own words that tell of the connection. */
  readonly events: readonly ProgramEvent[];
  /** Words by which the program is known, for detection, beside those of its events. */
  readonly signs: readonly string[];
  /** True where the lines of a reply behind the first one have no mark. */
  readonly repliesGoOn?: true;
  /** True where of a reply only the last line is shown. */
  readonly lastLinesOnly?: true;
  /** True where passwords are sent without a line that tells it. */
  readonly hidesAnswers?: true;
  /** True where a mark stands only before a blank. */
  readonly spaced?: true;
}

export interface ProgramMark {
  readonly text: string;
  readonly side: Side;
  /** Only lines that went through TLS have it. */
  readonly tls?: true;
}

export interface ProgramEvent {
  /** What the words begin with, or hold where `within` is given. */
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
  readonly within?: true;
}

const client = (...texts: string[]): ProgramMark[] => texts.map((text) => ({ text, side: 'client' }));
const server = (...texts: string[]): ProgramMark[] => texts.map((text) => ({ text, side: 'server' }));

/** fetchmail, Sylpheed and Claws Mail name the protocol before the arrow. Lines of POP3, IMAP and NNTP look alike. */
const namedArrows: readonly ProgramMark[] = [
  ...client('SMTP>', 'ESMTP>', 'LMTP>'),
  ...server('SMTP<', 'ESMTP<', 'LMTP<'),
];

const LONGEST_LEAD = 160;

/** Behind `name: ` or `name[pid]: `, with what syslog or a service manager puts in front. */
function behindName(name: string): (line: string, end: number) => number {
  return (line) => {
    const found = line.slice(0, LONGEST_LEAD).indexOf(name);
    if (found < 0 || (found > 0 && line.charCodeAt(found - 1) !== BLANK)) return -1;
    let at = found + name.length;
    if (line.charCodeAt(at) === BRACKET) {
      for (at++; isDigit(line.charCodeAt(at)); ) at++;
      at++;
    }
    return line.charCodeAt(at) === COLON ? skipBlanks(line, at + 1, line.length) : -1;
  };
}

/** Where the first of some words stands, behind whatever the logger puts in front. */
function fromWords(...words: string[]): (line: string, end: number) => number {
  return (line) => {
    const head = line.slice(0, LONGEST_LEAD);
    for (const word of words) {
      const at = head.indexOf(word);
      if (at >= 0) return at;
    }
    return -1;
  };
}

/** Behind `[14:52:25] `, of which the bracket may have been lost when it was copied. */
function behindClock(line: string, end: number): number {
  const at = skipBlanks(line, 0, end);
  const clock = readClock(line, line.charCodeAt(at) === BRACKET ? at + 1 : at);
  return clock && line.charCodeAt(clock.end) === CLOSING ? skipBlanks(line, clock.end + 1, end) : at;
}

/** Behind `[000.123]`, the seconds since the test began. */
function behindSeconds(line: string, end: number): number {
  const at = skipBlanks(line, 0, end);
  const tag = secondsTag(line, at);
  return tag ? skipBlanks(line, tag.end, end) : at;
}

/** The tag `[000.123]` at `at`. */
export function secondsTag(line: string, at: number): { end: number; seconds: number } | undefined {
  if (line.charCodeAt(at) !== BRACKET) return undefined;
  const digits = /^\[(\d{1,6}\.\d{1,6})\]/.exec(line.slice(at, at + 16));
  return digits ? { end: at + digits[0].length, seconds: Number(digits[1]) } : undefined;
}

const CLOSING = 93;

const thunderbirdWords = ['SMTP Send: ', 'SMTP Response: ', 'SMTP Connecting to: ', 'SMTP entering state: ', 'SMTP '];

/** In the order in which they are tried. */
export const PROGRAM_FORMS: readonly ProgramForm[] = [
  {
    variant: 'fetchmail',
    lead: behindName('fetchmail'),
    marks: namedArrows,
    events: [{ text: 'Trying to connect to ', event: 'connect' }],
    signs: [],
  },
  {
    variant: 'Claws Mail, Sylpheed',
    lead: behindClock,
    marks: namedArrows,
    events: [
      { text: 'Connecting to SMTP server: ', event: 'connect', within: true },
      { text: 'SSL/TLS connection using ', event: 'tls', within: true },
    ],
    signs: ['** error occurred on SMTP session'],
  },
  {
    variant: 'Thunderbird',
    lead: fromWords('mailnews.smtp: '),
    marks: [...client('mailnews.smtp: C:'), ...server('mailnews.smtp: S:')],
    events: [
      { text: 'mailnews.smtp: Connecting to ', event: 'connect' },
      { text: 'mailnews.smtp: Socket closed.', event: 'close' },
    ],
    signs: ['mailnews.smtp: Connected', 'mailnews.smtp: Current auth method: '],
    repliesGoOn: true,
  },
  {
    variant: 'Thunderbird (NSPR)',
    lead: fromWords(...thunderbirdWords),
    marks: [...client('SMTP Send:'), ...server('SMTP Response:')],
    events: [{ text: 'SMTP Connecting to: ', event: 'connect' }],
    signs: ['SMTP entering state: '],
  },
  {
    variant: 'K-9 Mail',
    lead: fromWords('SMTP >>> ', 'SMTP <<< '),
    marks: [...client('SMTP >>>'), ...server('SMTP <<<')],
    events: [],
    signs: [],
  },
  {
    variant: 'sSMTP',
    lead: (line, end) => skipBlanks(line, 0, end),
    marks: [...client('[->]'), ...server('[<-]')],
    events: [
      { text: 'SSL connection using ', event: 'tls' },
      { text: 'SSL not working: ', event: 'tls-failed' },
    ],
    signs: ['ssmtp: '],
    lastLinesOnly: true,
    hidesAnswers: true,
  },
  {
    variant: 'posttls-finger',
    lead: behindName('posttls-finger'),
    marks: [...client('>'), ...server('<')],
    events: [
      { text: 'Connected to ', event: 'connect' },
      { text: ' TLS connection established to ', event: 'tls', within: true },
      { text: 'TLS connection established to ', event: 'tls' },
      { text: 'SSL_connect error ', event: 'tls-failed' },
    ],
    signs: [],
    spaced: true,
  },
  {
    variant: 'CheckTLS',
    lead: behindSeconds,
    // Its pages write the arrows with hyphens at which no line breaks.
    marks: [
      ...client('-->', '\u2011\u2011>'),
      ...server('<--', '<\u2011\u2011'),
      { text: '~~>', side: 'client', tls: true },
      { text: '<~~', side: 'server', tls: true },
    ],
    events: [
      { text: 'Trying TLS on ', event: 'connect' },
      { text: 'Connected to server', event: 'connect' },
      { text: '====tls negotiation successful', event: 'tls' },
      { text: 'Connection converted to SSL', event: 'tls' },
      { text: 'Cannot convert to SSL', event: 'tls-failed' },
    ],
    signs: ['___TRANSCRIPT BEGINS ON THE NEXT LINE___', 'TLS is an option on this server'],
    repliesGoOn: true,
    spaced: true,
  },
];

/** A CheckTLS report explains its marks above the dialogue, in lines that have them. */
export const LEGEND: readonly string[] = [
  'this would be a line from your email system',
  'and this would be a line to your email system',
  'commands from your system then have wiggly lines',
  'and responses from our system do too',
  '(cypher: cyphername, client cert: certinfo)',
];
