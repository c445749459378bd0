import { readFileSync } from 'node:fs';

/**
 * What a running process holds in memory, and the most that it has held, in bytes; undefined where the system does not tell.
 *
 * @returns {{ now: number, peak: number } | undefined}
 */
export function memoryOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)[1]) * 1024;
    return { now: field('VmRSS'), peak: field('VmHWM') };
  } catch {
    return undefined;
  }
}
