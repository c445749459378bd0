import type { Io } from '../io';
import { reason } from '../reason';
import { Unreadable } from './beheaded';

/** The text of a TLS key log; undefined where none is named. Throws Unreadable. */
export function readKeyLog(path: string | undefined, io: Io): string | undefined {
  if (path === undefined) return undefined;
  try {
    return Buffer.from(io.readFile(path)).toString('latin1');
  } catch (error) {
    throw new Unreadable(`the key log ${path}: ${reason(error)}`);
  }
}
