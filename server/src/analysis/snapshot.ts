import type { Analysis } from './analyze';

/** A transcript's lines at one moment, with all that is known of them: what every feature works on. */
export interface Snapshot {
  readonly lines: readonly string[];
  readonly analysis: Analysis;
}
