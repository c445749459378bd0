import type { Lines } from '../../analysis/lines';
import type { LineTable } from '../../analysis/lineTable';
import type { Exchange, Session } from '../../session/exchange';

/** A header section that is longer is taken to be over. */
const LONGEST_HEADER = 2000;

/** The line behind the header section of the message that an exchange carries; undefined where its text is not known. */
export function bodyStart(lines: Lines, table: LineTable, session: Session, index: number): number | undefined {
  const exchange = session.exchanges[index];
  const content = exchange?.content;
  if (!exchange || !content) return undefined;
  const known = KNOWN.get(exchange);
  if (known !== undefined) return known;
  // The header section stands in the first chunk, but for very small ones.
  const isLater = exchange.kind === 'bdat' && session.exchanges[index - 1]?.kind === 'bdat';
  const start = isLater ? content.first : behindHeader(lines, table, content.first, content.last);
  KNOWN.set(exchange, start);
  return start;
}

const KNOWN = new WeakMap<Exchange, number>();

function behindHeader(lines: Lines, table: LineTable, first: number, last: number): number {
  const end = Math.min(last, first + LONGEST_HEADER);
  for (let line = first; line <= end; line++) {
    if (table.role(line) !== 'content') continue;
    const text = (lines.at(line) ?? '').slice(table.start(line), table.end(line));
    if (text === '') return line + 1;
    // A message without a header section.
    if (!/^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(text)) return line;
  }
  return end + 1;
}
