/** A comment that speaks to the tool: DESIGN.md section 3. */
export interface Directive {
  readonly kind: 'ignore' | 'ignore-file' | 'expect';
  readonly rules: readonly string[];
  /** The words behind `--`. */
  readonly reason: string;
  /** The comment's line, from 0, and its columns. */
  readonly line: number;
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
  const [before = '', reason = ''] = text.slice(at).split(/\s--(?:\s|$)/, 2);
  const [name = '', ...rules] = before.split(/[\s,]+/).filter((word) => word !== '');
  const kind = KINDS[name];
  return kind && { kind, rules, reason: reason.trim(), line, start: at, end: text.length };
}
