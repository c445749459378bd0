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
  // Chinese alone has rules of its own for the blanks beside a value.
  if (!texts) return found.replace(/\{(\d)\}/g, (place, at) => String(values[Number(at)] ?? place));
  return found.replace(/( ?)\{(\d)\}( ?)/g, (place, before: string, at: string, after: string, from: number) => {
    const value = values[Number(at)];
    if (value === undefined) return place;
    const shown = String(value);
    const left = blankBeside(found[from - 1], before, shown[0]);
    return left + shown + blankBeside(found[from + place.length], after, shown.at(-1));
  });
}

/**
 * What stands between a value and the text around it: Chinese has a blank beside a word of Latin letters, a number or code, and none
 * between its own characters.
 */
function blankBeside(around: string | undefined, blank: string, value: string | undefined): string {
  if (around === undefined || value === undefined || !WIDE.test(around)) return blank;
  if (WIDE.test(value)) return '';
  return HAN.test(around) && WORD.test(value) ? ' ' : blank;
}

const HAN = /\p{Script=Han}/u;
/** Brackets of this width bring their own blank. */
const WIDE = /[\p{Script=Han}（）]/u;
const WORD = /[\w`]/;

/** A text with a number as its first value: `one` where it is 1, else `more`. */
export function localizedCount(
  count: number,
  one: string,
  more: string,
  ...values: readonly (string | number)[]
): string {
  return localized(count === 1 ? one : more, count, ...values);
}
