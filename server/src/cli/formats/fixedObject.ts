import type { Fixed } from '../checking/task';

/** A fault that was mended; the place is that in the file as it was when it was mended. */
export interface FixedObject {
  readonly rule: string;
  readonly title: string;
  readonly line: number;
  readonly column: number;
}

export function fixedObject({ rule, place, fix }: Fixed[number]): FixedObject {
  return { rule, title: fix.title, line: place.line + 1, column: place.start + 1 };
}
