import type { Endpoint, Stamp } from '../captureSink';

export type SideLetter = 'C' | 'S';

/** `* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000000Z`, as the canonical form has it (DESIGN section 3). */
export function connectLine(client: Endpoint, server: Endpoint, { time }: Stamp): string {
  const when = time === undefined ? '' : ` ${isoTime(time)}`;
  return `* connect ${endpointText(client)} -> ${endpointText(server)}${when}`;
}

export function endpointText({ address, port }: Endpoint): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** Seconds since the session began and the frame, with a blank behind: `[+0.004210 #7] `. */
export function timeTag({ time, frame }: Stamp, begun: bigint | undefined): string {
  if (time === undefined || begun === undefined) return `[#${frame}] `;
  // Captures that were merged may go back in time; the form knows no negative seconds.
  const since = time > begun ? time - begun : 0n;
  return `[+${decimals(since)} #${frame}] `;
}

/**
 * Text of any origin as the lines of a comment. The tag in front keeps it from being taken for a directive: what a capture says must
 * not switch off a rule.
 */
export function commentLines(text: string, tag: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => `# ${tag}${line.replace(UNSEEN, picture)}`.trimEnd());
}

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function picture(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}

/** ISO 8601 in UTC, with as many digits as the capture has, six or nine. */
export function isoTime(time: bigint): string {
  const seconds = time / SECOND - (time % SECOND < 0n ? 1n : 0n);
  const date = new Date(Number(seconds) * 1000);
  const fraction = decimals(time - seconds * SECOND).slice(1);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${date.toISOString().slice(0, -5)}${fraction}Z`;
}

const SECOND = 1_000_000_000n;

/** Seconds of so many nanoseconds: microseconds, as most captures have, or nanoseconds where there is something below them. */
function decimals(nanoseconds: bigint): string {
  // Each packet has a time, and numbers are many times as fast.
  if (nanoseconds <= MOST_EXACT) {
    const all = Number(nanoseconds);
    const seconds = Math.floor(all / 1e9);
    const rest = all - seconds * 1e9;
    return rest % 1000 === 0
      ? `${seconds}.${String(1e6 + rest / 1000).slice(1)}`
      : `${seconds}.${String(1e9 + rest).slice(1)}`;
  }
  const rest = String(nanoseconds % SECOND).padStart(9, '0');
  return `${nanoseconds / SECOND}.${rest.endsWith('000') ? rest.slice(0, 6) : rest}`;
}

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);
