import type { Io } from './io';

export type ProgressChoice = 'auto' | 'always' | 'never';

/** One line on standard error that says how far long work is. */
export interface Progress {
  /** So many octets more were read. */
  readonly read: (octets: number) => void;
  /** Takes the line away, for other output; to be called in the end, too. */
  hide(): void;
}

/** Work that is done sooner needs no word. */
const PATIENCE_MS = 2000;
const INTERVAL_MS = 250;
/** Where lines cannot be taken away, there are fewer of them. */
const LINE_INTERVAL_MS = 5000;

/** @param totalSize octets of all work, as far as they are known; asked for once, when the line is first shown */
export function createProgress(
  choice: ProgressChoice,
  io: Pick<Io, 'stderr' | 'now'>,
  totalSize: () => number | undefined,
): Progress {
  if (choice === 'never') return { read() {}, hide() {} };
  const { now } = io;
  const started = now();
  let next = choice === 'always' ? started : started + PATIENCE_MS;
  let total: { readonly size: number | undefined } | undefined;
  let done = 0;
  let shown = false;

  const show = (at: number) => {
    const { stderr } = io;
    total ??= { size: totalSize() };
    const text = progressText(done, total.size, (at - started) / 1000);
    stderr.write(stderr.isTTY ? `\r${text.slice(0, (stderr.columns ?? 80) - 1)}${ERASE_REST}` : `${text}\n`);
    shown = stderr.isTTY;
  };
  return {
    read(octets) {
      done += octets;
      const at = now();
      if (at < next) return;
      // Standard error is looked at only now: that takes a while, and most work is short.
      const { isTTY } = io.stderr;
      const wanted = isTTY || choice === 'always';
      next = wanted ? at + (isTTY ? INTERVAL_MS : LINE_INTERVAL_MS) : Number.POSITIVE_INFINITY;
      if (wanted) show(at);
    },
    hide() {
      if (shown) io.stderr.write(`\r${ERASE_REST}`);
      shown = false;
    },
  };
}

/** Erases from the cursor to the end of the line (ECMA-48, EL). */
const ERASE_REST = '\x1b[K';

/** Such as `34 % of 3.5 GB, 210 MB/s, 11 s left`. */
export function progressText(done: number, total: number | undefined, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const speed = rate > 0 ? `, ${sizeText(rate)}/s` : '';
  if (total === undefined || total < done || total === 0) return `${sizeText(done)} read${speed}`;
  const left = rate > 0 ? `, ${timeText((total - done) / rate)} left` : '';
  return `${Math.floor((100 * done) / total)} % of ${sizeText(total)}${speed}${left}`;
}

function sizeText(octets: number): string {
  let value = octets;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 9.95 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
