import type { Command, ExtensionReply, Replies } from '../commands';
import { ANYWHERE, LAST, PLAIN_LINE } from './shared';

/** RFC 821 lists the same replies for the three commands that begin like MAIL. */
const SEND_REPLIES: Replies = { intermediate: [], success: [250], error: [552, 451, 452, 500, 501, 502, 421] };

const NOT_LOGGED_ON: ExtensionReply = {
  code: 450,
  when: 'the user is not logged on (in reply to RCPT)',
  refs: [{ rfc: 821, section: '4.2.1' }],
};

/** What is common to SEND, SOML and SAML, which differ from MAIL in where the message goes. */
const SENDING = {
  status: 'deprecated',
  protocols: ['SMTP'],
  vendors: [],
  argument: 'As for MAIL, in practice without parameters.',
  parameters: [],
  allowedIn: ['READY'],
  restrictions: ['Inside a transaction: 503.'],
  transaction: 'opens',
  pipelining: ANYWHERE,
  line: PLAIN_LINE,
  replies: SEND_REPLIES,
  extensionReplies: [NOT_LOGGED_ON],
  timeouts: [],
  refs: [
    { rfc: 821, section: '3.4' },
    { rfc: 821, section: '4.3' },
    { rfc: 5321, section: 'F.6' },
  ],
  notes: ['A server that has it must list it in the EHLO reply. Servers should support MAIL instead.'],
  certainty: 'confirmed',
} as const satisfies Partial<Command>;

/** Commands of RFC 821 that RFC 5321 deprecates (appendix F). */
export const deprecatedCommands: readonly Command[] = Object.freeze([
  {
    verb: 'TURN',
    status: 'deprecated',
    protocols: ['SMTP'],
    vendors: [],
    syntax: '"TURN" CRLF',
    argument: 'None.',
    effect: 'After 250 client and server change roles; after 502 they keep them.',
    parameters: [],
    requiresKeyword: 'TURN',
    allowedIn: ['READY'],
    restrictions: ['Should not be implemented without strong authentication of the client.'],
    transaction: 'needs-closed',
    pipelining: LAST,
    line: PLAIN_LINE,
    replies: { intermediate: [], success: [250], error: [502, 500, 503] },
    extensionReplies: [],
    timeouts: [],
    refs: [
      { rfc: 821, section: '3.8' },
      { rfc: 821, section: '4.2.1' },
      { rfc: 5321, section: 'F.1' },
    ],
    notes: ["A security hole: an impostor could collect another domain's mail. ETRN and ATRN take its place."],
    certainty: 'confirmed',
  },
  {
    ...SENDING,
    verb: 'SEND',
    syntax: '"SEND FROM:" Reverse-path CRLF',
    effect: "Starts a transaction like MAIL; the message goes to the user's terminal, if the user is logged on.",
    requiresKeyword: 'SEND',
  },
  {
    ...SENDING,
    verb: 'SOML',
    syntax: '"SOML FROM:" Reverse-path CRLF',
    effect:
      "Starts a transaction like MAIL; the message goes to the user's terminal if the user is logged on, otherwise to the mailbox.",
    requiresKeyword: 'SOML',
  },
  {
    ...SENDING,
    verb: 'SAML',
    syntax: '"SAML FROM:" Reverse-path CRLF',
    effect:
      "Starts a transaction like MAIL; the message goes to the user's terminal if the user is logged on, and also to the mailbox.",
    requiresKeyword: 'SAML',
  },
] satisfies Command[]);
