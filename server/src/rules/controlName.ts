import { localized } from '../text/localized';
/** A control character as a message names it: `a NUL (octet 00)`. */
export function controlName(code: number): string {
  const name = NAMES.get(code);
  return name
    ? localized('{0} (octet {1})', localized(name), hex(code))
    : localized('the control character {0}', hex(code));
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, '0');
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0, 'a NUL'],
  [8, 'a backspace'],
  [10, 'a bare LF'],
  [13, 'a bare CR'],
  [27, 'an escape'],
  [127, 'a DEL'],
]);
