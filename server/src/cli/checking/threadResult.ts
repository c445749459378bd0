import { tempFileOf } from '../spool/tempFile';
import type { Done } from './messages';
import type { FileResult, Problem } from './task';

/** What another thread found in a file. */
export function resultOf(path: string, done: Done): FileResult | Problem {
  if ('problem' in done) return { path, problem: done.problem };
  const { totals, output } = done;
  if ('text' in output) return { path, totals, pieces: () => [output.text], close() {} };
  const file = tempFileOf(output.fd, output.size);
  return {
    path,
    totals,
    *pieces() {
      for (let at = 0; at < file.size; ) {
        const piece = Buffer.allocUnsafe(Math.min(PIECE, file.size - at));
        at += file.read(piece, at);
        yield piece;
      }
    },
    close: () => file.close(),
  };
}

const PIECE = 256 * 1024;

/** The problem with a file whose thread ended. */
export function whyLost(reason: string | undefined): string {
  const why = reason === undefined ? '' : ` (${reason})`;
  return `the thread that checked it died${why}; try the file alone, with --workers 1`;
}
