import { monthOf } from './months';

/** Seconds since 1970 of `23-Nov-2026 14:52:09 +0100`, as PHP programs write times; undefined where the text is none. */
export function readRfc822Time(text: string): number | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '', fraction = '', sign, zone = '0000'] =
    parts;
  const month = monthOf(name);
  if (month < 0) return undefined;
  const ahead = (Number(zone.slice(0, 2)) * 60 + Number(zone.slice(2))) * (sign === '-' ? -1 : 1);
  const at = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute) - ahead, Number(second));
  return at / 1000 + (fraction === '' ? 0 : Number(fraction));
}

const FORM = /^(\d{1,2})-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d)(\.\d{1,9})?(?: ([+-])(\d{4}))?$/;
