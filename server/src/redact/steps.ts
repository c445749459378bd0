/** Work in short steps, between which others may do theirs. What is given out in between is how much of it is done, from 0 to 1. */
export type Steps<Result> = Generator<number, Result, void>;

/** All steps in one go. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps that are a part of a larger work, from one share of it to another. */
export function* part<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** So many lines are one step. */
export const STEP = 256;
