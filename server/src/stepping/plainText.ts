/**
 * Markdown of an explanation as plain text, for places that show no markup: without marks of code, bold and links. What it holds of a
 * transcript was made visible before, and stays as it is.
 */
export function plainText(markdown: string): string {
  let plain = '';
  let rest = markdown;
  while (rest !== '') {
    const found = PIECES.map(([pattern, group]) => ({ match: pattern.exec(rest), group })).find(({ match }) => match);
    plain += found?.match?.[found.group] ?? rest[0];
    rest = rest.slice(found?.match?.[0].length ?? 1);
  }
  return plain.replaceAll('\u00a0', ' ');
}

/** What may stand at the beginning, and what is left of it. */
const PIECES: readonly (readonly [pattern: RegExp, group: number])[] = [
  [/^\\([!-/:-@[-`{-~])/, 1],
  [/^(`+)(?!`) (.*\S.*?) \1(?!`)/, 2],
  [/^(`+)(?!`)(.*?[^`])\1(?!`)/, 2],
  [/^\*\*(?=(\S))/, 2],
  [/^\*\*/, 2],
  [/^\[([^\]\\]*)\]\([^()\s]*\)/, 1],
  [/^[^\\`*[]+/, 0],
];
