import { STEPS_PAGE, type StepInfo } from '../../../../server/src/stepMessages';

/** Of a long session so many pages are kept. */
const MOST_KEPT = 20;

/** The steps of a session, read in pages as they are needed, and the last of them kept. */
export class StepPages {
  readonly #read: (from: number) => Promise<readonly StepInfo[]>;
  readonly #first: number;
  readonly #last: number;
  readonly #pages = new Map<number, Promise<readonly StepInfo[]>>();

  /**
   * @param read gives the steps of {@link STEPS_PAGE} lines from a line on
   * @param lines the first and the last line of the session
   */
  constructor(read: (from: number) => Promise<readonly StepInfo[]>, lines: { first: number; last: number }) {
    this.#read = read;
    this.#first = lines.first;
    this.#last = lines.last;
  }

  /** The first step in this line or below; undefined behind the last one. */
  async atOrBelow(line: number): Promise<StepInfo | undefined> {
    const from = Math.max(line, this.#first);
    for (let page = pageOf(from); page * STEPS_PAGE <= this.#last; page++) {
      const steps = await this.#page(page);
      const found = steps[firstAt(steps, from)];
      if (found) return found;
    }
    return undefined;
  }

  /** The last step in this line or above; undefined in front of the first one. */
  async atOrAbove(line: number): Promise<StepInfo | undefined> {
    const from = Math.min(line, this.#last);
    for (let page = pageOf(from); page >= 0 && (page + 1) * STEPS_PAGE > this.#first; page--) {
      const steps = await this.#page(page);
      const found = steps[firstAt(steps, from + 1) - 1];
      if (found) return found;
    }
    return undefined;
  }

  #page(page: number): Promise<readonly StepInfo[]> {
    const known = this.#pages.get(page) ?? this.#read(page * STEPS_PAGE);
    // What failed is tried again.
    known.catch(() => this.#pages.delete(page));
    // Behind those that were used before it, of which the first one goes.
    this.#pages.delete(page);
    this.#pages.set(page, known);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > MOST_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    return known;
  }
}

function pageOf(line: number): number {
  return Math.floor(line / STEPS_PAGE);
}

/** The index of the first step in this line or below. */
function firstAt(steps: readonly StepInfo[], line: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
