import { visible } from '../features/markdown';

/** A value that can be looked at when one has stopped, with what it holds. */
export interface Variable {
  /** What it is called in a watch: a word of English, a keyword of EHLO, or a number in brackets. */
  readonly name: string;
  /** For people; safe to be shown. */
  readonly value: string;
  readonly type: 'text' | 'number' | 'truth' | 'list';
  /** How it is to be shown: as what the session is, or as what was worked out from it. */
  readonly shownAs: 'data' | 'virtual';
  readonly count: number;
  /** Whether what it holds is numbered. */
  readonly isIndexed: boolean;
  /** What it holds, made when it is asked for. */
  readonly items: (from: number, to: number) => Variable[];
}

export function textVariable(name: string, value: string, shownAs: Variable['shownAs'] = 'data'): Variable {
  return { ...LEAF, name, value: shownText(value), type: 'text', shownAs };
}

export function numberVariable(name: string, value: number): Variable {
  return { ...LEAF, name, value: String(value), type: 'number' };
}

export function truthVariable(name: string, value: boolean): Variable {
  return { ...LEAF, name, value: value ? 'true' : 'false', type: 'truth' };
}

/** @param item what stands at a place of the list, from 0 */
export function listVariable(
  name: string,
  value: string,
  { count, item }: { readonly count: number; readonly item: (at: number) => Variable },
): Variable {
  const items = (from: number, to: number) => {
    const last = Math.min(to, count);
    return Array.from({ length: Math.max(0, last - from) }, (_, at) => item(from + at));
  };
  return { ...LEAF, name, value: shownText(value), type: 'list', count, isIndexed: count > 0, items };
}

const LEAF = { shownAs: 'data', count: 0, isIndexed: false, items: () => [] } as const;

const LONGEST = 200;

function shownText(text: string): string {
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}
