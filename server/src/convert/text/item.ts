import type { Heard } from '../../analysis/follower';
import type { Rendering } from './textForm';

/** One thing to be written, with the ways to write it and the one that is taken. */
export interface Item {
  /** The session in the output, from 0; -1 for what stands above the first. */
  readonly session: number;
  /** Undefined for a session's opening, and for TLS that only marks showed. */
  readonly heard: Heard | undefined;
  readonly ways: readonly Rendering[];
  way: number;
  /** Its first line in the output. */
  line: number;
}
