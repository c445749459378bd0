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
  const check = createLinesCheck({
    path,
    settings: { ...settings, dialect: 'canonical' },
    look,
    lookBack: look.format === 'pretty' ? createLookBack({ crlf: () => false, asked: () => origins.oldest }) : undefined,
    origin: origins.of,
  });
  const pairs = createLinePairs(check.line);
  let line = 0;
  return {
    session: (number, frame) => origins.session(number, line, frame),
    line(text) {
      origins.line(line++, text);
      pairs.line(text);
    },
    end() {
      pairs.end();
      return check.end();
    },
    close: check.close,
  };
}
