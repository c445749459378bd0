/** Remembers texts of which nothing is to be found: replies, and what stands around them, are the same over and over. */
export class SeenTexts {
  readonly #texts = new Set<string>();

  has(text: string): boolean {
    return text.length <= LONGEST && this.#texts.has(text);
  }

  add(text: string): void {
    if (text.length > LONGEST) return;
    if (this.#texts.size >= MOST) this.#texts.clear();
    this.#texts.add(text);
  }
}

/** Longer ones hardly come twice. */
const LONGEST = 160;
const MOST = 20_000;
