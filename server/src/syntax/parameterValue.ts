import type { RfcRef } from '../protocol/rfc';
import { localized } from '../text/localized';

/** How the value of a parameter breaks its grammar. */
export interface ValueFault {
  /** What is wrong, to follow the parameter in a sentence: `is no number`. */
  readonly wrong: string;
  /** What may stand there: `1 to 20 digits`. */
  readonly expected: string;
  readonly ref: RfcRef;
  /** The value as it was probably meant, where that is certain; empty for no value at all. */
  readonly meant?: string;
}

/**
 * Checks the value of a MAIL or RCPT parameter against the grammar of its extension; undefined where it is right, or where
 * no grammar is known. `name` is in upper case; `value` is absent where there is no `=`.
 */
export function parameterFault(name: string, value: string | undefined): ValueFault | undefined {
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  if (!form) return value === '' ? EMPTY : undefined;
  const { expected, ref } = form;
  if (form.flag) {
    return value === undefined
      ? undefined
      : { wrong: localized('takes no value'), expected: 'the bare word', ref, meant: '' };
  }
  if (value === undefined) return form.optional ? undefined : { wrong: localized('needs a value'), expected, ref };
  if (value === '') return { wrong: localized('has an empty value'), expected, ref };
  const wrong = form.check?.(value);
  if (!wrong) return undefined;
  const meant = form.mend?.(value);
  return { wrong, expected, ref, ...(meant !== undefined && !form.check?.(meant) ? { meant } : {}) };
}

/** RFC 5321 section 4.1.2: behind `=` stands at least one character. */
const EMPTY: ValueFault = {
  wrong: 'has an empty value',
  expected: 'at least one character behind “=”, or no “=” at all',
  ref: { rfc: 5321, section: '4.1.2' },
};

interface Form {
  readonly expected: string;
  readonly ref: RfcRef;
  /** Takes no value. */
  readonly flag?: boolean;
  /** May stand without a value. */
  readonly optional?: boolean;
  /** What is wrong with a value; undefined where it is right. */
  check?(value: string): string | undefined;
  /** The value as it was probably meant. */
  mend?(value: string): string | undefined;
}

const flag = (rfc: number, section: string): Form => ({ flag: true, expected: 'the bare word', ref: { rfc, section } });

/** Values know no case (RFC 5321 section 2.4). */
const oneOf =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value.toUpperCase()) ? undefined : localized('is none of the values that there are');

const digits = (value: string, most: number): string | undefined => {
  if (!/^[0-9]+$/.test(value)) return localized('is no number');
  return value.length > most ? localized('has more than {0} digits', most) : undefined;
};

/** RFC 3461 section 4: printable ASCII without `+` and `=`, which are written as `+` and two upper-case hexadecimal digits. */
function xtextFault(value: string): string | undefined {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === PLUS) {
      if (!/^[0-9A-F]{2}/.test(value.slice(at + 1, at + 3)))
        return localized(
          'has a “+” without two upper-case hexadecimal digits behind it (a plus sign itself is written “+2B”)',
        );
      at += 2;
    } else if (code === EQUALS) return localized('has a bare “=”, which xtext writes as “+3D”');
    else if (code < 0x21 || code > 0x7e) return localized('has characters other than printable ASCII');
  }
  return undefined;
}

const PLUS = 0x2b;
const EQUALS = 0x3d;

/**
 * Writes what is no xtext as xtext. A `+` stands for itself, unless two digits in lower case behind it make a character that
 * has to be encoded: these are then put in upper case.
 */
function asXtext(value: string): string {
  return value
    .replace(/\+(?![0-9A-F]{2})(?:2b|3d|[01][0-9a-f]|7f)/g, (encoded) => encoded.toUpperCase())
    .replace(/\+(?![0-9A-F]{2})/g, '+2B')
    .replace(/=/g, '+3D');
}

function limited(most: number, value: string): string | undefined {
  return value.length > most ? localized('is longer than {0} characters', most) : undefined;
}

/** A day and time of RFC 3339 section 5.6, as far as a pattern can tell, and with a month, day and hour that exist. */
function isDateTime(value: string, zone: RegExp): boolean {
  const parts = /^\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(.*)$/i.exec(value);
  if (!parts) return false;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 6).map(Number);
  const inRange = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 23 && minute <= 59 && second <= 60;
  return inRange && zone.test(parts[6] ?? '');
}

function originalRecipientFault(value: string): string | undefined {
  const semicolon = value.indexOf(';');
  if (semicolon < 0) return localized('has no “;” between the type and the address');
  if (!/^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+$/.test(value.slice(0, semicolon)))
    return localized('does not begin with an address type');
  if (semicolon === value.length - 1) return localized('has no address behind the “;”');
  // RFC 6533 section 3 lets addresses of type utf-8 stand as they are, or with `\x{…}`.
  if (value.slice(0, semicolon).toLowerCase() === 'utf-8') return limited(500, value);
  return xtextFault(value.slice(semicolon + 1)) ?? limited(500, value);
}

function byFault(value: string): string | undefined {
  const parts = /^([+-]?)([0-9]{1,9});([NR])(T?)$/i.exec(value);
  if (!parts) return localized('is no time with a mode');
  const [, sign, seconds, mode = ''] = parts;
  const isPositive = sign !== '-' && Number(seconds) > 0;
  return mode.toUpperCase() === 'R' && !isPositive
    ? localized('asks to return the message (“R”) at a time that is not in the future')
    : undefined;
}

