/** The keywords of the EHLO that counts, in upper case, each with its words. */
export type Offer = ReadonlyMap<string, readonly string[]>;

const DOMAIN = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*';
const LITERAL = '\\[[A-Za-z0-9:.-]+\\]';
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const MAILBOX = `${ATOM}(?:\\.${ATOM})*@(?:${DOMAIN}|${LITERAL})`;
const PARAMETERS = '(?: [A-Za-z0-9][A-Za-z0-9-]*(?:=[!-<>-~]+)?)*';

/** The commands as RFC 5321 section 4.1.1 and the extensions write them, somewhat narrower: RFC 4954, 3030, 1985. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['EHLO', new RegExp(`^EHLO (?:${DOMAIN}|${LITERAL}) ?$`, 'i')],
  ['HELO', new RegExp(`^HELO (?:${DOMAIN}|${LITERAL}) ?$`, 'i')],
  ['LHLO', new RegExp(`^LHLO (?:${DOMAIN}|${LITERAL}) ?$`, 'i')],
  ['MAIL', new RegExp(`^MAIL FROM:<(?:${MAILBOX})?>${PARAMETERS} ?$`, 'i')],
  ['RCPT', new RegExp(`^RCPT TO:<(?:${MAILBOX}|postmaster)>${PARAMETERS} ?$`, 'i')],
  ['DATA', /^DATA ?$/i],
  ['BDAT', /^BDAT [0-9]+(?: LAST)? ?$/i],
  ['RSET', /^RSET ?$/i],
  ['QUIT', /^QUIT ?$/i],
  ['STARTTLS', /^STARTTLS ?$/i],
  ['AUTH', /^AUTH [A-Z0-9_-]{1,20}(?: (?:=|[A-Za-z0-9+/]+={0,2}))? ?$/i],
  ['NOOP', /^NOOP(?: [!-~]+)* ?$/i],
  ['HELP', /^HELP(?: [!-~]+)* ?$/i],
  ['VRFY', /^VRFY(?: [!-~]+)+ ?$/i],
  ['EXPN', /^EXPN(?: [!-~]+)+ ?$/i],
  ['ETRN', /^ETRN [!-~]+ ?$/i],
]);

/** Where the form is narrower than the RFCs: quoted local parts, UTF-8, source routes. */
const BEYOND = /"|[\u0080-\uffff]|<@/;

/** Why a line is no proper command; `unsure` where this grammar is too narrow to tell, empty where nothing is wrong. */
export function commandFault(verb: string, text: string): string {
  const form = FORMS.get(verb);
  if (/[\x00-\x1f\x7f]/.test(text)) return 'a control character in a command';
  if (!form) return /^X/i.test(verb) ? 'unsure' : 'unknown verb';
  // Another character right behind the letters makes another verb of it.
  if (!/^[A-Za-z]+(?:[ \t]|$)/.test(text)) return 'unknown verb';
  if (form.test(text)) return '';
  return BEYOND.test(text) ? 'unsure' : 'not the form of the command';
}

/** The keywords that bring parameters (RFC 1870, 6152, 3030, 6531, 4954, 3461, 8689, 2852, 6710). */
const KEYWORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['SIZE', ['SIZE']],
  ['BODY', ['8BITMIME', 'BINARYMIME']],
  ['SMTPUTF8', ['SMTPUTF8']],
  ['AUTH', ['AUTH']],
  ['RET', ['DSN']],
  ['ENVID', ['DSN']],
  ['NOTIFY', ['DSN']],
  ['ORCPT', ['DSN']],
  ['REQUIRETLS', ['REQUIRETLS']],
  ['BY', ['DELIVERBY']],
  ['MT-PRIORITY', ['MT-PRIORITY']],
]);

/** Why the parameters of MAIL or RCPT may not be used here; empty where nothing is wrong. */
export function parameterFault(text: string, offer: Offer | null): string {
  const behind = /^(?:MAIL|RCPT)[^>]*>(.*)$/i.exec(text)?.[1]?.trim() ?? '';
  if (behind === '') return '';
  const seen = new Set<string>();
  for (const parameter of behind.split(/ +/)) {
    const [name = '', value = ''] = parameter.toUpperCase().split('=', 2);
    const keywords = KEYWORDS.get(name);
    if (!keywords) return `${name} is no parameter`;
    if (!keywords.some((keyword) => offer?.has(keyword))) return `${name} was not offered`;
    if (seen.has(name)) return `${name} twice`;
    seen.add(name);
    if (name === 'SIZE' && !/^[0-9]{1,20}$/.test(value)) return 'SIZE without a number';
    if (name === 'BODY' && !/^(?:7BIT|8BITMIME|BINARYMIME)$/.test(value)) return 'BODY with an unknown value';
  }
  return '';
}
