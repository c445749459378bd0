/** How many answers are kept. A transcript repeats few texts often; one that repeats none must not fill the memory. */
const MOST_REMEMBERED = 2048;

/** Longer texts do not come again, and would take much of the memory. */
const LONGEST_REMEMBERED = 2048;

/**
 * A function that works out each answer once, as the same reply lines and keywords come thousands of times in a long
 * transcript. Answers are shared: nobody may change them. They may hold pieces of the text that the function is given.
 */
export function remembered<Answer extends NonNullable<unknown>>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST_REMEMBERED) return answer(text);
    // A piece of a string keeps the whole of it alive, which is the text of the file: a copy of its own does not.
    const copy = ` ${text}`.slice(1);
    const found = answer(copy);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(copy, found);
    return found;
  };
}
