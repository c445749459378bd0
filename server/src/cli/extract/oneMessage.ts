import { type Io, UsageError } from '../io';
import { createTempFile, type TempFile } from '../spool/tempFile';
import type { Target } from './extractFile';

/**
 * Standard output as the place for one message. Where the options do not say which one, it waits in a temporary file until
 * it is known to be the only one.
 *
 * @param isNamed whether session and message are given, of one file
 */
export function oneMessage(io: Io, isNamed: boolean): Target & { finish(): Promise<void>; close(): void } {
  const name = '<stdout>';
  let held: TempFile | undefined;
  let count = 0;
  return {
    message() {
      if (++count > 1) {
        throw new UsageError(
          'extract: there are several messages; --session and --message say which one -o - is to write',
        );
      }
      return {
        write(octets) {
          if (isNamed) return io.stdout.write(octets);
          held ??= createTempFile();
          held.append(octets);
        },
        end: () => ({ path: name }),
      };
    },
    async finish() {
      if (!held) return;
      const into = Buffer.allocUnsafe(PIECE);
      for (let at = 0; at < held.size; ) {
        const got = held.read(into, at);
        if (got === 0) break;
        io.stdout.write(Uint8Array.from(into.subarray(0, got)));
        at += got;
        await io.stdout.drained();
      }
    },
    close: () => held?.close(),
  };
}

const PIECE = 64 * 1024;
