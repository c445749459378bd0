/** An IPv4 address with dots. */
export function ipv4Text(word: number): string {
  return `${word >>> 24}.${(word >>> 16) & 255}.${(word >>> 8) & 255}.${word & 255}`;
}

/** An IPv6 address as RFC 5952 wants it: the longest row of zeros left out, IPv4 ones that are mapped with dots. */
export function ipv6Text(word0: number, word1: number, word2: number, word3: number): string {
  if (word0 === 0 && word1 === 0 && word2 === 0xffff) return `::ffff:${ipv4Text(word3)}`;
  const groups = [word0, word1, word2, word3].flatMap((word) => [word >>> 16, word & 0xffff]);
  const { from, to } = longestZeros(groups);
  const text = (part: number[]) => part.map((group) => group.toString(16)).join(':');
  // A single group of zeros is written (section 4.2.2).
  return to - from < 2 ? text(groups) : `${text(groups.slice(0, from))}::${text(groups.slice(to))}`;
}

function longestZeros(groups: readonly number[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0; from < groups.length; from++) {
    let to = from;
    while (groups[to] === 0) to++;
    if (to - from > best.to - best.from) best = { from, to };
    from = Math.max(from, to - 1);
  }
  return best;
}
