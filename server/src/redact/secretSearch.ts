/**
 * Finds any of many texts in another one, in whatever case, in time linear in its length (Aho and Corasick 1975). Where found
 * places touch or overlap they are one.
 */
export class SecretSearch {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  /** The longest of the texts that ends in a state. */
  readonly #longest: number[] = [0];
  /** Whether one of the texts begins with a character of ASCII: most of a text is passed over by this. */
  readonly #begins = new Uint8Array(128);
  #isBuilt = true;

  add(text: string): void {
    const first = fold(text.charCodeAt(0));
    if (first < 128) this.#begins[first] = 1;
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
    if (this.isEmpty) return [];
    this.#build();
    const found: { start: number; end: number }[] = [];
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = fold(text.charCodeAt(at));
      if (state === 0 && code < 128 && this.#begins[code] === 0) continue;
      let next = this.#next[state]!.get(code);
      while (next === undefined && state !== 0) {
        state = this.#fail[state]!;
        next = this.#next[state]!.get(code);
      }
      state = next ?? 0;
      const length = this.#longest[state]!;
      if (length === 0) continue;
      let start = at + 1 - length;
      while (found.length > 0 && found.at(-1)!.end >= start) start = Math.min(start, found.pop()!.start);
      found.push({ start, end: at + 1 });
    }
    return found;
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
