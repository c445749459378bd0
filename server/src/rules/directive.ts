/** A comment that speaks to the tool: DESIGN.md section 3. */
export interface Directive {
  readonly kind: 'ignore' | 'ignore-file' | 'expect';
  readonly rules: readonly NamedRule[];
  /** The words behind `--`. */
  readonly reason: string;
  /** The comment's line, from 0, and its columns. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A rule id as written, with its columns. */
export interface NamedRule {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

const KINDS: Readonly<Record<string, Directive['kind']>> = {
  'smtp-ignore': 'ignore',
  'smtp-ignore-file': 'ignore-file',
  'smtp-expect': 'expect',
};

/**
 * Reads `smtp-ignore RULE [RULE...] -- reason` and its kin from a comment; undefined where it is a comment for people.
 *
 * @param start the column at which the comment's text begins, behind or at the `#`
 */
export function parseDirective(text: string, start: number, line: number): Directive | undefined {
  const at = text.indexOf('smtp-', start);
  if (at < 0 || /[^#\s]/.test(text.slice(start, at))) return undefined;
  const dashes = /\s--(?:\s|$)/.exec(text.slice(at));
  const end = dashes ? at + dashes.index : text.length;
  const [name, ...rules] = wordsOf(text.slice(0, end), at);
  const kind = name && Object.hasOwn(KINDS, name.id) ? KINDS[name.id] : undefined;
  if (!kind) return undefined;
  const reason = dashes ? text.slice(end + dashes[0].length).trim() : '';
  return { kind, rules, reason, line, start: at, end: text.length };
}

function wordsOf(text: string, from: number): NamedRule[] {
  const words: NamedRule[] = [];
  for (const match of text.slice(from).matchAll(/[^\s,]+/g)) {
    const start = from + match.index;
    words.push({ id: match[0], start, end: start + match[0].length });
  }
  return words;
}
