import path from 'node:path';
import { EXIT, type ExitStatus, type Io, UsageError } from './io';
import { reason } from './reason';
import { visible } from './visible';

/** The file that was asked for with --output; undefined for standard output. */
export function outputFile(
  command: string,
  { output, file }: { output: string | undefined; file: string },
  io: Io,
): string | undefined {
  if (output === undefined || output === '-') return undefined;
  if (file !== '-' && path.resolve(io.folder, output) === path.resolve(io.folder, file)) {
    throw new UsageError(`${command}: --output names the transcript itself`);
  }
  return output;
}

/** Writes a text to a file or to standard output. A terminal gets only what cannot move its cursor; a pipe gets all. */
export async function writeResult(
  text: string,
  output: string | undefined,
  { stdout, writeFile }: Io,
  complain: (text: string) => void,
): Promise<ExitStatus> {
  if (output === undefined) {
    stdout.write(stdout.isTTY ? text.split('\n').map(visible).join('\n') : text);
    await stdout.drained();
    return EXIT.clean;
  }
  try {
    writeFile(output, new TextEncoder().encode(text));
    return EXIT.clean;
  } catch (error) {
    complain(`${output}: cannot be written: ${reason(error)}`);
    return EXIT.trouble;
  }
}
