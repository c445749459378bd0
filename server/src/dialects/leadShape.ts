// What an outer log puts before each line of a tool that knows nothing of it (`14:52:09,123 INFO  [stdout] (main) `). It is learnt
// from the lines that only the tool can have written, and known again by its shape: the same, but for the digits.

import { isDigit } from './chars';

const LONGEST = 150;

/** The shape of what stands before `at`; empty where nothing does, or too much. */
export function shapeBefore(line: string, at: number): string {
  return at > LONGEST ? '' : line.slice(0, at).replace(/\d/g, '0');
}

/** The column behind a lead of this shape; 0 where the line has none. */
export function leadEnd(line: string, shape: string): number {
  if (line.length < shape.length) return 0;
  for (let at = 0; at < shape.length; at++) {
    const c = line.charCodeAt(at);
    if (c !== shape.charCodeAt(at) && !(isDigit(c) && shape.charCodeAt(at) === ZERO)) return 0;
  }
  return shape.length;
}

const ZERO = 48;
