import type { FormatEdit } from './format';
import type { Heard, HeardLine } from './hear';

/**
 * A hyphen behind the code of all lines of a reply but the last, a blank behind that of the last (RFC 5321 section 4.2.1): where
 * the session shows that they are one reply, which is where the lines stand together and nobody else is to be answered.
 */
export function endReplies(lines: readonly string[], { sessions, lines: heard }: Heard): FormatEdit[] {
  const edits: FormatEdit[] = [];
  const set = ({ line, start, notated }: Pick<HeardLine, 'line' | 'start' | 'notated'>, sign: '-' | ' ') => {
    const at = start + 3;
    const text = lines[line] ?? '';
    if (notated || !/^\d{3}[- ]/.test(text.slice(start)) || text[at] === sign) return;
    edits.push({ replace: { line, start: at, end: at + 1 }, text: sign });
  };
  for (const { exchanges, greeting } of sessions) {
    for (const { kind, replies } of greeting ? [{ kind: '', replies: [greeting] }, ...exchanges] : exchanges) {
      for (const { code, lines: said } of replies) {
        const last = said.at(-1);
        if (!last || said.some(({ parsed }) => parsed.code !== code)) continue;
        // Nothing but a reply to EHLO has lines behind it that answer nothing.
        const behind = kind === 'ehlo' || kind === 'lhlo' ? strayLines(heard, last.line, code) : [];
        const all = [...said.map((one) => ({ ...one, notated: one.columns !== undefined })), ...behind];
        const end = all.at(-1)!;
        // The recording may end here, or go on with a line that is left out.
        const isEnd = behind.length > 0 || !last.parsed.more || isFollowed(lines, end.line);
        for (const one of all) if (one !== end) set(one, '-');
        if (isEnd) set(end, ' ');
      }
    }
  }
  return edits;
}

/** Lines of the server with the same code that stand directly below. */
function strayLines(heard: readonly HeardLine[], line: number, code: number): HeardLine[] {
  const at = heard.findIndex((one) => one.line > line);
  const stray: HeardLine[] = [];
  for (let next = at; next >= 0 && next < heard.length; next++) {
    const one = heard[next]!;
    if (one.side !== 'server' || one.part !== 'dialogue' || one.line !== line + stray.length + 1) break;
    if (!one.text.startsWith(`${code}-`) && !one.text.startsWith(`${code} `)) break;
    stray.push(one);
  }
  return stray;
}

function isFollowed(lines: readonly string[], line: number): boolean {
  for (let at = line + 1; at < lines.length; at++) if ((lines[at] ?? '').trim() !== '') return true;
  return false;
}
