import { type Words, WrittenWrong } from './words';

/**
 * Reads how often a breakpoint has to be reached: `3` the third time, `>= 3` from then on, `% 3` each third time.
 *
 * @returns whether it stops when it is reached for the nth time, from 1
 * @throws {WrittenWrong} where it is none
 */
export function parseHitCount(text: string, l10n: Words): (hits: number) => boolean {
  const [, sign = '==', digits = ''] = /^\s*(==?|>=?|<=?|%)?\s*(\d{1,9})\s*$/.exec(text) ?? [];
  const count = Number(digits);
  if (digits === '' || (sign === '%' && count === 0)) {
    throw new WrittenWrong(
      l10n.t('“{0}” is no number of times. Write {1}, {2} or {3}.', text.trim(), '3', '>= 3', '% 3'),
    );
  }
  return TESTS[sign]!(count);
}

const TESTS: Readonly<Record<string, (count: number) => (hits: number) => boolean>> = {
  '=': (count) => (hits) => hits === count,
  '==': (count) => (hits) => hits === count,
  '>': (count) => (hits) => hits > count,
  '>=': (count) => (hits) => hits >= count,
  '<': (count) => (hits) => hits < count,
  '<=': (count) => (hits) => hits <= count,
  '%': (count) => (hits) => hits % count === 0,
};
