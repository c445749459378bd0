import { looksLikeReply } from './looksLikeReply';

/**
 * What was said last: a line of the client (`chunk`: a BDAT command, which octets follow), a line of the server (`ready`: one
 * that asks for the message), or a line of the message. The session expects the message from DATA on, because a text may leave
 * the 354 out; where replies have no mark, only this tells a reply to a pipelined DATA from text that looks like one.
 */
export type LastSaid = '' | 'client' | 'chunk' | 'server' | 'ready' | 'content';

/** What a line of the client counts as, that is no line of the message. */
export function clientSaid(line: string, start: number): 'client' | 'chunk' {
  return (line.charCodeAt(start) | 32) === 98 && line.slice(start, start + 4).toUpperCase() === 'BDAT'
    ? 'chunk'
    : 'client';
}

/** What a line of the server counts as. */
export function serverSaid(line: string, start: number, end: number): 'server' | 'ready' {
  const asks = line.charCodeAt(start) === 51 && line.charCodeAt(start + 1) === 53 && looksLikeReply(line, start, end);
  return asks ? 'ready' : 'server';
}

/** Whether a reply that comes after this, while the message or a chunk is expected, shows that its text is left out. */
export function hidesText(last: LastSaid): boolean {
  return last === 'ready' || last === 'chunk';
}
