import { latin1Text } from '../../notation/latin1Text';
import type { Direction, TcpStream } from '../captureSink';
import { wellKnownPort } from './smtpPorts';
import { beginsTls } from './tls/beginsTls';

/**
 * What a stream is, as far as its first octets tell:
 *
 *     more    what was said so far may be many things
 *     other   no SMTP
 *     smtp    SMTP; `client` is the direction of the one who sends mail
 *     tls     TLS from the first octet on, which may hold SMTP
 */
export type Spoken =
  | { readonly kind: 'more' }
  | { readonly kind: 'other' }
  | { readonly kind: 'smtp' | 'tls'; readonly client: Direction };

/** The first octets of both directions of a stream, and what is known of it besides. */
export interface Overheard {
  readonly heads: readonly [Uint8Array, Uint8Array];
  readonly stream: TcpStream;
  /** Nothing more can be waited for: the stream is over, or long enough to tell. */
  readonly isAll: boolean;
}

/** More of a direction than this tells nothing more. */
export const ENOUGH_OCTETS = 2048;

/**
 * Tells SMTP by what is said. Ports only decide where that leaves it open: a greeting of 220 may be FTP, and a stream that the
 * capture joins late may begin within a message.
 */
export function spokenProtocol({ heads, stream, isAll }: Overheard): Spoken {
  const said = [lines(heads[0], stream), lines(heads[1], stream)] as const;
  for (const client of clientsOf(stream, said)) {
    if (beginsTls(heads[client]) === 'client' || beginsTls(heads[other(client)]) === 'server')
      return { kind: 'tls', client };
  }
  if (stream.opened === 'middle' && (beginsTls(heads[0]) === 'either' || beginsTls(heads[1]) === 'either')) {
    return { kind: 'tls', client: clientsOf(stream, said)[0]! };
  }
  let isOpen = false;
  for (const client of clientsOf(stream, said)) {
    const verdict = judge(said[client], said[other(client)], stream, client, isAll);
    if (verdict === 'smtp') return { kind: 'smtp', client };
    isOpen ||= verdict === 'more';
  }
  return { kind: isOpen && !isAll ? 'more' : 'other' };
}

export function other(direction: Direction): Direction {
  return direction === 0 ? 1 : 0;
}

/** What one side said: its lines, the last of them maybe without an end. */
interface Said {
  readonly lines: readonly string[];
  /** Octets that no text has. */
  readonly isBinary: boolean;
}

function lines(head: Uint8Array, { opened }: TcpStream): Said {
  const text = latin1Text(head, 0, Math.min(head.length, ENOUGH_OCTETS));
  const parts = text.split(/\r?\n/);
  const isEnded = parts.at(-1) === '';
  if (isEnded) parts.pop();
  const isBinary = /[\x00-\x06\x0e-\x1a]/.test(text.slice(0, 16));
  // Where the capture joins late, the first line may be the end of one.
  return {
    lines: opened === 'middle' && parts.length > 1 && !SPEAKS.test(parts[0]!) ? parts.slice(1) : parts,
    isBinary,
  };
}

/** The directions that may be the client's, the more likely one first. */
function clientsOf({ opened, ends }: TcpStream, said: readonly [Said, Said]): readonly Direction[] {
  // Who opens the connection is the client.
  if (opened !== 'middle') return [0];
  if (said[0].lines.some((line) => REPLY.test(line)) && !said[1].lines.some((line) => REPLY.test(line))) return [1, 0];
  if (said[1].lines.some((line) => REPLY.test(line)) && !said[0].lines.some((line) => REPLY.test(line))) return [0, 1];
  return wellKnownPort(ends[0].port) && !wellKnownPort(ends[1].port) ? [1, 0] : [0, 1];
}

