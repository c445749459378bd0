// curl -v. Line grammar:
//
//     "> " text          the client
//     "< " text          the server
//     "* " text          curl's remarks: connect, TLS, close
//     "} [5 bytes data]" octets sent, "{ [5 bytes data]" octets received, that curl does not show
//     anything else      the shell, the progress meter, the body of an answer
//
// The message is never shown: the reply to it follows on the 354 (or on the octets that were sent).

import { BLANK, GREATER, LESS, STAR, skipBlanks, textEnd } from './chars';
import type { Detection, Dialect, EventName, Expecting, Reading, Side } from './dialect';
import { event } from './elision';
import { type LastSaid, serverSaid } from './lastSaid';
import { looksLikeCommand } from './looksLikeCommand';
import { looksLikeSmtpReply } from './looksLikeReply';
import { remark } from './remark';

export const curl: Dialect<CurlMemory> = {
  id: 'curl',
  title: 'curl -v',
  description: 'Lines begin with "> " or "< ", remarks with "* "',
  order: 'wire',
  detect,
  start: () => ({ open: false, last: '' }),
  read,
};

type CurlMemory = {
  /** Whether a connection is open: curl may tell of its end twice. */
  open: boolean;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
};

function read(line: string, memory: CurlMemory, expecting: Expecting): Reading | readonly Reading[] {
  const first = line.charCodeAt(0);
  const end = textEnd(line);
  const marked = end === 1 || line.charCodeAt(1) === BLANK;
  if (marked && (first === GREATER || first === LESS)) {
    const start = Math.min(2, end);
    memory.open = true;
    if (first === GREATER) {
      memory.last = expecting === 'content' ? 'content' : 'client';
      return { kind: 'utterance', side: 'client', start, end };
    }
    const hidden = expecting === 'content' && memory.last === 'ready';
    memory.last = serverSaid(line, start, end);
    const said: Reading = { kind: 'utterance', side: 'server', start, end };
    return hidden ? [event('omitted', start, start, 'client'), said] : said;
  }
  if (marked && first === STAR) return readRemark(line, end, memory);
  const at = skipBlanks(line, 0, end);
  return at === end ? remark('blank', 0, end) : remark('note', at, end);
}

function readRemark(line: string, end: number, memory: CurlMemory): Reading {
  const at = skipBlanks(line, 1, end);
  // curl keeps the connection and says QUIT later, when it prints nothing any more.
  if (line.startsWith('Connection #', at) && line.endsWith('left intact', end)) return event('gap', at, end, 'client');
  const row = REMARKS.find(({ text }) => line.startsWith(text, at));
  if (row?.event === 'close' && !memory.open) return remark('note', at, end);
  if (!row) return remark('note', at, end);
  if (row.event === 'connect') memory.open = true;
  if (row.event === 'close' || row.event === 'reset') memory.open = false;
  return event(row.event, skipBlanks(line, at + row.text.length, end), end, row.side);
}

interface RemarkRow {
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
}

const REMARKS: readonly RemarkRow[] = [
  { text: 'Connected to ', event: 'connect' },
  { text: 'Established connection to ', event: 'connect' },
  { text: 'SSL connection using ', event: 'tls' },
  { text: 'TLS connection using ', event: 'tls' },
  { text: 'TLS connect error', event: 'tls-failed' },
  { text: 'OpenSSL SSL_connect: ', event: 'tls-failed' },
  { text: 'Closing connection', event: 'close', side: 'client' },
  { text: 'closing connection', event: 'close', side: 'client' },
  { text: 'shutting down connection', event: 'close', side: 'client' },
  { text: 'Recv failure: Connection reset by peer', event: 'reset', side: 'server' },
];

/** Its remarks tell curl from other tools that use the same marks. */
function detect(sample: readonly string[]): Detection {
  let remarks = 0;
  let replies = 0;
  let commands = 0;
  for (const line of sample) {
    const end = textEnd(line);
    if (line.charCodeAt(1) !== BLANK) continue;
    const at = skipBlanks(line, 2, end);
    const first = line.charCodeAt(0);
    if (first === LESS && looksLikeSmtpReply(line, at, end)) replies++;
    else if (first === GREATER && looksLikeCommand(line, at, end)) commands++;
    else if (first === STAR && CURL_REMARK.test(line)) remarks++;
  }
  if (remarks > 0 && replies + commands > 1) return { score: 0.98, variant: '' };
  // Without a remark it is some dialogue with these marks; the prefixed dialect reads it as well.
  return { score: remarks > 1 || (remarks > 0 && replies > 0) ? 0.6 : 0, variant: '' };
}

const CURL_REMARK =
  /^\* {1,3}(?:Trying |Connected to |Established connection|Closing connection|closing connection|shutting down|Connection #|SSL |TLS|ALPN|Host |IPv[46]:|Server certificate|(?:RCPT|MAIL) failed)/;
