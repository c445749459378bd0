import type { CaptureOctets } from '../../capture/importCapture';
import { createCaptureLines } from '../capture/captureLines';
import { readKeyLog } from '../capture/readKeyLog';
import type { Io } from '../io';
import { createLinesCheck } from './fileCheck';
import { createLookBack } from './lookBack';
import type { FileResult, FileTask } from './task';

/**
 * Checks the sessions of a capture: lines are those of the transcript that `import` makes of all of them.
 *
 * @param read told how many octets were read, as it goes on
 */
export async function checkCapture(
  { path, settings, look, keyLog }: FileTask,
  io: Io,
  octets: CaptureOctets,
  read: (octets: number) => void,
): Promise<FileResult> {
  const lookBack = look.format === 'pretty' ? createLookBack({ crlf: () => false }) : undefined;
  const check = createLinesCheck({
    path,
    settings: { ...settings, dialect: 'canonical' },
    look,
    lookBack,
    origin: (line) => lines.origin(line),
  });
  const lines = createCaptureLines(check.line, { keyLog: readKeyLog(keyLog, io) });
  try {
    for await (const piece of octets) {
      await lines.push(piece);
      read(piece.length);
    }
    await lines.end();
    return check.end();
  } catch (error) {
    check.close();
    throw error;
  } finally {
    lines.close();
  }
}
