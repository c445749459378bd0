import type { ReplyCode, SenderAction } from '../replyCodes';
import type { Ref } from '../rfc';

const BY_FIRST_DIGIT: SenderAction = { type: 'by-first-digit', text: 'Only the first digit can be relied on.' };
const AS_TRANSIENT: SenderAction = { type: 'retry', text: 'Treat it as any other 4yz reply: try again later.' };
const AS_PERMANENT: SenderAction = {
  type: 'permanent',
  text: 'Treat it as any other 5yz reply: do not repeat unchanged.',
};

const IANA: readonly Ref[] = [{ rfc: 5248, section: '2.4' }];
const BOUNCES: readonly Ref[] = [{ vendor: 'sisimai', text: 'seen in its collection of real bounces' }];

const BARE = { legalFor: [], except: [], alsoWith: [], enhanced: [], textIsParsed: false } as const;

/** Numbers that lists on the Web call SMTP codes, mostly enhanced codes without their dots. */
const FOLKLORE = {
  ...BARE,
  status: 'folklore',
  action: BY_FIRST_DIGIT,
  refs: [{ vendor: 'Web', text: 'secondary lists of SMTP errors only; no RFC or registry has it' }],
  notes: ['Not defined as an SMTP reply.'],
  certainty: 'unconfirmed',
} as const;

/** Numbers of such lists for which not even a likely origin is known. */
const NO_SOURCE = {
  ...FOLKLORE,
  status: 'unconfirmed',
  name: 'No source',
  meaning: 'Some lists name it; no source is known.',
} as const;

/** Codes that stand in the registry of enhanced codes, but that no specification defines as an SMTP reply. */
const REGISTERED = {
  ...BARE,
  status: 'registered',
  refs: IANA,
  notes: [
    'It stands only in the registry of enhanced codes (RFC 5248 section 2.4); no RFC defines it as an SMTP reply.',
  ],
  certainty: 'confirmed',
} as const;

