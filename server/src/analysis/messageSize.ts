import type { Exchange } from '../session/exchange';
import { announcedOctets, isLastChunk } from '../syntax/chunkCommand';

/**
 * Octets of a transaction's message as the receiver stores it: the dots that protect lines are taken off (RFC 5321 section
 * 4.5.2) and each line has its CRLF; of chunks, the sizes that the accepted ones announced (RFC 3030 section 2). Null
 * where no message was sent, or the transcript leaves some of it out.
 */
export function messageSize(members: readonly Exchange[]): number | null {
  const end = members.findLast(({ kind }) => kind === 'message');
  if (end) {
    const data = members.findLast((one) => one.kind === 'data' && one.place.line < end.place.line);
    return data ? (end.size ?? null) : null;
  }
  const chunks = members.filter(({ kind, replies }) => kind === 'bdat' && (replies[0]?.code ?? 200) < 300);
  if (!chunks.some(({ text }) => isLastChunk(text))) return null;
  let size = 0;
  for (const { text } of chunks) {
    const announced = announcedOctets(text);
    // A BURL does not say how much the server will fetch (RFC 4468 section 3.2).
    if (announced === undefined) return null;
    size += announced;
  }
  return size;
}