function judge(
  client: Said,
  server: Said,
  stream: TcpStream,
  from: Direction,
  isAll: boolean,
): 'smtp' | 'other' | 'more' {
  const atPort = wellKnownPort(stream.ends[other(from)].port);
  const [greeting = ''] = server.lines;
  const [first = ''] = client.lines;
  if (server.isBinary || client.isBinary) return 'other';
  if (SMTP_GREETING.test(greeting) && !FTP.test(greeting)) return 'smtp';
  if (client.lines.some((line, at) => (at === 0 || stream.opened === 'middle') && COMMAND.test(line))) return 'smtp';
  const replies = REPLY.test(greeting);
  const isGreeting = /^(?:220|[45]\d\d)[ -]/.test(greeting);
  if (FOREIGN_SERVER.test(greeting) || (greeting !== '' && !replies && stream.opened !== 'middle')) {
    // Two octets are no line yet.
    return greeting.length < 4 && !isAll ? 'more' : 'other';
  }
  if (atPort) {
    if (stream.opened === 'middle') return replies || (isAll && isText(client)) ? 'smtp' : 'more';
    // At such a port a reply is one of SMTP, whatever the client says to it.
    if (isGreeting || (replies && SHARED_COMMAND.test(first))) return 'smtp';
    return isAll && (SHARED_COMMAND.test(first) || replies) ? 'smtp' : 'more';
  }
  // It may be said to a server of mail, which then has not greeted yet.
  if (FOREIGN_CLIENT.test(first)) return greeting === '' ? 'more' : 'other';
  if (
    server.lines.some((line) => OFFER.test(line)) ||
    (isGreeting && server.lines.some((line) => line.startsWith('354 ')))
  )
    return 'smtp';
  if (isGreeting && client.lines.some((line) => OWN_COMMAND.test(line))) return 'smtp';
  return 'more';
}

function isText({ lines, isBinary }: Said): boolean {
  return !isBinary && lines.length > 0;
}

const REPLY = /^[2-5]\d\d(?:[ -]|$)/;
/** A greeting, or a refusal in its place, that names the protocol. */
const SMTP_GREETING = /^(?:220|[45]\d\d)[ -].*\b(?:E?SMTPS?A?|LMTP)\b/i;
const FTP = /\bFTP|\bNNTP|\bNNRP/i;
/** Commands that no other protocol has. */
const COMMAND = /^(?:EHLO|HELO|LHLO)(?:\s|$)|^(?:MAIL\s+FROM|RCPT\s+TO)\s*:/i;
/** Commands that other protocols with such a greeting (FTP) do not have. */
const OWN_COMMAND =
  /^(?:EHLO|HELO|LHLO|MAIL|RCPT|DATA|BDAT|RSET|VRFY|EXPN|STARTTLS|ETRN|ATRN|TURN|XCLIENT|XFORWARD)\b/i;
/** Commands of SMTP that others have as well. */
const SHARED_COMMAND =
  /^(?:EHLO|HELO|LHLO|MAIL|RCPT|DATA|BDAT|RSET|VRFY|EXPN|STARTTLS|ETRN|ATRN|TURN|XCLIENT|XFORWARD|QUIT|NOOP|HELP|AUTH)\b/i;
const SPEAKS = new RegExp(`${REPLY.source}|${COMMAND.source}|${SHARED_COMMAND.source}`, 'i');
/** A line of the reply to EHLO. */
const OFFER =
  /^250[ -](?:SIZE(?: \d+)?|PIPELINING|8BITMIME|ENHANCEDSTATUSCODES|STARTTLS|CHUNKING|SMTPUTF8|DSN|AUTH[ =].*)\r?$/i;
const FOREIGN_SERVER = /^(?:\+OK|-ERR|\* (?:OK|PREAUTH|BYE)|HTTP\/|SSH-|20[01][ -]|RFB |@RSYNCD|\(\()/i;
const FOREIGN_CLIENT =
  /^(?:GET|POST|HEAD|PUT|OPTIONS|DELETE|TRACE|PATCH|PROPFIND|USER|PASS|CAPA|APOP|LIST|FEAT|SYST|OPTS|PWD|CWD|PASV|EPSV|PORT|AUTH (?:TLS|SSL)|MODE READER|GROUP|ARTICLE|AUTHINFO|NICK|CAP)\b|^SSH-|^[A-Z]?\d+ [A-Z]+/i;
