import { GRAM, GRAMS, markGram, nextGram } from '../syntax/grams';

/**
 * Finds any of many texts in another one, in whatever case, in time linear in its length (Aho and Corasick 1975). Where found
 * places touch or overlap they are one.
 */
export class SecretSearch {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  /** The longest of the texts that ends in a state. */
  readonly #longest: number[] = [0];
  /** With what texts begin: nearly all of a text is passed over by this. */
  readonly #begins = new Uint8Array(GRAMS);
  #isBuilt = true;

  /** @param text of GRAM characters or more */
  add(text: string): void {
    markGram(this.#begins, text, 1);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = fold(text.charCodeAt(at));
      let next = this.#next[state]!.get(code);
      if (next === undefined) {
        next = this.#next.length;
        this.#next[state]!.set(code, next);
        this.#next.push(new Map());
        this.#fail.push(0);
        this.#longest.push(0);
      }
      state = next;
    }
    this.#longest[state] = text.length;
    this.#isBuilt = false;
  }

  get isEmpty(): boolean {
    return this.#next.length === 1;
  }

  find(text: string): { start: number; end: number }[] {
    const found: { start: number; end: number }[] = [];
    for (let at = this.isEmpty ? -1 : this.#begin(text, 0); at >= 0; ) {
      this.#build();
      const end = this.#follow(text, at, found);
      at = this.#begin(text, end);
    }
    return found;
  }

  /** Where one of the texts may begin, at `from` or behind it; -1 where none does. */
  #begin(text: string, from: number): number {
    let gram = 0;
    for (let at = from; at < text.length; at++) {
      gram = nextGram(gram, text.charCodeAt(at));
      if (this.#begins[gram] !== 0 && at - from >= GRAM - 1) return at - GRAM + 1;
    }
    return -1;
  }

  /** Goes through a text as long as one of the texts may have begun; where none has any more is what it gives. */
  #follow(text: string, from: number, found: { start: number; end: number }[]): number {
    let state = 0;
    for (let at = from; at < text.length; at++) {
      const code = fold(text.charCodeAt(at));
      let next = this.#next[state]!.get(code);
      while (next === undefined && state !== 0) {
        state = this.#fail[state]!;
        next = this.#next[state]!.get(code);
      }
      state = next ?? 0;
      if (state === 0) return at + 1;
      const length = this.#longest[state]!;
      if (length === 0) continue;
      let start = at + 1 - length;
      while (found.length > 0 && found.at(-1)!.end >= start) start = Math.min(start, found.pop()!.start);
      found.push({ start, end: at + 1 });
    }
    return text.length;
  }

  #build(): void {
    if (this.#isBuilt) return;
    this.#isBuilt = true;
    const queue: number[] = [];
    for (const state of this.#next[0]!.values()) {
      this.#fail[state] = 0;
      queue.push(state);
    }
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head]!;
      for (const [code, next] of this.#next[state]!) {
        let fail = this.#fail[state]!;
        while (fail !== 0 && !this.#next[fail]!.has(code)) fail = this.#fail[fail]!;
        const to = this.#next[fail]!.get(code) ?? 0;
        this.#fail[next] = to === next ? 0 : to;
        if (this.#longest[next] === 0) this.#longest[next] = this.#longest[this.#fail[next]!]!;
        queue.push(next);
      }
    }
  }
}

/** Small letters of ASCII; others are as they are. */
function fold(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}
