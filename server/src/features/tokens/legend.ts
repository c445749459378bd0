/**
 * What the meaning of a session colours over the grammar. The tables are in the manifest by `npm run generate`, with the scopes by
 * which a theme that does not know them colours them; ids begin with `smtp` where they would be taken for those of other languages.
 */
export const TOKEN_TYPES = {
  smtpMailbox: {
    description: 'The mailbox of MAIL or RCPT, with the verdict of the server as a modifier',
    scopes: ['string.unquoted.address.smtp'],
  },
  smtpOffer: {
    description: 'A keyword that the server offers in its reply to EHLO',
    scopes: ['variable.parameter.ehlo-keyword.smtp', 'variable.parameter'],
  },
  smtpSecret: {
    description: 'What the client proves itself with in an AUTH exchange',
    scopes: ['string.other.base64.smtp', 'string'],
  },
  smtpMessage: {
    description: 'A line of the body of a message',
    scopes: ['comment.block.message.smtp', 'comment'],
  },
  smtpVerb: {
    description: 'The verb of a command, behind what a log puts in front of its lines',
    scopes: ['keyword.control.verb.smtp', 'keyword'],
  },
  smtpReplyCode: {
    description: 'The code of a reply, behind what a log puts in front of its lines',
    scopes: ['constant.numeric.reply-code.other.smtp', 'constant.numeric'],
  },
  smtpStray: {
    description: 'What the client says behind the end of the session',
    scopes: ['invalid.illegal.stray.smtp', 'invalid'],
  },
} as const satisfies Readonly<Record<string, { readonly description: string; readonly scopes: readonly string[] }>>;

export const TOKEN_MODIFIERS = {
  accepted: 'The server took it',
  deferred: 'The server put it off: it may be tried again later',
  refused: 'The server refused it for good',
  unused: 'The client made no use of it',
  masked: 'It was made unreadable before the transcript was passed on',
} as const satisfies Readonly<Record<string, string>>;

/**
 * Scopes of types with modifiers. Green and red alone do not tell a verdict: a refused mailbox is struck out and what is put off is
 * in italics, too; see TOKEN_STYLES.
 */
export const MODIFIED_SCOPES = {
  'smtpMailbox.accepted': ['markup.inserted.mailbox.accepted.smtp', 'markup.inserted'],
  'smtpMailbox.deferred': ['support.function.mailbox.deferred.smtp', 'support.function'],
  'smtpMailbox.refused': ['invalid.mailbox.refused.smtp', 'invalid'],
  'smtpReplyCode.accepted': ['constant.numeric.reply-code.success.smtp', 'markup.inserted'],
  'smtpReplyCode.deferred': ['support.function.reply-code.transient.smtp', 'support.function'],
  'smtpReplyCode.refused': ['invalid.reply-code.permanent.smtp', 'invalid'],
  'smtpOffer.unused': ['comment.block.offer.unused.smtp', 'comment'],
  'smtpSecret.masked': ['comment.block.masked.smtp', 'comment'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How they look beside their colour, in all themes: the defaults of a setting, which a user can change. */
export const TOKEN_STYLES = {
  'smtpMailbox.refused': { strikethrough: true },
  'smtpMailbox.deferred': { italic: true },
  smtpStray: { underline: true },
} as const;

export type TokenType = keyof typeof TOKEN_TYPES;
export type TokenModifier = keyof typeof TOKEN_MODIFIERS;
