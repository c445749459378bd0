import type { CaptureLinesSink } from '../capture/captureLines';
import { createLineOrigins } from '../capture/lineOrigins';
import { createLineReader } from '../lineReader';
import { createLinesCheck } from './fileCheck';
import { createLookBack } from './lookBack';
import type { FileResult, FileTask } from './task';

/** The check of the transcript of a capture, whose lines are given piece by piece. */
export interface CaptureCheck extends Required<CaptureLinesSink> {
  /** To be called behind the last line, once. */
  end(): FileResult;
  /** Lets go of everything where there is no result. */
  close(): void;
}

export function createCaptureCheck({ path, settings, look }: FileTask): CaptureCheck {
  const origins = createLineOrigins();
  const lookBack = createLookBack({ crlf: () => false, asked: () => origins.oldest });
  const check = createLinesCheck({
    path,
    settings: { ...settings, dialect: 'canonical' },
    look,
    lookBack,
    origin: (line) => origins.of(line, lookBack.line),
  });
  const reader = createLineReader(check.line);
  return {
    session: (number, frame) => origins.session(number, reader.ends, frame),
    lines: reader.push,
    end() {
      reader.end();
      return check.end();
    },
    close: check.close,
  };
}
