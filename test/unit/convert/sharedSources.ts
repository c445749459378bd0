import assert from 'node:assert/strict';
import { readSource, type Source } from '../../../server/src/convert/source';
import { sharedTranscripts } from '../../harness/sharedTranscripts';

const known = new Map<string, readonly Source[]>();

/** Every transcript of the reference material below a folder, read once for all tests that convert it. */
export function sharedSources(folder: string): readonly Source[] {
  const before = known.get(folder);
  if (before) return before;
  const sources = [...sharedTranscripts(folder)].map(({ name, lines }) => {
    const source = readSource({ name, lines, dialect: 'auto' });
    assert.ok(source);
    return source;
  });
  known.set(folder, sources);
  return sources;
}
