// A few names in one string, for memories, which hold plain values only: each name with a line end behind it.

/** More connections than wait for something at once; then those that came first are let go. */
const MOST = 100;

export function hasName(list: string, name: string): boolean {
  return list.startsWith(`${name}\n`) || list.includes(`\n${name}\n`);
}

export function addName(list: string, name: string): string {
  if (hasName(list, name)) return list;
  const longer = `${list}${name}\n`;
  if (longer.length < MOST * 10 || longer.split('\n').length <= MOST) return longer;
  return longer.slice(longer.indexOf('\n') + 1);
}

export function removeName(list: string, name: string): string {
  if (!hasName(list, name)) return list;
  return list
    .split('\n')
    .filter((one, index, all) => one !== name && index < all.length - 1)
    .map((one) => `${one}\n`)
    .join('');
}
