import type { Exchange } from '../session/exchange';
import { octetLength } from '../syntax/byteNotation';
import type { Snapshot } from './snapshot';

const DOT = 0x2e;
const LINE_END = 2;

/**
 * Octets of a transaction's message as the receiver stores it: the dots that protect lines are taken off (RFC 5321 section
 * 4.5.2) and each line has its CRLF; of chunks, the sizes that the accepted ones announced (RFC 3030 section 2). Null
 * where no message was sent, or the transcript leaves some of it out.
 */
export function messageSize(members: readonly Exchange[], snapshot: Snapshot): number | null {
  const end = members.findLast(({ kind }) => kind === 'message');
  if (end) {
    const data = members.findLast((one) => one.kind === 'data' && one.place.line < end.place.line);
    return data ? contentSize(data, end, snapshot) : null;
  }
  const chunks = members.filter(({ kind, replies }) => kind === 'bdat' && (replies[0]?.code ?? 200) < 300);
  if (!chunks.some(({ text }) => /\sLAST\s*$/i.test(text))) return null;
  let size = 0;
  for (const { text } of chunks) {
    const announced = /^BDAT\s+([0-9]{1,15})(\s|$)/i.exec(text)?.[1];
    // A BURL does not say how much the server will fetch (RFC 4468 section 3.2).
    if (announced === undefined) return null;
    size += Number(announced);
  }
  return size;
}

function contentSize(data: Exchange, end: Exchange, { lines, analysis }: Snapshot): number | null {
  const first = end.content?.first ?? end.place.line;
  let size = 0;
  let lineStarts = true;
  for (let at = data.place.line + 1; at < end.place.line; at++) {
    const role = analysis.lines.role(at);
    // Events here are gaps or text left out, prose stands for such.
    if (role === 'event' || role === 'prose') return null;
    if (role !== 'content' || at < first) continue;
    const line = lines.at(at) ?? '';
    const start = analysis.lines.start(at);
    const stop = analysis.lines.end(at);
    const stuffed = lineStarts && start < stop && line.charCodeAt(start) === DOT;
    lineStarts = line.charCodeAt(stop - 1) !== BARE_LF;
    size += octetLength(line, stuffed ? start + 1 : start, stop) + (lineStarts ? LINE_END : 0);
  }
  return size;
}

/** U+240A: the line ended in a bare LF, and the stream goes on in the line below. */
const BARE_LF = 0x240a;
