/** Where a table says something else than the reference on purpose. `reason` names the text that decides. */
export interface Deviation {
  readonly table: 'commands' | 'replyCodes' | 'enhancedCodes' | 'extensions' | 'saslMechanisms';
  readonly key: string;
  readonly field: string;
  readonly reason: string;
}

const SERVER_SIGNATURE =
  'v is an HMAC under a key made from the password (RFC 5802 section 3): with salt and count it lets the password be guessed, as p does.';
const VENDOR_OWN = 'The reply list of the vendor command itself names the code, so the code has to know the command.';
const KERBEROS_TOKEN = 'A Kerberos token might be replayed while its ticket lasts, so it is masked.';

export const deviations: readonly Deviation[] = [
  {
    table: 'commands',
    key: 'HELO',
    field: 'transaction',
    reason:
      'RFC 5321 section 4.1.1.1: it is the 250 reply to EHLO or HELO that confirms the initial state. A refused HELO drops nothing.',
  },
  {
    table: 'commands',
    key: 'HELP',
    field: 'requiresKeyword',
    reason: 'HELP belongs to RFC 5321 itself; the keyword may be listed but need not be (section 4.1.1.8).',
  },
  {
    table: 'commands',
    key: 'X*',
    field: 'requiresKeyword',
    reason: 'There is no single keyword: the row stands for a class of verbs. A note says how the keyword is named.',
  },
  {
    table: 'commands',
    key: 'BURL',
    field: 'extensionReplies',
    reason: 'RFC 5248 replaces 5.7.8 by 5.7.14 here; the row has the code alone, and says so in words.',
  },
  {
    table: 'commands',
    key: 'STARTTLS',
    field: 'extensionReplies',
    reason: 'The two enhanced codes of vendors are two items of the list, not one text.',
  },
  { table: 'replyCodes', key: '250', field: 'legalFor', reason: VENDOR_OWN },
  { table: 'replyCodes', key: '334', field: 'legalFor', reason: VENDOR_OWN },
  { table: 'replyCodes', key: '454', field: 'legalFor', reason: VENDOR_OWN },
  { table: 'replyCodes', key: '502', field: 'legalFor', reason: VENDOR_OWN },
  { table: 'replyCodes', key: '504', field: 'legalFor', reason: VENDOR_OWN },
  { table: 'replyCodes', key: '550', field: 'legalFor', reason: VENDOR_OWN },
  {
    table: 'replyCodes',
    key: '453',
    field: 'action',
    reason: 'A 4yz reply is transient (RFC 5321 section 4.2.1): mail may be waiting the next time.',
  },
  {
    table: 'replyCodes',
    key: '459',
    field: 'action',
    reason:
      'A 4yz reply is transient (RFC 5321 section 4.2.1), even if a repeat helps only after a change at the server.',
  },
  {
    table: 'replyCodes',
    key: '500',
    field: 'legalFor',
    reason: 'RFC 5321 section 4.3.2 allows it after every command; EXPN and ETRN are among them.',
  },
  {
    table: 'replyCodes',
    key: '530',
    field: 'legalFor',
    reason:
      'RFC 4954 section 6: any command but AUTH, EHLO, HELO, NOOP, RSET, QUIT; RFC 3207 section 4: every command but NOOP, EHLO, STARTTLS, QUIT. So a list of seven verbs is too short.',
  },
  {
    table: 'replyCodes',
    key: '530',
    field: 'except',
    reason: 'EHLO, NOOP and QUIT are what both RFC 4954 section 6 and RFC 3207 section 4 leave free.',
  },
  {
    table: 'extensions',
    key: 'REQUIRETLS',
    field: 'requires',
    reason:
      'The keyword counts inside TLS, where STARTTLS is no longer listed (RFC 8689 section 2, RFC 3207 section 4.2).',
  },
  {
    table: 'extensions',
    key: 'MTRK',
    field: 'requires',
    reason: 'ENVID and ORCPT come with the keyword DSN (RFC 3885 section 2); the list holds keywords.',
  },
  {
    table: 'extensions',
    key: 'DELIVERBY',
    field: 'maxLengths',
    reason:
      'By the grammar of RFC 2852 section 4 the value has at most a sign, nine digits, a semicolon, the mode and the trace flag: 13. The 17 of section 2 count ` BY=` too.',
  },
  {
    table: 'saslMechanisms',
    key: 'LOGIN',
    field: 'fields',
    reason: 'The prompts of the server have a name as well, so that their lines can be labelled.',
  },
  {
    table: 'saslMechanisms',
    key: 'DIGEST-MD5',
    field: 'fields',
    reason:
      'rspauth is made from the same hash of the password as response (RFC 2831 section 2.1.3), so it is masked, too.',
  },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-1', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-1-PLUS', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-256', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-256-PLUS', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-512', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA-512-PLUS', field: 'fields', reason: SERVER_SIGNATURE },
  { table: 'saslMechanisms', key: 'SCRAM-SHA3-512', field: 'fields', reason: SERVER_SIGNATURE },
  {
    table: 'saslMechanisms',
    key: 'XOAUTH2',
    field: 'fields',
    reason: 'The error object in the 334 has a name as well, so that its line can be labelled.',
  },
  {
    table: 'saslMechanisms',
    key: 'OAUTHBEARER',
    field: 'fields',
    reason: 'The error object in the 334 has a name as well, so that its line can be labelled.',
  },
  { table: 'saslMechanisms', key: 'GSSAPI', field: 'fields', reason: KERBEROS_TOKEN },
  { table: 'saslMechanisms', key: 'GS2-KRB5', field: 'fields', reason: KERBEROS_TOKEN },
  { table: 'saslMechanisms', key: 'GS2-KRB5-PLUS', field: 'fields', reason: KERBEROS_TOKEN },
];
