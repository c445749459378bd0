/** Gives the translation of an English text; undefined where it has none. */
export interface Texts {
  get(english: string): string | undefined;
}

// One process, or one worker, serves one editor, and that has one language.
let texts: Texts | undefined;

/** All texts are shown in another language from now on; undefined for English. */
export function useTexts(translations: Texts | undefined): void {
  texts = translations;
}

/**
 * A text for users in their language; in English where it has no translation.
 *
 * @param english the whole text, with `{0}`, `{1}` in place of values: other languages have them in another order
 */
export function localized(english: string, ...values: readonly (string | number)[]): string {
  const found = texts?.get(english) ?? english;
  if (values.length === 0) return found;
  return found.replace(/\{(\d)\}/g, (place, at) => String(values[Number(at)] ?? place));
}

/** A text with a number as its first value: `one` where it is 1, else `more`. */
export function localizedCount(
  count: number,
  one: string,
  more: string,
  ...values: readonly (string | number)[]
): string {
  return localized(count === 1 ? one : more, count, ...values);
}
