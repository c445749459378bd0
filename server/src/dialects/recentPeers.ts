/** What is remembered of one of several sessions that interleave. */
export interface RecentPeer {
  /** How many commands wait for their reply. */
  readonly asked: number;
  /** The side of the last row, and its text, by which a retransmission is known. */
  readonly side: '' | 'C' | 'S';
  readonly text: string;
}

/** So many sessions are remembered at once; of others nothing is known until they go on. */
const MOST_PEERS = 16;
const LONGEST_TEXT = 120;

/** Sessions by their keys in one text, since the memory of a dialect is flat: the one of the last row comes first. */
export function peerOf(recent: string, key: string): RecentPeer | undefined {
  for (const row of recent.split('\n')) {
    const [name, asked = '', side = '', text = ''] = row.split('\t');
    if (name === key) return { asked: Number(asked), side: side === 'C' || side === 'S' ? side : '', text };
  }
  return undefined;
}

export function rememberPeer(recent: string, key: string, { asked, side, text }: RecentPeer): string {
  const row = [key, String(Math.min(asked, 99)), side, shorten(text)].join('\t');
  return [row, ...others(recent, key)].slice(0, MOST_PEERS).join('\n');
}

export function forgetPeer(recent: string, key: string): string {
  return others(recent, key).join('\n');
}

function others(recent: string, key: string): string[] {
  return recent === '' ? [] : recent.split('\n').filter((row) => !row.startsWith(`${key}\t`));
}

/** As much of a row as tells it from others. */
export function shorten(text: string): string {
  return text.slice(0, LONGEST_TEXT).replaceAll('\t', ' ').replaceAll('\n', ' ');
}
