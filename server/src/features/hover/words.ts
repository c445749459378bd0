import { localized, localizedCount } from '../../text/localized';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(count: number): string {
  const tens = count % 100;
  const isTeen = tens >= 11 && tens <= 13;
  return localized((isTeen ? undefined : ORDINALS[count % 10]) ?? '{0}th', count);
}

const ORDINALS: Readonly<Record<number, string>> = { 1: '{0}st', 2: '{0}nd', 3: '{0}rd' };

/** What is counted in texts: one, and more of them. */
export const COUNTED = {
  octet: ['{0} octet', '{0} octets'],
  day: ['{0} day', '{0} days'],
  hour: ['{0} hour', '{0} hours'],
  minute: ['{0} minute', '{0} minutes'],
  second: ['{0} second', '{0} seconds'],
  recipient: ['{0} recipient', '{0} recipients'],
  'other recipient': ['{0} other recipient', '{0} other recipients'],
  exchange: ['{0} exchange', '{0} exchanges'],
  'more exchange': ['{0} more exchange', '{0} more exchanges'],
  extension: ['{0} extension', '{0} extensions'],
  event: ['{0} event', '{0} events'],
  line: ['{0} line', '{0} lines'],
  message: ['{0} message', '{0} messages'],
  session: ['{0} session', '{0} sessions'],
} as const;

/** `1 recipient`, `3 recipients`. */
export function counted(count: number, word: keyof typeof COUNTED): string {
  const [one, more] = COUNTED[word];
  return localizedCount(count, one, more);
}

const JOINTS = { and: '{0} and {1}', or: '{0} or {1}' } as const;

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], joint: keyof typeof JOINTS = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return localized(JOINTS[joint], enumerated(items.slice(0, -1)), items.at(-1)!);
}

/** `a, b, c`. Other languages part the items of a list otherwise than clauses of a sentence. */
export function enumerated(items: readonly string[]): string {
  return items.slice(1).reduce((all, item) => localized('{1}, {0}', item, all), items[0] ?? '');
}

/** Sentences one behind another; those that are not there are left out. */
export function sentences(...all: readonly (string | undefined)[]): string {
  return all.filter((one) => one !== undefined && one !== '').join(localized(' '));
}

/** A text of a table in the middle of a sentence: translated, or in English without its capital. */
export function inSentence(english: string): string {
  const shown = localized(english);
  return shown === english ? uncapital(english) : shown;
}

/** A size for people: `10.5 MB (10,485,760 octets)`. Digits too many for a number come back as they are. */
export function sizeText(digits: string): string {
  const octets = Number(digits);
  if (!/^\d{1,15}$/.test(digits)) return localized('{0} octets', digits);
  const grouped = digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  return octets < 1000 ? shortSize(octets) : localized('{0} ({1} octets)', shortSize(octets), grouped);
}

/** A size where there is little room: `8.1 kB`, `512 octets`. */
export function shortSize(octets: number): string {
  if (octets < 1000) return counted(octets, 'octet');
  let amount = octets;
  let unit = -1;
  while (amount >= 999.95 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  const rounded = amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10;
  return `${rounded} ${UNITS[unit]}`;
}

const UNITS = ['kB', 'MB', 'GB', 'TB'];

/** A number of seconds for people: `90 seconds`, `2 hours`, `1 day 2 hours`. */
export function durationText(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [name, length] of LENGTHS) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(counted(count, name));
    if (parts.length === 2) break;
  }
  return parts.join(' ') || counted(seconds, 'second');
}

const LENGTHS = [
  ['day', 86400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** The first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter in lower case, unless the word is an abbreviation. */
export function uncapital(text: string): string {
  return /^[A-Z]([a-z]|\b)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
