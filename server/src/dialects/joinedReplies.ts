import { HYPHEN, trimBlanks } from './chars';
import { looksLikeReply } from './looksLikeReply';

/** A line of a reply. */
export interface JoinedLine {
  readonly start: number;
  readonly end: number;
  /** What it says, where the columns from `start` to `end` do not show it so, and for each of its units the column. */
  readonly text?: string;
  readonly columns?: readonly number[];
  /** True for the last line of a reply. */
  readonly last: boolean;
}

/** More lines than any packet has. */
const MOST_PARTS = 5000;

/** What stands between ` | `. */
export function joinedParts(line: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let from = start; ; ) {
    const bar = line.indexOf(' | ', from);
    const stop = bar < 0 || bar >= end ? end : bar;
    parts.push({ start: from, end: trimBlanks(line, from, stop) });
    if (stop === end || parts.length === MOST_PARTS) return parts;
    from = stop + 3;
  }
}

/**
 * Takes apart the replies that Wireshark shows in one summary: `250-mx | PIPELINING | 250 2.1.0 Ok`. Of a reply of several lines
 * only the first one has its code, in old versions all have it, but none a hyphen.
 *
 * @param asked how many commands wait for a reply; undefined where nobody knows
 */
export function joinedReplies(line: string, start: number, end: number, asked: number | undefined): JoinedLine[] {
  const parts = joinedParts(line, start, end);
  const codes = parts.map((part) =>
    looksLikeReply(line, part.start, part.end) ? line.slice(part.start, part.start + 3) : '',
  );
  const lines: JoinedLine[] = [];
  const oneReply = isOneReply(line, parts, codes, asked);
  let open = '';
  parts.forEach((part, index) => {
    const code = codes[index] ?? '';
    const end = index === parts.length - 1;
    const nextCode = codes[index + 1] ?? '';
    if (oneReply) {
      lines.push(end ? { ...part, last: true } : { ...part, ...withCode(line, part, `${code}-`, 4), last: false });
      return;
    }
    // A text that begins with a code, too, if more lines without one follow.
    const isText =
      open !== '' && (code !== open || (!end && nextCode === '' && line.charCodeAt(part.start + 3) !== HYPHEN));
    if (!isText) {
      const more = code !== '' && line.charCodeAt(part.start + 3) === HYPHEN;
      open = more ? code : '';
      lines.push({ ...part, last: !more });
      return;
    }
    const last = end || nextCode !== '';
    lines.push({ ...part, ...withCode(line, part, `${open}${last ? ' ' : '-'}`, 0), last });
    if (last) open = '';
  });
  return lines;
}

/** A part with a code in front, in the place of so many units of its own. */
function withCode(
  line: string,
  { start, end }: { start: number; end: number },
  code: string,
  replaces: number,
): { text: string; columns: number[] } {
  const columns: number[] = [];
  for (let unit = 0; unit < code.length; unit++) columns.push(replaces > 0 ? start + unit : start);
  const from = Math.min(start + replaces, end);
  for (let column = from; column < end; column++) columns.push(column);
  columns.push(end);
  return { text: code + line.slice(from, end), columns };
}

/** Whether lines with codes, but without hyphens, are one reply: the only one that can come, or one that names extensions. */
function isOneReply(
  line: string,
  parts: readonly { start: number; end: number }[],
  codes: readonly string[],
  asked: number | undefined,
): boolean {
  if (parts.length < 2 || codes[0] === '' || codes.some((code) => code !== codes[0])) return false;
  if (parts.some((part) => line.charCodeAt(part.start + 3) === HYPHEN)) return false;
  if (asked === 1) return true;
  return (
    codes[0] === '250' &&
    parts
      .slice(1)
      .every((part) => /^250 (?!OK\b)[A-Z0-9][A-Z0-9-]{2,}(?:[ =]|$)/.test(line.slice(part.start, part.end)))
  );
}
