import type { CaptureLinesSink } from '../capture/captureLines';
import { createLineOrigins } from '../capture/lineOrigins';
import { createLinePairs } from '../linePairs';
import { createLinesCheck } from './fileCheck';
import { createLookBack } from './lookBack';
import type { FileResult, FileTask } from './task';

/** The check of the transcript of a capture, whose lines are given one by one. */
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
  const pairs = createLinePairs(check.line);
  let line = 0;
  return {
    session: (number, frame) => origins.session(number, line, frame),
    line(text) {
      line++;
      pairs.line(text);
    },
    end() {
      pairs.end();
      return check.end();
    },
    close: check.close,
  };
}
