import { digitValue } from './base64';
import { isBase64Credentials } from './base64Credentials';
import { GRAM, GRAMS, markGram, nextGram } from './grams';

/** A password, token or key in a text. Columns in UTF-16 units, end exclusive. */
export interface SecretText {
  readonly start: number;
  readonly end: number;
  readonly what: SecretKind;
}

export type SecretKind = 'password' | 'login' | 'token' | 'cookie' | 'key';

/**
 * Secrets that can be told by what stands around them: in URLs, options of command lines, assignments, HTTP fields, and tokens and
 * private keys by their own form. What was masked already is none. Takes any text; time linear in its length.
 *
 * AUTH exchanges are not followed: see session/authExchange.ts.
 */
export function findSecrets(text: string): SecretText[] {
  const found: SecretText[] = [];
  credentials(text, found);
  const hits = formsIn(text);
  if (hits === 0) return found;
  for (const [at, { form, needs, what }] of FORMS.entries()) {
    if ((hits & (1 << at)) === 0 || (needs !== undefined && !text.includes(needs))) continue;
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const value = match.slice(1).findLast((group) => group !== undefined) ?? '';
      const start = match.index + match[0].length - value.length;
      if (value !== '' && !isMaskedValue(value)) found.push({ start, end: start + value.length, what });
    }
  }
  return found.length > 1 ? withoutOverlaps(found) : found;
}

/** What AUTH PLAIN sends, repeated where it is not expected: behind its command, or as a word that begins with an empty identity. */
function credentials(text: string, found: SecretText[]): void {
  if (text.length < LEAST_CREDENTIALS) return;
  for (let at = text.indexOf('A'); at >= 0; at = text.indexOf('A', at + 1)) {
    if (at > 0 && isDigit(text, at - 1)) continue;
    let end = at + 1;
    while (end < text.length && isDigit(text, end)) end++;
    const digits = end - at;
    for (let padding = 0; padding < 2 && text.charCodeAt(end) === EQUALS; padding++) end++;
    if (digits >= LEAST_CREDENTIALS && isBase64Credentials(text.slice(at, end)))
      found.push({ start: at, end, what: 'password' });
    at = end - 1;
  }
}

function isDigit(text: string, at: number): boolean {
  return digitValue(text.charCodeAt(at)) >= 0;
}

const LEAST_CREDENTIALS = 12;
const EQUALS = 0x3d;

/** A bit for each of FORMS of which one of the marks may stand in the text: nearly all texts have none. */
function formsIn(text: string): number {
  marked ??= markedForms();
  let hits = 0;
  let gram = 0;
  for (let at = 0; at < text.length; at++) {
    gram = nextGram(gram, text.charCodeAt(at));
    hits |= marked[gram]!;
  }
  return hits;
}

/**
 * Whether a line of a message's body may hold a secret that is one wherever it stands: in a URL, or a cookie. For lines with a
 * colon, of which there are few; costs next to nothing.
 */
export function mayHoldBodySecret(text: string, from: number): boolean {
  for (let colon = text.indexOf(':', from); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    if (text.startsWith('//', colon + 1)) return text.includes('@', colon) || text.includes('=', colon);
    if (colon >= from + COOKIE.length && text.startsWith(COOKIE, colon - COOKIE.length)) return true;
  }
  return false;
}

const COOKIE = 'ookie';

/** Of what findSecrets() gives for a line of a body what is a secret wherever it stands. */
export function bodySecrets(text: string): SecretText[] {
  if (!mayHoldBodySecret(text, 0)) return [];
  const url = text.indexOf('://');
  return findSecrets(text).filter(({ start, what }) => what === 'cookie' || (url >= 0 && start > url));
}

