import type { TakeLine } from './lineReader';

/** Lines one by one, handed on each with the one below. */
export interface LinePairs {
  line(text: string): void;
  /** To be called behind the last line, once. */
  end(): void;
}

export function createLinePairs(take: TakeLine): LinePairs {
  let above: string | undefined;
  return {
    line(text) {
      if (above !== undefined) take(above, text);
      above = text;
    },
    end() {
      if (above !== undefined) take(above, undefined);
      above = undefined;
    },
  };
}
