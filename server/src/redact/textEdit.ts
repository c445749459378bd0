import type { KindId } from './kinds';

/** A change of a text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: KindId;
}

/** What of a text is spoken for: one octet for each UTF-16 unit. */
export type Claims = Uint8Array;

export const CLAIM = { free: 0, edited: 1, structure: 2 } as const;

export function isFree(claims: Claims, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (claims[at] !== CLAIM.free) return false;
  return true;
}

export function holds(claims: Claims, start: number, end: number, what: number): boolean {
  for (let at = start; at < end; at++) if (claims[at] === what) return true;
  return false;
}

export function claim(claims: Claims, start: number, end: number): void {
  for (let at = start; at < end; at++) if (claims[at] === CLAIM.free) claims[at] = CLAIM.structure;
}

export function add(edits: TextEdit[], claims: Claims, edit: TextEdit): void {
  claims.fill(CLAIM.edited, edit.start, edit.end);
  edits.push(edit);
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: by } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), by);
    from = end;
  }
  return parts.join('') + text.slice(from);
}
