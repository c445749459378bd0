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

/** Text of any origin as the lines of a comment, without what stands in front of them. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.replace(UNSEEN, picture).trimEnd());
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
export function decimals(nanoseconds: bigint): string {
  const rest = String(nanoseconds % SECOND).padStart(9, '0');
  return `${nanoseconds / SECOND}.${rest.endsWith('000') ? rest.slice(0, 6) : rest}`;
}
