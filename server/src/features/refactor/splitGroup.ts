import { sessionAt } from '../../analysis/sessionAt';
import type { Exchange } from '../../session/exchange';
import { localized } from '../../text/localized';
import { isWritten } from './isWritten';
import type { Refactoring, RefactorPlace } from './refactor';
import { isRow, replyLines } from './replyRows';
import { rewriteLines } from './rewriteLines';

/** Commands that were sent as a group, each with its reply behind it: as it looks without pipelining (RFC 2920). */
export function splitGroup({ snapshot, range }: RefactorPlace): Refactoring | undefined {
  const { analysis, lines } = snapshot;
  const { line } = range.start;
  if (!isWritten(snapshot)) return undefined;
  const exchanges = sessionAt(analysis.sessions, line)?.exchanges ?? [];
  const group = groupAt(exchanges, line);
  if (group.length < 2 || group.some(isApart)) return undefined;
  const commands = group.map(({ place }) => place.line);
  const answers = group.map(replyLines);
  const replies = answers.flatMap((one) => one ?? []);
  if (answers.some((one) => one === undefined || one.length === 0)) return undefined;
  if (!isRow([...commands, ...replies])) return undefined;
  const order = group.flatMap((one, at) => [one.place.line, ...(answers[at] ?? [])]);
  return { title: localized('Split the group: each command with its reply'), edits: rewriteLines(lines, order) };
}

/** With a time of its own, or with text of the message behind it. */
function isApart({ kind, place, content }: Exchange): boolean {
  return place.time !== undefined || place.columns !== undefined || (content !== undefined && kind !== 'data');
}

/** The exchanges that were sent one behind the other, of which a command or a reply stands in the line. */
function groupAt(exchanges: readonly Exchange[], line: number): readonly Exchange[] {
  const at = exchanges.findIndex(
    (one) => one.place.line === line || one.replies.some((reply) => reply.lines.some((said) => said.line === line)),
  );
  if (at < 0) return [];
  let first = at;
  while (first > 0 && exchanges[first]!.grouped) first--;
  let end = at + 1;
  while (exchanges[end]?.grouped) end++;
  return exchanges.slice(first, end);
}
