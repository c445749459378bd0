/** A stretch of a text, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches of one text of which none overlaps another. They mostly come in order, and a line may have very many. */
export class TakenPlaces {
  readonly #taken: Stretch[] = [];

  /** Takes a stretch where it is free. */
  take(stretch: Stretch): boolean {
    const taken = this.#taken;
    let at = taken.length;
    if (at > 0 && taken[at - 1]!.end > stretch.start) {
      at = this.#firstEndingBehind(stretch.start);
      if (taken[at]!.start < stretch.end) return false;
    }
    taken.splice(at, 0, stretch);
    return true;
  }

  #firstEndingBehind(start: number): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#taken[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
