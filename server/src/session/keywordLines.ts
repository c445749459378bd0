import { rememberedList } from '../syntax/remember';
import { parseReplyLine } from '../syntax/replyLine';

/**
 * What the lines of a reply to EHLO say behind the first, without their codes: one list for all sessions in which the
 * server offers the same.
 */
export function keywordLines(lines: readonly string[]): readonly string[] {
  return lines.length < 2 ? NONE : listOf(lines.slice(1));
}

const NONE: readonly string[] = [];

const listOf = rememberedList(
  (line: string) => line,
  (lines): readonly string[] => lines.map((line) => line.slice(parseReplyLine(line).text)),
);
