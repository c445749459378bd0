/** The choice that a misspelt word is likely to mean: at most a third of its letters differ. Undefined where none is near. */
export function closest(word: string, choices: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.floor(Math.min(word.length, 60) / 3) + 1;
  for (const choice of choices) {
    if (Math.abs(choice.length - word.length) >= least) continue;
    const distance = distanceOf(word, choice);
    if (distance >= least) continue;
    least = distance;
    best = choice;
  }
  return best;
}

/** How many letters have to be put in, taken out or changed (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
