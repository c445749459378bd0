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

/** How many lists are compared: more than the servers of a log have in turn. */
const MOST_LISTS = 16;

/**
 * The same for short lists of texts, such as the lines of a reply: a list is compared with those that came last, which is
 * quicker than to make one text of it.
 */
export function rememberedList<Item, Answer>(
  textOf: (item: Item) => string,
  answer: (texts: readonly string[]) => Answer,
): (items: readonly Item[]) => Answer {
  const latest: { readonly texts: readonly string[]; readonly answer: Answer }[] = [];
  return (items) => {
    for (const known of latest) if (isSame(known.texts, items, textOf)) return known.answer;
    const texts = items.map((item) => ` ${textOf(item)}`.slice(1));
    const found = { texts, answer: answer(texts) };
    if (latest.length >= MOST_LISTS) latest.shift();
    latest.push(found);
    return found.answer;
  };
}

function isSame<Item>(texts: readonly string[], items: readonly Item[], textOf: (item: Item) => string): boolean {
  if (texts.length !== items.length) return false;
  // The last lines differ sooner than the first ones.
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined || textOf(item) !== texts[at]) return false;
  }
  return true;
}
