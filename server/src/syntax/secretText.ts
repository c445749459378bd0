import { isBase64Credentials } from './base64Credentials';

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
  if (!HINT.test(text)) return found;
  for (const { form, what } of FORMS) {
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
  if (!text.includes('A')) return;
  for (const { 0: run, index } of text.matchAll(/(?<![A-Za-z0-9+/])A[A-Za-z0-9+/]{11,}={0,2}/g)) {
    if (isBase64Credentials(run)) found.push({ start: index, end: index + run.length, what: 'password' });
  }
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

/** Nearly all texts have none of these. */
const HINT =
  /:\/\/|-----BEGIN|pass|pwd|token|secret|api[-_]?key|cookie|bearer|authorization|eyJ|-ap\b|-u\b|--user|login=|ghp_|gho_|xox[abp]-|SG\.|ya29\.|AKIA|oauth|[?&](?:sid|sig|key|code|session|auth)=/i;

/** The last group is the secret, at the end of what matches. Each repetition is bounded or ends at what cannot be in it. */
const FORMS: readonly { readonly form: RegExp; readonly what: SecretKind }[] = [
  // scheme://user:password@host
  { form: /:\/\/[^\s/:@'"<>\\]{0,256}:([^\s/@'"<>\\]{1,512})(?=@)/g, what: 'password' },
  // ?token=value, &password=value
  {
    form: /[?&;](?:amp;)?(?:pass(?:word|wd)?|pwd|(?:access|auth|refresh|id|reset|csrf|unsubscribe)?[-_]?token|api[-_]?key|secret|client[-_]secret|auth|sig|signature|session(?:id)?|sid|key|code)=([^\s&;#'"<>\\]{4,4096})/gi,
    what: 'token',
  },
  // swaks, curl, msmtp, sendemail and their kin
  {
    form: /(?:^|\s)(?:--auth-pass(?:word)?|-ap|--?pass(?:word|wd)?|--smtp-pass(?:word)?|--smtpPass(?:word)?|-xp|--oauth2-bearer|--auth-token)(?:[ \t]{1,8}|=)(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'"-][^\s'"]{0,1023}))/g,
    what: 'password',
  },
  {
    form: /(?:\bcurl\b[^\n]{0,2048}?[ \t](?:-u|-U)[ \t]{0,8}|(?:^|\s)--(?:proxy-)?user(?:[ \t]{1,8}|=))(?:'[^'\s:]{1,256}:([^'\n]{1,1024})(?=')|"[^"\s:]{1,256}:([^"\n]{1,1024})(?=")|[^\s'":]{1,256}:([^\s'"]{1,1024}))/g,
    what: 'password',
  },
  // password=value in the environment, and password = value in configuration, where nothing stands behind it
  {
    form: /(?:^|[\s,;{([])(?:[a-z0-9]{1,32}[-_.]){0,4}(?:pass(?:word|wd|phrase)?|pwd|secret|api[-_]?key|(?:access|auth|bearer|refresh)[-_]?token)=>?(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'",;{}()[\]]{1,1024}))/gi,
    what: 'password',
  },
  {
    form: /(?:^|[\s,;{([])(?:[a-z0-9]{1,32}[-_.]){0,4}(?:pass(?:word|wd|phrase)?|pwd|secret|api[-_]?key|(?:access|auth|bearer|refresh)[-_]?token)[ \t]{0,16}=>?[ \t]{1,8}(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?=")|([^\s'",;{}()[\]]{1,1024})(?=[ \t]{0,64}$))/gim,
    what: 'password',
  },
  // "pass": "value", 'pass': 'value', pass: 'value'
  {
    form: /["']?\b(?:pass(?:word|wd|phrase)?|pwd|(?:client)?secret|api[-_]?key|(?:access|auth|bearer|refresh)?[-_]?token)["']?[ \t]{0,8}:[ \t]{0,8}(?:'([^'\n]{1,1024})(?=')|"([^"\n]{1,1024})(?="))/gi,
    what: 'password',
  },
  // HTTP fields that were pasted, or stand in messages
  {
    form: /(?:^|[\s'"])(?:Proxy-)?Authorization:[ \t]{0,8}(?:Basic|Bearer|Digest|Token)?[ \t]{0,8}([^\s'"]{4,8192})/gi,
    what: 'token',
  },
  {
    form: /(?:^|\s)X-(?:Api-Key|Auth-Token|Access-Token|Amz-Security-Token):[ \t]{0,8}([^\s'"]{4,4096})/gi,
    what: 'token',
  },
  { form: /(?:^|[\s'"])Set-Cookie:[ \t]{0,8}[^\s=;'"]{1,256}=([^;\s'"]{1,4096})/gi, what: 'cookie' },
  { form: /(?:^|[\s'"])Cookie:[ \t]{0,8}([^\n'"]{0,8191}[^\s'"])/gi, what: 'cookie' },
  { form: /\bBearer[ \t]{1,8}([A-Za-z0-9._~+/-]{16,8192}=*)/g, what: 'token' },
  // The login that a proxy hands on
  { form: /\bXCLIENT[ \t][^\n]{0,512}?\bLOGIN=([^\s'"\\]{1,512})/gi, what: 'login' },
  // Forms of tokens
  {
    form: /\b(eyJ[A-Za-z0-9_-]{10,8192}\.[A-Za-z0-9_-]{4,8192}\.[A-Za-z0-9_-]{4,8192}|gh[pousr]_[A-Za-z0-9]{30,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|SG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,128}|ya29\.[A-Za-z0-9_-]{20,4096}|AKIA[0-9A-Z]{16})/g,
    what: 'token',
  },
  // A private key, in one line or in several
  {
    form: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY-----(?:\\r|\\n|[\r\n\s])*([A-Za-z0-9+/=](?:(?!-----END)[\s\S]){0,65536})/g,
    what: 'key',
  },
];

/** Where a private key begins and ends, when its lines are read one by one. */
export function privateKeyMark(text: string): 'begin' | 'end' | undefined {
  const at = text.indexOf('-----');
  if (at < 0 || !/PRIVATE KEY-----/.test(text)) return undefined;
  return text.startsWith('BEGIN ', at + 5) ? 'begin' : text.startsWith('END ', at + 5) ? 'end' : undefined;
}
