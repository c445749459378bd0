/**
 * The lines of a session with each reply behind its command, as a server logs them that works through a group one by one.
 * Messages are left out: such logs do not hold them.
 *
 * @param {import('../make/session.mjs').Session['lines']} lines
 */
export function inReplyOrder(lines) {
  const ordered = [];
  const waiting = [];
  for (const line of lines) {
    if (line.content) continue;
    if (line.side === 'C') {
      waiting.push(line);
      continue;
    }
    const last = ordered.at(-1);
    const continues = last?.side === 'S' && last.text[3] === '-';
    if (line.side === 'S' && !continues && waiting.length > 0) ordered.push(waiting.shift());
    ordered.push(line);
  }
  return [...ordered, ...waiting];
}
