import { skipBlanks } from './chars';
import type { ConnectionEvent, EventName, Remark, Side } from './dialect';
import { event } from './elision';
import { remark } from './remark';

/**
 * What one of curl's remarks tells of the connection, wherever curl writes them (`* Connected to`, `== Info: Connected to`).
 *
 * @param open whether a connection is open: curl may tell of its end twice
 */
export function curlRemark(line: string, at: number, end: number, open: boolean): ConnectionEvent | Remark {
  // curl keeps the connection and says QUIT later, when it prints nothing any more.
  if (line.startsWith('Connection #', at) && line.endsWith('left intact', end)) return event('gap', at, end, 'client');
  const row = REMARKS.find(({ text }) => line.startsWith(text, at));
  if (!row || (row.event === 'close' && !open)) return remark('note', at, end);
  return event(row.event, skipBlanks(line, at + row.text.length, end), end, row.side);
}

/** Whether a connection is open behind what a remark told. */
export function isOpenAfter(reading: ConnectionEvent | Remark, open: boolean): boolean {
  if (reading.kind !== 'event') return open;
  if (reading.event === 'connect') return true;
  return reading.event === 'close' || reading.event === 'reset' ? false : open;
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

/** Whether a remark is one that only curl writes. */
export function isCurlRemark(line: string, at: number): boolean {
  return CURL_REMARK.test(line.slice(at, at + 40));
}

const CURL_REMARK =
  /^ {0,2}(?:Trying |Connected to |Established connection|Closing connection|closing connection|shutting down|Connection #|SSL |TLS|ALPN|Host |IPv[46]:|Server certificate|(?:RCPT|MAIL) failed)/;
