// The words of a view. It is a page of its own, which does not know the editor's languages, so that they come with it.

let words: Readonly<Record<string, string>> = {};

/** @param translations by the English texts; English is what has none */
export function useWords(translations: Readonly<Record<string, string>>): void {
  words = translations;
}

/** A text in the user's language, with values in place of `{0}`, `{1}`. */
export function word(english: string, ...values: readonly (string | number)[]): string {
  return wordIn(words, english, values);
}

/** The same, in a language that is given. */
export function wordIn(
  words: Readonly<Record<string, string>>,
  english: string,
  values: readonly (string | number)[] = [],
): string {
  const found = Object.hasOwn(words, english) ? words[english]! : english;
  return found.replace(/\{(\d)\}/g, (place, at) => String(values[Number(at)] ?? place));
}
