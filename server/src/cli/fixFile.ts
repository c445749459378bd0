import type { TranscriptSettings } from '../config/transcriptSettings';
import { type AllFixed, fixAll } from '../features/fixes/fixAll';
import type { Fix } from '../rules/rule';
import type { Io } from './io';
import { readEndedLines } from './readTranscript';
import { reason } from './reason';
import { writeTranscript } from './writeTranscript';

/** A file after its fixes, with what was fixed. */
export interface FixedFile {
  readonly octets: Uint8Array;
  readonly fixed: AllFixed['fixed'];
}

/** Applies the fixes of these kinds to a file and writes it back; all that was not fixed keeps its very octets. */
export function fixFile(
  path: string,
  octets: Uint8Array,
  settings: TranscriptSettings,
  kinds: readonly Fix['kind'][],
  io: Io,
): FixedFile | { readonly problem: string } {
  const lines = readEndedLines(octets);
  const { lines: mended, fixed, passes } = fixAll(lines, { ...settings, kinds });
  if (passes.length === 0) return { octets, fixed: [] };
  // Broken UTF-16 is read as well as can be, which cannot be undone.
  if (Buffer.compare(writeTranscript(lines, octets), octets) !== 0) {
    return { problem: 'the file cannot be written back as it is, so that nothing was fixed' };
  }
  const written = writeTranscript(mended, octets);
  try {
    io.writeFile(path, written);
  } catch (error) {
    return { problem: `cannot be written: ${reason(error)}` };
  }
  return { octets: written, fixed };
}
