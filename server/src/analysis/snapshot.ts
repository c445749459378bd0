import type { Analysis } from './analyze';
import type { Lines } from './lines';

/**
 * A transcript's lines at one moment, with what is known of them: what every feature works on. Of a long text that is a part:
 * the sessions around the place that was asked for, and the lines from their first to their last.
 */
export interface Snapshot {
  readonly lines: Lines;
  readonly analysis: Analysis;
}
