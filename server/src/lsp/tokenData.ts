import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from '../features/tokens/legend';
import type { Token } from '../features/tokens/tokens';

export const TYPES = Object.keys(TOKEN_TYPES) as TokenType[];
export const MODIFIERS = Object.keys(TOKEN_MODIFIERS) as TokenModifier[];

/** Tokens as five numbers each: lines and columns as steps from the one before, length, type, and bits of modifiers. */
export function encodeTokens(tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let line = 0;
  let column = 0;
  for (const { place, type, modifier } of tokens) {
    const step = place.line - line;
    const bits = modifier ? 1 << MODIFIERS.indexOf(modifier) : 0;
    data.push(
      step,
      step === 0 ? place.start - column : place.start,
      place.end - place.start,
      TYPES.indexOf(type),
      bits,
    );
    line = place.line;
    column = place.start;
  }
  return data;
}

/** What editors were given of each document, so that they can be told the difference. */
export interface GivenTokens {
  full(uri: string, data: readonly number[]): SemanticTokens;
  /** All of it, where what the editor had is not known any more. */
  delta(uri: string, previous: string, data: readonly number[]): SemanticTokens | SemanticTokensDelta;
}

/** Of so many documents it is kept. */
const MOST_DOCUMENTS = 20;

export function createGivenTokens(): GivenTokens {
  const given = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let count = 0;

  const full = (uri: string, data: readonly number[]): SemanticTokens => {
    const id = String(++count);
    given.delete(uri);
    given.set(uri, { id, data });
    const [oldest] = given.keys();
    if (given.size > MOST_DOCUMENTS && oldest !== undefined) given.delete(oldest);
    return { resultId: id, data: [...data] };
  };

  return {
    full,
    delta(uri, previous, data) {
      const before = given.get(uri);
      const now = full(uri, data);
      if (before?.id !== previous) return now;
      return { resultId: String(count), edits: difference(before.data, data) };
    },
  };
}

/** The one piece that has to be replaced. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
