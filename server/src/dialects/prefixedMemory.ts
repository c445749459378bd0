import type { Side } from './dialect';
import type { LastSaid } from './lastSaid';

/** What the prefixed dialect remembers between lines. */
export type PrefixedMemory = {
  /** The place of the marks in PREFIX_PAIRS. */
  pair: number;
  /** What the last utterance was: see LastSaid. */
  last: LastSaid;
  /** The side of a folded line that goes on below; empty where none does. */
  fold: '' | Side;
  /** The column of the last mark, and of the text behind it. */
  mark: number;
  text: number;
  /** The code of a reply that goes on (`250-`); empty where none does. */
  code: string;
  /** Whether the last line of the message had no mark. */
  untagged: boolean;
  /** Whether the message is still in its header section. */
  header: boolean;
  /** Whether a placeholder that goes over several lines (`<<message ... >>`) is open. */
  placeholder: boolean;
  /** How far the turning of roles has come (TURN, and ATRN of RFC 2645): asked for, granted, done. */
  turn: '' | 'asked' | 'granted' | 'turned';
};

export function startPrefixed(pair: number): PrefixedMemory {
  return {
    pair,
    last: '',
    fold: '',
    mark: 0,
    text: 0,
    code: '',
    untagged: false,
    header: true,
    placeholder: false,
    turn: '',
  };
}
