import { skipBlanks } from './chars';
import type { EventName, Side } from './dialect';

/** What a line of a tool's own talk says of the connection; a plain `note` where it says nothing of it. */
export interface Status {
  readonly event: EventName | 'note';
  readonly side?: Side;
  /** How many characters come before the details of the event. */
  readonly lead: number;
  /** True where it cannot be a line of a message: only then does it end one that is being read. */
  readonly final?: true;
}

/**
 * Reads a status line of telnet, netcat, openssl, msmtp or Exim's test programs at `at`; undefined where it is none.
 * Looks at the first character before anything else, since it is asked about every line without a mark.
 */
export function statusLine(line: string, at: number, end: number): Status | undefined {
  const candidates = BY_FIRST.get(line.charCodeAt(at));
  if (!candidates) return undefined;
  for (const row of candidates) {
    if (!line.startsWith(row.text, at)) continue;
    if (row.whole && end - at !== row.text.length) continue;
    if (row.ending && !line.startsWith(row.ending, end - row.ending.length)) continue;
    return row.status;
  }
  return undefined;
}

/** The details of a status line: what stands behind its fixed words. */
export function detailsStart(line: string, at: number, end: number, status: Status): number {
  return skipBlanks(line, Math.min(at + status.lead, end), end);
}

interface Row {
  readonly text: string;
  readonly status: Status;
  /** Nothing may follow. */
  readonly whole?: true;
  readonly ending?: string;
}

const note = (text: string): Row => ({ text, status: { event: 'note', lead: 0 } });
const happened = (
  event: EventName,
  text: string,
  more: { side?: Side; ending?: string; whole?: true; final?: true } = {},
): Row => ({
  text,
  status: {
    event,
    lead: text.length,
    ...(more.side ? { side: more.side } : {}),
    ...(more.final ? { final: true } : {}),
  },
  ...(more.whole ? { whole: true } : {}),
  ...(more.ending ? { ending: more.ending } : {}),
});

// The first row that fits counts, so longer texts come before shorter ones with the same beginning.
const ROWS: readonly Row[] = [
  // telnet and netcat
  note('Trying '),
  happened('connect', 'Connected to '),
  happened('connect', 'Ncat: Connected to '),
  happened('connect', 'Connection to ', { ending: 'succeeded!' }),
  note('Escape character is '),
  note('Ncat: '),
  happened('close', 'Connection closed by foreign host.', { side: 'server', whole: true, final: true }),
  happened('close', 'Connection closed by foreign host', { side: 'server', whole: true, final: true }),
  happened('close', 'Connection closed with '),
  happened('close', 'Connection closed', { whole: true }),
  happened('close', 'Connection to host lost', { side: 'server' }),
  // openssl s_client
  happened('connect', 'CONNECTED('),
  happened('tls', 'New, TLS', {}),
  happened('tls', 'New, SSL', {}),
  note('New, (NONE)'),
  note("Can't use SSL_get_servername"),
  note('depth='),
  note('verify error:'),
  note('verify return:'),
  note('---'),
  note('-----BEGIN '),
  note('Certificate chain'),
  note('Server certificate'),
  note('SSL handshake has read '),
  note('Post-Handshake New Session Ticket arrived:'),
  note('SSL-Session:'),
  note('read R BLOCK'),
  happened('close', 'read:errno=', { side: 'server' }),
  happened('close', 'closed', { whole: true }),
  happened('close', 'DONE', { side: 'client', whole: true }),
  // A line that the user typed and that begins with R never reaches the server: s_client takes it as its own command.
  happened('gap', 'RENEGOTIATING', { side: 'client', whole: true }),
  // The programs of Exim's test suite
  note('Listening on port '),
  note('Creating IPv'),
  happened('connect', 'Connection request from [', { final: true }),
  happened('connect', 'Connecting to ', { ending: ' connected' }),
  happened('connect', 'Connecting to ', { ending: ' connected.' }),
  note('Connecting to '),
  happened('close', 'Expected EOF read from client', { side: 'client', final: true }),
  happened('close', 'Unexpected EOF read from client', { side: 'client', final: true }),
  happened('close', 'Expected EOF read', { side: 'server', final: true }),
  happened('close', 'Unexpected EOF read', { side: 'server', final: true }),
  happened('close', 'End of script', { whole: true, final: true }),
  happened('close', '>*eof', { side: 'server', whole: true, final: true }),
  note('Comparison failed - bailing out'),
  note('Expected: '),
  note('>*'),
  note('<<\\x'),
  note('>>\\x'),
  note('Attempting to start TLS'),
  happened('tls', 'Succeeded in starting TLS', { whole: true }),
  happened('tls-failed', 'Failed to start TLS', { whole: true }),
  happened('tls', 'SSL connection using '),
  note('Certificate file = '),
  note('Key file = '),
  happened('gap', '????', { side: 'server' }),
  note('???'),
  note('+++ '),
  // msmtp: the first line of its TLS block is in the user's language, the second is not
  happened('tls', '(TLS'),
  happened('tls', '(SSL'),
  note('DEBUG'),
  // danetls and s-nail
  happened('tls', 'TLSv1', { ending: ' handshake succeeded.' }),
  happened('connect', 's-nail: Connecting to ', { ending: ' connected.' }),
  happened('tls', 's-nail: TLS connection using '),
];

// Details of these events begin with the name of the TLS version, which is part of the words that are looked for.
const LEADS: ReadonlyMap<string, number> = new Map([
  ['New, TLS', 5],
  ['New, SSL', 5],
  ['TLSv1', 0],
  ['(TLS', 0],
  ['(SSL', 0],
  ['CONNECTED(', 0],
  ['Connection request from [', 24],
]);

const BY_FIRST: ReadonlyMap<number, readonly Row[]> = index();

function index(): Map<number, Row[]> {
  const rows = new Map<number, Row[]>();
  for (const row of ROWS) {
    const lead = LEADS.get(row.text);
    const whole = lead === undefined ? row : { ...row, status: { ...row.status, lead } };
    const first = row.text.charCodeAt(0);
    rows.set(first, [...(rows.get(first) ?? []), whole]);
  }
  return rows;
}