function wordsFault(value: string): string | undefined {
  const isWord = (word: string) => /^[A-Za-z][A-Za-z0-9.\-_:]*$/.test(word);
  return value.split(',').every(isWord) ? limited(1000, value) : localized('is no list of words with commas between');
}

function notifyFault(value: string): string | undefined {
  const wrong = value.split(',').find((word) => !/^(?:NEVER|SUCCESS|FAILURE|DELAY)$/i.test(word));
  if (wrong === undefined) return undefined;
  return wrong === '' ? localized('has an empty element') : localized('has an element that is none of the four');
}

/** One row for each parameter of the tables in protocol/extensions. */
const FORMS: Readonly<Record<string, Form>> = {
  SIZE: { expected: '1 to 20 digits', ref: { rfc: 1870, section: '3' }, check: (value) => digits(value, 20) },
  BODY: {
    expected: '“7BIT”, “8BITMIME” or “BINARYMIME”',
    ref: { rfc: 6152, section: '2' },
    check: oneOf('7BIT', '8BITMIME', 'BINARYMIME'),
  },
  RET: { expected: '“FULL” or “HDRS”', ref: { rfc: 3461, section: '4.3' }, check: oneOf('FULL', 'HDRS') },
  ENVID: {
    expected: 'at most 100 characters of xtext',
    ref: { rfc: 3461, section: '4.4' },
    check: (value) => xtextFault(value) ?? limited(100, value),
    mend: asXtext,
  },
  NOTIFY: {
    expected: '“NEVER”, or a list of “SUCCESS”, “FAILURE” and “DELAY” with commas between',
    ref: { rfc: 3461, section: '4.1' },
    check: notifyFault,
  },
  ORCPT: {
    expected: 'a type, “;” and the address in xtext, such as “rfc822;user@example.net”',
    ref: { rfc: 3461, section: '4.2' },
    check: originalRecipientFault,
    mend: (value) => {
      const address = value.indexOf(';') + 1;
      return address === 0 ? undefined : value.slice(0, address) + asXtext(value.slice(address));
    },
  },
  AUTH: {
    expected: '“<>”, or a mailbox in xtext',
    ref: { rfc: 4954, section: '5' },
    check: (value) => (value === '<>' ? undefined : xtextFault(value)),
    mend: asXtext,
  },
  SMTPUTF8: flag(6531, '3.1'),
  REQUIRETLS: flag(8689, '2'),
  CONPERM: flag(4141, '4.2'),
  CONNEG: flag(4141, '5.2'),
  'MT-PRIORITY': {
    expected: 'a number from -9 to 9',
    ref: { rfc: 6710, section: '3' },
    check: (value) => (/^[+-]?[0-9]$/.test(value) ? undefined : localized('is no priority')),
  },
  RRVS: {
    expected: 'a time such as “2026-04-03T23:01:00Z”, and perhaps “;C” or “;R”',
    ref: { rfc: 7293, section: '3.1' },
    check: (value) => {
      const [time = '', action, ...more] = value.split(';');
      if (more.length > 0 || (action !== undefined && !/^[CR]$/i.test(action))) return localized('has a wrong action');
      return isDateTime(time, /^(?:Z|[+-]\d\d:\d\d)$/i) ? undefined : localized('is no time of RFC 3339');
    },
  },
  BY: {
    expected: 'seconds, “;”, and “N” or “R” (perhaps with “T”), such as “3600;R”',
    ref: { rfc: 2852, section: '4' },
    check: byFault,
  },
  HOLDFOR: {
    expected: '1 to 9 digits',
    ref: { rfc: 4865, section: '3' },
    check: (value) => digits(value, 9) ?? (Number(value) === 0 ? localized('is no time at all') : undefined),
  },
  HOLDUNTIL: {
    expected: 'a time in UTC such as “2026-04-03T23:01:00Z”',
    ref: { rfc: 4865, section: '3' },
    check: (value) => (isDateTime(value, /^(?:\.\d+)?(?:Z|[+-]00:00)$/i) ? undefined : localized('is no time in UTC')),
  },
  SOLICIT: {
    expected: 'words with commas between, at most 1000 characters',
    ref: { rfc: 3865, section: '2.3' },
    check: wordsFault,
  },
  MTRK: {
    expected: 'a hash in base64, and perhaps “:” and 1 to 9 digits',
    ref: { rfc: 3885, section: '3.1' },
    check: (value) => (/^[A-Za-z0-9+/]+={0,2}(?::[0-9]{1,9})?$/.test(value) ? undefined : localized('is no certifier')),
  },
  TRANSID: {
    expected: 'a name such as “<1234@client.example.org>”, at most 80 characters',
    ref: { rfc: 1845, section: '2' },
    check: (value) =>
      /^<[^<>\s]+@[^<>\s]+>$/.test(value) ? limited(80, value) : localized('is no transaction identifier'),
  },
  SUBMITTER: {
    expected: 'a mailbox in xtext',
    ref: { rfc: 4405, section: '4' },
    check: xtextFault,
    mend: asXtext,
  },
  PRDR: { flag: true, expected: 'the bare word', ref: { rfc: 5321, section: '4.1.2' } },
  XVERP: {
    expected: 'nothing, or two characters such as “+=”',
    ref: { rfc: 5321, section: '4.1.2' },
    optional: true,
    check: (value) => (value.length === 2 ? undefined : localized('does not name two characters')),
  },
  'ALT-ADDRESS': {
    expected: 'an ASCII address in xtext',
    ref: { rfc: 5336, section: '3.4' },
    check: xtextFault,
    mend: asXtext,
  },
};
