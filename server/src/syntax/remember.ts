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

/** One line of the lists that are known, with what may come behind it. */
interface Node<Answer> {
  readonly next: Map<string, Node<Answer>>;
  /** Of the list that ends here. */
  answer?: { readonly value: Answer };
}

/**
 * The same for short lists of texts, such as the lines of a reply: one look-up for each of them, which is quicker than to make
 * one text of the list.
 */
export function rememberedList<Item, Answer>(
  textOf: (item: Item) => string,
  answer: (texts: readonly string[]) => Answer,
): (items: readonly Item[]) => Answer {
  let root: Node<Answer> = { next: new Map() };
  let known = 0;
  return (items) => {
    let node: Node<Answer> | undefined = root;
    for (let at = 0; node !== undefined && at < items.length; at++) node = node.next.get(textOf(items[at]!));
    if (node?.answer) return node.answer.value;
    // A copy of its own: see remembered().
    const texts = items.map((item) => ` ${textOf(item)}`.slice(1));
    if (known > MOST_REMEMBERED) {
      root = { next: new Map() };
      known = 0;
    }
    node = root;
    for (const text of texts) {
      let below: Node<Answer> | undefined = node.next.get(text);
      if (!below) {
        below = { next: new Map() };
        node.next.set(text, below);
        known++;
      }
      node = below;
    }
    const value = answer(texts);
    // What is very long does not come again, and would take much of the memory.
    if (texts.reduce((sum, text) => sum + text.length, 0) <= LONGEST_REMEMBERED) node.answer = { value };
    return value;
  };
}