/** Whether a secret may stand behind one of the marks in octets that may be a text. */
export function mayHoldSecret(octets: Uint8Array): boolean {
  marked ??= markedForms();
  const least = Math.min(LEAST_SECRET, octets.length);
  let gram = 0;
  /** How many octets of a text stand here in a row. */
  let row = 0;
  let isMarked = false;
  /** How many digits of what AUTH PLAIN sends, which begins with an A. */
  let digits = 0;
  let before = 0;
  for (let at = 0; at < octets.length; at++) {
    const octet = octets[at]!;
    gram = nextGram(gram, octet);
    if (octet < 0x20 || octet > 0x7e) {
      row = 0;
      isMarked = false;
    } else if (++row >= GRAM && marked[gram] !== 0) isMarked = true;
    if (isMarked && row >= least) return true;
    const isDigitHere = digitValue(octet) >= 0;
    if (!isDigitHere) digits = 0;
    else if (digits > 0 || (octet === CAPITAL_A && digitValue(before) < 0)) digits++;
    if (digits === LEAST_CREDENTIALS) return true;
    before = octet;
  }
  return false;
}

const CAPITAL_A = 0x41;
/** With the words that tell of it. */
const LEAST_SECRET = 8;

let marked: Uint16Array | undefined;

function markedForms(): Uint16Array {
  const table = new Uint16Array(GRAMS);
  for (const [at, { marks }] of FORMS.entries()) for (const mark of marks) markGram(table, mark, 1 << at);
  return table;
}

/** Whether the value is one that a tool or a person wrote in the place of a secret. */
function isMaskedValue(value: string): boolean {
  return MASKED.test(value) || PLACEHOLDER.test(value);
}

