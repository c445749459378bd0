import { COLON, isDigit, isLetter } from './chars';
import type { ConnectionEvent, EventName, Side } from './dialect';
import { type PostfixTag, sessionKey, startOfHost } from './postfixTag';

/** What a message of Postfix says of the connection; undefined where it says nothing of it. */
export function postfixEvent(line: string, tag: PostfixTag, end: number): ConnectionEvent | undefined {
  const { end: at, program } = tag;
  if (!program) return undefined;
  const behind = behindQueueId(line, at, end);
  for (const row of program.side === 'server' ? OF_SERVERS : OF_CLIENTS) {
    const from = line.startsWith(row.text, at) ? at : behind;
    if (from < 0 || (from === behind && !line.startsWith(row.text, from))) continue;
    const start = startOfPeer(row, line, from + row.text.length, end);
    if (start < 0) return undefined;
    const session = sessionKey(line, tag, start, end, startOfHost(line, tag));
    const happened: ConnectionEvent = { kind: 'event', event: row.event, start, end, session };
    return row.side ? { ...happened, side: row.side } : happened;
  }
  return undefined;
}

interface Row {
  readonly text: string;
  readonly event: EventName;
  readonly side?: Side;
  /** What stands between the text and the peer, behind other words; the peer follows at once where it is absent. */
  readonly peer?: string;
}

const TRUST = ['Anonymous ', 'Trusted ', 'Untrusted ', 'Verified ', ''];

const OF_SERVERS: readonly Row[] = [
  { text: 'connect from ', event: 'connect' },
  { text: 'disconnect from ', event: 'close' },
  { text: 'lost connection after ', event: 'close', side: 'client', peer: ' from ' },
  ...TRUST.map((trust): Row => ({ text: `${trust}TLS connection established from `, event: 'tls' })),
  { text: 'SSL_accept error from ', event: 'tls-failed' },
  // Postscreen.
  { text: 'CONNECT from ', event: 'connect' },
  { text: 'DISCONNECT ', event: 'close' },
  { text: 'HANGUP after ', event: 'close', side: 'client', peer: ' from ' },
  { text: 'PASS NEW ', event: 'close' },
  { text: 'PASS OLD ', event: 'close' },
];

const OF_CLIENTS: readonly Row[] = [
  { text: 'smtp_connect_addr: trying: ', event: 'connect' },
  ...TRUST.flatMap((trust): Row[] => [
    { text: `${trust}TLS connection established to `, event: 'tls' },
    { text: `${trust}TLS connection reused to `, event: 'tls' },
  ]),
  { text: 'SSL_connect error to ', event: 'tls-failed' },
  { text: 'lost connection with ', event: 'close', side: 'server' },
  { text: 'conversation with ', event: 'close', side: 'client' },
];

function startOfPeer({ peer }: Row, line: string, at: number, end: number): number {
  const found = peer === undefined ? at : line.indexOf(peer, at) + peer.length;
  return found < at || found > end ? -1 : found;
}

/** Where a message goes on behind the queue id (or `NOQUEUE`) and its colon; -1 where it does not begin with one. */
function behindQueueId(line: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_QUEUE_ID);
  let i = at;
  while (i < limit && (isDigit(line.charCodeAt(i)) || isLetter(line.charCodeAt(i)))) i++;
  return i > at && line.charCodeAt(i) === COLON ? i + 2 : -1;
}

const LONGEST_QUEUE_ID = 30;
