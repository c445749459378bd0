import { ABSOLUTE } from '../dialects/recordedTime';
import { readTimeTag } from '../dialects/timeTag';

/** The first second of the year 10000, for which ISO 8601 has no form of four digits. */
const BEYOND_ISO = 253_402_300_800;

/**
 * The tag of the canonical form for a time and a frame, with the blank behind it; empty where there is neither.
 * `exact` is false where the tag cannot say all of it.
 *
 * @param time seconds since the session began, or since 1970
 */
export function writeTimeTag(time: number | undefined, frame: number | undefined): { tag: string; exact: boolean } {
  const seconds = time === undefined ? '' : timeText(time);
  const number = frame !== undefined && Number.isSafeInteger(frame) && frame >= 0 ? `#${frame}` : '';
  if (seconds === '' && number === '') return { tag: '', exact: time === undefined && frame === undefined };
  const tag = `[${[seconds, number].filter((part) => part !== '').join(' ')}] `;
  const read = readTimeTag(tag, 0);
  return { tag, exact: read?.time === time && read?.frame === frame };
}

function timeText(time: number): string {
  if (!(time >= 0 && time < 1e21)) return '';
  if (time < ABSOLUTE || time >= BEYOND_ISO) return `+${decimal(time, time)}`;
  const whole = Math.floor(time);
  const iso = new Date(whole * 1000).toISOString().slice(0, -5);
  const fraction = decimal(time, time - whole).slice(1);
  return `${iso}${fraction}Z`;
}

/** A number without an exponent, with as few decimals as tell `time` exactly. */
function decimal(time: number, number: number): string {
  const rest = time - number;
  for (let digits = 0; digits < 10; digits++) {
    const text = number.toFixed(digits);
    if (Number(text) + rest === time) return text;
  }
  return number.toFixed(10).replace(/0+$/, '');
}
