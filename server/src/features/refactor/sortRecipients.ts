import { sessionAt } from '../../analysis/sessionAt';
import type { Exchange } from '../../session/exchange';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { isWritten } from './isWritten';
import type { Refactoring, RefactorPlace } from './refactor';
import { isRow, replyLines } from './replyRows';
import { rewriteLines } from './rewriteLines';

/** The RCPT commands of a transaction with their replies, by address. */
export function sortRecipients({ snapshot, range }: RefactorPlace): Refactoring | undefined {
  const { analysis, lines } = snapshot;
  if (!isWritten(snapshot)) return undefined;
  const exchanges = sessionAt(analysis.sessions, range.start.line)?.exchanges ?? [];
  const row = recipientsAt(exchanges, range.start.line);
  if (row.length < 2 || row.some(({ grouped, place }) => grouped || place.time !== undefined || place.columns))
    return undefined;
  // Behind the message LMTP and PRDR answer for each recipient in the order of RCPT (RFC 2033 section 4.2).
  const last = exchanges.indexOf(row.at(-1)!);
  const verdict = exchanges
    .slice(last + 1)
    .find(({ kind }) => kind === 'message' || kind === 'bdat' || kind === 'mail');
  if (verdict && verdict.kind !== 'mail' && verdict.replies.length > 1) return undefined;
  const blocks = row.map((one) => ({ address: addressOf(one), lines: [one.place.line, ...(replyLines(one) ?? [])] }));
  if (!isRow(blocks.flatMap((one) => one.lines))) return undefined;
  const sorted = blocks.toSorted((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
  const edits = rewriteLines(
    lines,
    sorted.flatMap((one) => one.lines),
  );
  return edits.length > 0 ? { title: localized('Sort the recipients by address'), edits } : undefined;
}

function recipientsAt(exchanges: readonly Exchange[], line: number): readonly Exchange[] {
  const at = exchanges.findLastIndex(({ place }) => place.line <= line);
  if (exchanges[at]?.kind !== 'rcpt') return [];
  let first = at;
  while (exchanges[first - 1]?.kind === 'rcpt') first--;
  let end = at + 1;
  while (exchanges[end]?.kind === 'rcpt') end++;
  return exchanges.slice(first, end);
}

/** Domain first, as lists of recipients are read. */
function addressOf({ text }: Exchange): string {
  const { mailbox } = parsePathCommand(text);
  const [local = '', domain = ''] = text
    .slice(mailbox.start, mailbox.end)
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  return `${domain} ${local}`;
}