/** Codes that no RFC defines: of single vendors, of the registry of enhanced codes only, and of hearsay. */
export const unofficialReplyCodes: readonly ReplyCode[] = Object.freeze([
  {
    ...FOLKLORE,
    code: 101,
    name: 'Connection cannot open',
    meaning: 'No reply of a server: a text that clients print when they cannot connect.',
  },
  {
    ...FOLKLORE,
    code: 111,
    name: 'Connection refused',
    meaning: 'No reply of a server: the error number ECONNREFUSED of the operating system.',
  },
  {
    ...BARE,
    code: 200,
    name: 'Never legal',
    status: 'invalid',
    meaning: 'Never legal in SMTP. RFC 876 saw servers answer RSET and NOOP with it instead of 250.',
    action: { type: 'continue', text: 'By its first digit it is a success.' },
    refs: [{ rfc: 876 }],
    notes: ['Clients take it as a success nevertheless, because of the first digit.'],
    certainty: 'confirmed',
  },
  {
    ...BARE,
    code: 353,
    name: 'Per-recipient replies follow',
    status: 'vendor',
    meaning:
      "PRDR, Exim's per-recipient replies: the message is read; one reply for each recipient follows, then one for all.",
    legalFor: ['end-of-data'],
    alsoWith: ['DATA'],
    action: { type: 'continue', text: 'Read one reply for each accepted recipient, and then the one for all.' },
    refs: [{ vendor: 'Exim', text: 'PRDR, after the expired draft-hall-prdr-00' }],
    notes: [],
    certainty: 'partly',
  },
  { ...FOLKLORE, code: 420, name: 'Timeout', meaning: 'Probably 4.2.0 without its dots, or a text of a client.' },
  {
    ...REGISTERED,
    code: 422,
    name: 'Password transition needed',
    meaning:
      'The registry pairs it with X.7.12, a password transition; the reply that RFC 4954 defines for that is 432.',
    action: AS_TRANSIENT,
    enhanced: ['X.7.12'],
    notes: [...REGISTERED.notes, 'Lists on the Web call it "mailbox full": 4.2.2 without its dots.'],
  },
  {
    ...BARE,
    code: 426,
    name: 'Connection timed out',
    status: 'vendor',
    meaning: 'Seen only as a text that a client writes into bounces.',
    action: AS_TRANSIENT,
    refs: BOUNCES,
    notes: [],
    certainty: 'partly',
  },
  {
    ...REGISTERED,
    code: 430,
    name: 'Invalid command (temporary)',
    meaning: 'The registry pairs it with X.5.1, an invalid command.',
    action: AS_TRANSIENT,
    enhanced: ['X.5.1'],
  },
  {
    ...FOLKLORE,
    code: 431,
    name: 'Mail server out of disk',
    meaning: 'Probably 4.3.1 without its dots, a text of Exchange.',
  },
  {
    ...BARE,
    code: 435,
    name: 'Unable to authenticate at present',
    status: 'vendor',
    meaning: 'Authentication failed for a temporary reason.',
    legalFor: ['AUTH'],
    action: { type: 'retry', text: 'As 454: try again later.' },
    refs: [{ vendor: 'Exim', text: 'smtp_in.c' }],
    notes: [],
    certainty: 'confirmed',
  },
  {
    ...FOLKLORE,
    code: 441,
    name: 'Recipient server not responding',
    meaning: 'Probably 4.4.1 without its dots.',
    notes: [...FOLKLORE.notes, 'It does occur in real bounces, though rarely.'],
  },
  { ...FOLKLORE, code: 442, name: 'Connection dropped in transmission', meaning: 'Probably 4.4.2 without its dots.' },
  { ...FOLKLORE, code: 446, name: 'Maximum hop count exceeded', meaning: 'Probably 4.4.6 without its dots.' },
  { ...FOLKLORE, code: 447, name: 'Delivery expired', meaning: 'Probably 4.4.7 without its dots.' },
  {
    ...FOLKLORE,
    code: 449,
    name: 'Routing error',
    meaning: 'Made in the manner of 4.4.9, which does not exist either.',
  },
  { ...FOLKLORE, code: 471, name: 'Refused by a spam filter', meaning: 'Probably 4.7.1 without its dots.' },
  {
    ...FOLKLORE,
    code: 505,
    name: 'Domain not supported',
    status: 'unconfirmed',
    meaning: 'Some lists name it; no source is known.',
  },
  { ...FOLKLORE, code: 510, name: 'Bad address', meaning: 'Probably 5.1.0 without its dots.' },
  { ...FOLKLORE, code: 511, name: 'Bad destination mailbox', meaning: 'Probably 5.1.1 without its dots.' },
  { ...FOLKLORE, code: 512, name: 'Host not found in DNS', meaning: 'Probably 5.1.2 without its dots.' },
  { ...FOLKLORE, code: 513, name: 'Address type incorrect', meaning: 'Probably 5.1.3 without its dots.' },
  {
    ...FOLKLORE,
    code: 515,
    name: 'Destination mailbox invalid',
    meaning: 'Probably 5.1.5 without its dots, although X.1.5 says that the address is valid.',
  },
  { ...FOLKLORE, code: 516, name: 'Mailbox moved', meaning: 'Probably 5.1.6 without its dots.' },
  { ...FOLKLORE, code: 517, name: 'Bad sender address', meaning: 'Probably 5.1.7 without its dots.' },
  {
    ...BARE,
    code: 522,
    name: 'Mailbox full',
    status: 'vendor',
    meaning: 'Not defined; seen as `522 5.2.0 Delivery failed: Over quota`. Probably 5.2.2 without its dots.',
    action: BY_FIRST_DIGIT,
    refs: BOUNCES,
    notes: [],
    certainty: 'partly',
  },
  {
    ...REGISTERED,
    code: 523,
    name: 'Encryption needed',
    meaning: 'The registry pairs it with X.7.10, encryption needed.',
    action: AS_PERMANENT,
    enhanced: ['X.7.10'],
    notes: [...REGISTERED.notes, 'Lists on the Web call it "message too large": 5.2.3 without its dots.'],
  },
  {
    ...REGISTERED,
    code: 524,
    name: 'Encryption required for mechanism',
    meaning: 'The registry pairs it with X.7.11; the reply that RFC 4954 defines for that is 538.',
    action: AS_PERMANENT,
    enhanced: ['X.7.11'],
  },
  {
    ...REGISTERED,
    code: 525,
    name: 'User account disabled',
    meaning: 'The user authenticated correctly, but the account is disabled.',
    legalFor: ['AUTH'],
    action: { type: 'permanent', text: 'The user has to ask the administrator.' },
    enhanced: ['X.7.13'],
    certainty: 'partly',
  },
  { ...FOLKLORE, code: 531, name: 'Mail system full', meaning: 'Probably 5.3.1 without its dots.' },
  {
    ...REGISTERED,
    code: 533,
    name: 'Delivery not authorised',
    meaning: 'The registry pairs it with X.7.1, delivery not authorised.',
    action: AS_PERMANENT,
    enhanced: ['X.7.1'],
  },
  { ...NO_SOURCE, code: 540 },
  {
    ...BARE,
    code: 541,
    name: 'Rejected by the destination',
    status: 'vendor',
    meaning: 'Not defined; seen as `541 5.4.1 Mail rejected by destination domain`. Probably 5.4.1 without its dots.',
    action: BY_FIRST_DIGIT,
    refs: BOUNCES,
    notes: [],
    certainty: 'partly',
  },
  {
    ...BARE,
    code: 542,
    name: 'Rejected',
    status: 'vendor',
    meaning: 'Not defined; seen as `542 <local-part> Rejected`.',
    action: BY_FIRST_DIGIT,
    refs: BOUNCES,
    notes: [],
    certainty: 'partly',
  },
  { ...NO_SOURCE, code: 543 },
  { ...NO_SOURCE, code: 557 },
  { ...NO_SOURCE, code: 558 },
  { ...NO_SOURCE, code: 570 },
  {
    ...BARE,
    code: 571,
    name: 'Refused by policy',
    status: 'vendor',
    meaning: 'Probably 5.7.1 without its dots.',
    action: AS_PERMANENT,
    refs: BOUNCES,
    notes: ['The second digit of a reply code does not go beyond 5 (RFC 5321 section 4.2).'],
    certainty: 'partly',
  },
]);
