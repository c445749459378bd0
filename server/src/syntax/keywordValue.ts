import type { RfcRef } from '../protocol/rfc';
import { localized } from '../text/localized';

/** How what stands behind an EHLO keyword breaks the grammar of its extension. */
export interface OfferFault {
  /** What is wrong, to follow the keyword in a sentence. */
  readonly wrong: string;
  readonly expected: string;
  readonly ref: RfcRef;
  /** Which of the words is at fault; -1 where the fault lies in there being none. */
  readonly word: number;
}

/** Checks the words behind an EHLO keyword (in upper case); undefined where they are right or nothing is known of them. */
export function offerFault(keyword: string, words: readonly string[]): OfferFault | undefined {
  const form = Object.hasOwn(FORMS, keyword) ? FORMS[keyword] : undefined;
  if (!form) return undefined;
  const { expected, ref } = form;
  const most = form.most ?? Number.POSITIVE_INFINITY;
  if (words.length < (form.least ?? 0))
    return { wrong: localized('comes without what it has to tell'), expected, ref, word: -1 };
  if (words.length > most) {
    return {
      wrong: most === 0 ? localized('takes no parameter') : localized('has too many words behind it'),
      expected,
      ref,
      word: most,
    };
  }
  for (const [word, text] of words.entries()) {
    const wrong = form.check?.(text, word);
    if (wrong) return { wrong, expected, ref, word };
  }
  return undefined;
}

interface Form {
  readonly expected: string;
  readonly ref: RfcRef;
  /** How many words stand behind the keyword. */
  readonly least?: number;
  readonly most?: number;
  check?(word: string, at: number): string | undefined;
}

const bare = (rfc: number, section: string): Form => ({
  expected: 'the keyword alone',
  ref: { rfc, section },
  most: 0,
});

/** LIMITS has three names so far, each with a number (RFC 9422 section 4). */
const COUNTED: ReadonlySet<string> = new Set(['MAILMAX', 'RCPTMAX', 'RCPTDOMAINMAX']);

function limitFault(word: string): string | undefined {
  const parts = /^([A-Za-z0-9_-]+)(?:=([\x21-\x3a\x3c-\x7e]+))?$/.exec(word);
  if (!parts) return localized('holds a limit that is no “NAME=value”');
  const [, name = '', value = ''] = parts;
  if (!COUNTED.has(name.toUpperCase())) return undefined;
  return /^[1-9][0-9]{0,5}$/.test(value) ? undefined : localized('holds a limit that is no number of 1 to 6 digits');
}

const FORMS: Readonly<Record<string, Form>> = {
  SIZE: {
    expected: 'nothing, or 1 to 20 digits',
    ref: { rfc: 1870, section: '3' },
    most: 1,
    check: (word) => (/^[0-9]{1,20}$/.test(word) ? undefined : localized('does not tell a number of octets')),
  },
  AUTH: {
    expected: 'names of SASL mechanisms with blanks between',
    ref: { rfc: 4954, section: '3' },
    least: 1,
    check: (word) =>
      /^[A-Za-z0-9_-]{1,20}$/.test(word) ? undefined : localized('holds a word that is no name of a mechanism'),
  },
  LIMITS: {
    expected: '“NAME=value” with blanks between',
    ref: { rfc: 9422, section: '3' },
    least: 1,
    check: limitFault,
  },
  DELIVERBY: {
    expected: 'nothing, or the shortest time in seconds (1 to 9 digits)',
    ref: { rfc: 2852, section: '2' },
    most: 1,
    check: (word) =>
      /^[0-9]{0,9}(?:,[\x21-\x2b\x2d-\x7e]+)*$/.test(word) ? undefined : localized('does not tell a time'),
  },
  FUTURERELEASE: {
    expected: 'the longest delay in seconds and the latest time',
    ref: { rfc: 4865, section: '3' },
    least: 2,
    most: 2,
    check: (word, at) =>
      (at === 0 ? /^0*[1-9][0-9]{0,8}$/ : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/i).test(word)
        ? undefined
        : localized('holds a limit that cannot be read'),
  },
  'MT-PRIORITY': { expected: 'nothing, or the name of a policy', ref: { rfc: 6710, section: '3' }, most: 1 },
  BURL: {
    expected: '“imap” or “imap://” and a host',
    ref: { rfc: 4468, section: '3.3' },
    check: (word) => (/^imap(?::\/\/.+)?$/i.test(word) ? undefined : localized('holds a word that is no kind of URL')),
  },
  'NO-SOLICITING': {
    expected: 'nothing, or words with commas between',
    ref: { rfc: 3865, section: '2' },
    most: 1,
    check: (word) =>
      /^[A-Za-z][\w.:-]*(?:,[A-Za-z][\w.:-]*)*$/.test(word) ? undefined : localized('holds a class that is no word'),
  },
  '8BITMIME': bare(6152, '2'),
  PIPELINING: bare(2920, '2'),
  CHUNKING: bare(3030, '2'),
  BINARYMIME: bare(3030, '3'),
  DSN: bare(3461, '3'),
  ENHANCEDSTATUSCODES: bare(2034, '3'),
  STARTTLS: bare(3207, '2'),
  SMTPUTF8: bare(6531, '3.1'),
  RRVS: bare(7293, '3.1'),
  REQUIRETLS: bare(8689, '2'),
};
