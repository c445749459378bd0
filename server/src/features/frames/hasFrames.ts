import type { LineStore } from '../../analysis/lineStore';
import type { DetectedDialect } from '../../dialects/detect';
import { readTimeTag } from '../../dialects/timeTag';

/** The first lines of what was imported have frames; above them there may be comments. */
const LOOKED_AT = 100;

/** Whether lines of a text have numbers of frames, as far as the first ones tell. */
export function hasFrames(store: Pick<LineStore, 'line' | 'lineCount'>, { dialect }: DetectedDialect): boolean {
  if (dialect === 'wireshark-list') return true;
  if (dialect !== 'canonical') return false;
  for (let line = 0; line < Math.min(store.lineCount, LOOKED_AT); line++) {
    if (readTimeTag(store.line(line), 0)?.frame !== undefined) return true;
  }
  return false;
}
