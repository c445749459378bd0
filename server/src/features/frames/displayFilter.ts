import { sessionAt } from '../../analysis/sessionAt';
import type { Snapshot } from '../../analysis/snapshot';
import type { Session } from '../../session/exchange';
import { isIpv4, isIpv6 } from '../../syntax/addressLiteral';
import { lineFrame } from './lineFrame';

/** What a display filter is to find: the packets of lines, or the connections in which they stand. */
export type FilterFinds = 'lines' | 'sessions';

/**
 * A display filter of Wireshark for lines of an imported transcript, end inclusive; undefined where they tell no frame (or, for sessions,
 * no addresses). Only numbers and addresses of the transcript get into it.
 *
 * @param snapshotOf all that is known around a line
 */
export function displayFilter(
  snapshotOf: (line: number) => Snapshot,
  { first, last, finds }: { readonly first: number; readonly last: number; readonly finds: FilterFinds },
): string | undefined {
  const found = new Map<string, Frames>();
  for (let line = first; line <= Math.min(last, first + MOST_LINES); line++) {
    const snapshot = snapshotOf(line);
    const session = sessionAt(snapshot.analysis.sessions, line);
    const connection = (session && connectionFilter(session)) ?? '';
    const frame = lineFrame(snapshot, line)?.frame;
    if (finds === 'sessions') {
      if (connection !== '') found.set(connection, { lowest: 0, highest: 0 });
    } else if (frame !== undefined) {
      const { lowest, highest } = found.get(connection) ?? { lowest: frame, highest: frame };
      found.set(connection, { lowest: Math.min(lowest, frame), highest: Math.max(highest, frame) });
    }
  }
  const parts = [...found].map(([connection, frames]) =>
    finds === 'sessions' ? connection : framesFilter(connection, frames),
  );
  const [only, more] = parts;
  return more === undefined ? only : parts.map((part) => `(${part})`).join(' || ');
}

interface Frames {
  readonly lowest: number;
  readonly highest: number;
}

/** Who selects more wants all of it. */
const MOST_LINES = 20_000;

/** One packet by its number alone; of several, those of the connection, as other connections have packets between them. */
function framesFilter(connection: string, { lowest, highest }: Frames): string {
  if (lowest === highest) return `frame.number == ${lowest}`;
  const range = `frame.number >= ${lowest} && frame.number <= ${highest}`;
  return connection === '' ? range : `${connection} && ${range}`;
}

/** `ip.addr == 192.0.2.10 && tcp.port == 49152 && …`: numbers of streams hang on the capture, addresses and ports do not. */
function connectionFilter({ connection = '' }: Session): string | undefined {
  const [, client, server] = ENDS.exec(connection) ?? [];
  const ends = [client, server].map((end) => endOf(end ?? ''));
  const [one, other] = ends;
  if (!one || !other) return undefined;
  const addresses = [...new Set([one.address, other.address])].map((address) => `${one.field} == ${address}`);
  const ports = [...new Set([one.port, other.port])].map((port) => `tcp.port == ${port}`);
  return [...addresses, ...ports].join(' && ');
}

const ENDS = /^(\S+) -> (\S+)(?: |$)/;

function endOf(text: string): { field: string; address: string; port: number } | undefined {
  const [, wide, narrow, digits] = /^(?:\[([0-9a-f:.]{2,45})\]|([0-9.]{7,15})):(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  if (!(port <= 65_535)) return undefined;
  if (wide !== undefined) return isIpv6(wide) ? { field: 'ipv6.addr', address: wide, port } : undefined;
  return isIpv4(narrow ?? '') ? { field: 'ip.addr', address: narrow!, port } : undefined;
}
