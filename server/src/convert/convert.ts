import { createLosses } from './losses';
import type { Source } from './source';
import type { Converted, Target } from './target';

/** Writes a source in another form. Takes any source; never throws. */
export function convert(source: Source, target: Target): Converted {
  const losses = createLosses();
  const text = target.write(source, losses);
  return { text, lost: losses.list() };
}