const MASKED = /^[*xX•.#_-]+$|\*{3}|…|^(?:mask)*m?a?s?$/;
const PLACEHOLDER =
  /^(?:[<[{(%$].*|(?:my|your)?[-_]?(?:pass(?:word|wd|phrase)?|secret|token|credentials|key)(?:[-_]?here)?|null|none|undefined|true|false|yes|no|on|off|hidden|redacted|removed|omitted|masked|required|prompt)[,.;:)]*$/i;

function withoutOverlaps(found: SecretText[]): SecretText[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

interface Form {
  readonly form: RegExp;
  /** In each match stands one of these, of three characters or more, of which four count; in small letters. */
  readonly marks: readonly string[];
  /** What has to stand in the text, too, where the marks are words of the language. */
  readonly needs?: string;
  readonly what: SecretKind;
}

/** Ends of names to which values are assigned. */
const ASSIGNED = [
  ...['ass=', 'ord=', 'swd=', 'pwd=', 'ase=', 'ken=', 'key=', 'ret='],
  ...['uth=', 'sig=', 'ure=', 'ion=', 'nid=', 'sid=', 'ode='],
];
/** What stands in such a name, where a blank may stand behind it. */
const NAMED = ['pass', 'pwd', 'secr', 'apik', 'api-', 'api_', 'oken'];

/** The last group is the secret, at the end of what matches. Each repetition is bounded or ends at what cannot be in it. */
const FORMS: readonly Form[] = [
  // scheme://user:password@host
  { form: /:\/\/[^\s/:@'"<>\\]{0,256}:([^\s/@'"<>\\]{1,512})(?=@)/g, marks: ['://'], what: 'password' },
  // ?token=value, &password=value
  {
    form: /[?&;](?:amp;)?(?:pass(?:word|wd)?|pwd|(?:access|auth|refresh|id|reset|csrf|unsubscribe)?[-_]?token|api[-_]?key|secret|client[-_]secret|auth|sig|signature|session(?:id)?|sid|key|code)=([^\s&;#'"<>\\]{4,4096})/gi,
    marks: ASSIGNED,
    what: 'token',
  },
  // swaks, curl, msmtp, sendemail and their kin
  {
    form: /(?:^|\s)(?:--auth-pass(?:word)?|-ap|--?pass(?:word|wd)?|--smtp-pass(?:word)?|--smtpPass(?:word)?|-xp|--oauth2-bearer|--auth-token)(?:[ \t]{1,8}|=)(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'"-][^\s'"]{0,1023}))/g,
    marks: ['-pas', 'ppas', '-ap', '-xp', '2-be', 'h-to'],
    what: 'password',
  },
  {
    form: /(?:\bcurl\b[^\n]{0,2048}?[ \t](?:-u|-U)[ \t]{0,8}|(?:^|\s)--(?:proxy-)?user(?:[ \t]{1,8}|=))(?:'[^'\s:]{1,256}:([^'\n]{1,1024})(?=')|"[^"\s:]{1,256}:([^"\n]{1,1024})(?=")|[^\s'":]{1,256}:([^\s'"]{1,1024}))/g,
    marks: ['curl', '-use'],
    what: 'password',
  },
  // password=value in the environment, and password = value in configuration, where nothing stands behind it
  {
    form: /(?:^|[\s,;{([])(?:[a-z0-9]{1,32}[-_.]){0,4}(?:pass(?:word|wd|phrase)?|pwd|secret|api[-_]?key|(?:access|auth|bearer|refresh)[-_]?token)=>?(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'",;{}()[\]]{1,1024}))/gi,
    marks: ASSIGNED,
    what: 'password',
  },
  {
    form: /(?:^|[\s,;{([])(?:[a-z0-9]{1,32}[-_.]){0,4}(?:pass(?:word|wd|phrase)?|pwd|secret|api[-_]?key|(?:access|auth|bearer|refresh)[-_]?token)[ \t]{0,16}=>?[ \t]{1,8}(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'",;{}()[\]]{1,1024})(?=[ \t]{0,64}$))/gim,
    marks: NAMED,
    needs: '=',
    what: 'password',
  },
  // "pass": "value", 'pass': 'value', pass: 'value'
  {
    form: /["']?\b(?:pass(?:word|wd|phrase)?|pwd|(?:client)?secret|api[-_]?key|(?:access|auth|bearer|refresh)?[-_]?token)["']?[ \t]{0,8}:[ \t]{0,8}(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?="))/gi,
    marks: NAMED,
    needs: ':',
    what: 'password',
  },
  // HTTP fields that were pasted, or stand in messages
  {
    form: /(?:^|[\s'"])(?:Proxy-)?Authorization:[ \t]{0,8}(?:Basic|Bearer|Digest|Token)?[ \t]{0,8}([^\s'"]{4,8192})/gi,
    marks: ['ion:'],
    what: 'token',
  },
  {
    form: /(?:^|\s)X-(?:Api-Key|Auth-Token|Access-Token|Amz-Security-Token):[ \t]{0,8}([^\s'"]{4,4096})/gi,
    marks: ['key:', 'ken:'],
    what: 'token',
  },
  { form: /(?:^|[\s'"])Set-Cookie:[ \t]{0,8}[^\s=;'"]{1,256}=([^;\s'"]{1,4096})/gi, marks: ['kie:'], what: 'cookie' },
  { form: /(?:^|[\s'"])Cookie:[ \t]{0,8}([^\n'"]{0,8191}[^\s'"])/gi, marks: ['kie:'], what: 'cookie' },
  { form: /\bBearer[ \t]{1,8}([A-Za-z0-9._~+/-]{16,8192}=*)/g, marks: ['arer'], what: 'token' },
  // The login that a proxy hands on
  { form: /\bXCLIENT[ \t][^\n]{0,512}?\bLOGIN=([^\s'"\\]{1,512})/gi, marks: ['gin='], what: 'login' },
  // Forms of tokens
  {
    form: /\b(eyJ[A-Za-z0-9_-]{10,8192}\.[A-Za-z0-9_-]{4,8192}\.[A-Za-z0-9_-]{4,8192}|gh[pousr]_[A-Za-z0-9]{30,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}|ya29\.[A-Za-z0-9_-]{20,4096}|AKIA[0-9A-Z]{16})/g,
    marks: ['eyj', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'xox', 'sg.', 'ya29', 'akia'],
    what: 'token',
  },
  // A private key, in one line or in several
  {
    form: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY-----(?:\\r|\\n|[\r\n\s])*([A-Za-z0-9+/=](?:(?!-----END)[\s\S]){0,65536})/g,
    marks: ['key-'],
    what: 'key',
  },
];

/** Where a private key begins and ends, when its lines are read one by one. */
export function privateKeyMark(text: string): 'begin' | 'end' | undefined {
  const at = text.indexOf('-----');
  if (at < 0 || !/PRIVATE KEY-----/.test(text)) return undefined;
  return text.startsWith('BEGIN ', at + 5) ? 'begin' : text.startsWith('END ', at + 5) ? 'end' : undefined;
}
