import { decodeBase64 } from '../syntax/base64';
import { isMasked } from '../syntax/leftOut';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';

/** Why a text is no base64 (RFC 4648 section 4), to go on behind “no base64: ”; undefined where it is. The text itself may be a secret. */
export function base64Fault(text: string): string | undefined {
  if (decodeBase64(text)) return undefined;
  const foreign = /[^A-Za-z0-9+/]/.exec(text.replace(/={1,2}$/, ''))?.[0];
  if (foreign === '-' || foreign === '_')
    return localized('“{0}” is of the alphabet for URLs, which AUTH does not use', foreign);
  if (foreign === ' ' || foreign === '\t') return localized('a blank stands in it');
  if (foreign === '=') return localized('“=” stands before its end');
  if (foreign) return localized('it has characters that base64 has not');
  return localized('its length is no multiple of four, so that its end or its padding “=” is missing');
}

/** Whether a tool or a writer put something else in the place of what a client sent, or decoded it: `****`, `[credentials hidden]`. */
export function isWithheld(text: string): boolean {
  return isHidden(text) || STANDS_FOR.test(text) || /[\0␀]|\\0/.test(text);
}

/** Whether a text was made unreadable on purpose. */
export function isHidden(text: string): boolean {
  return isRedacted(text) || isMasked(text);
}

/** Words for what should stand there: `base64-username`, `PASSWORD_HERE`. */
const STANDS_FOR = /user[ _-]?name|passw|base ?64|credential|secret|token|encoded/i;
