import type { ContentLine } from './exchange';
import { plainBodyLine } from './messageText';
import type { Running } from './running';

/** See Conversation.plainContent(): what a line means in clientLine.ts, where nothing but counting is to be done. */
export function takePlainContent(
  { run, session, carrier }: Running,
  line: string,
  start: number,
  number: number,
): boolean {
  const { state } = run;
  const content = carrier?.content;
  if (state.phase !== 'content' || !content || carrier.replies.length > 1) return false;
  if (state.pending.length > 0 || state.open || state.chunkLeft > 0 || state.brokenInto >= 0) return false;
  if (state.bareLf || state.reversed || !state.clientSeen || state.freshStart) return false;
  if (!plainBodyLine(state.message, line, start)) return false;
  session.endLine = number;
  content.last = number;
  const { lastContent } = session;
  if (lastContent) {
    const last = lastContent as { -readonly [Key in keyof ContentLine]: ContentLine[Key] };
    last.line = number;
    last.start = start;
    last.end = line.length;
    last.whole = line;
    last.from = start;
    last.chunk = false;
  } else session.lastContent = { line: number, start, end: line.length, whole: line, from: start, chunk: false };
  return true;
}
