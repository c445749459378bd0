/** A part of a command, as people write its form. */
export interface Part {
  /** In square brackets where it may be left out. */
  readonly text: string;
  /** Markdown. */
  readonly about: string;
}

const NAME: Part = {
  text: 'client-name',
  about: 'The full name of the client’s host, or its address in square brackets where it has no name.',
};

/** The commands that have something behind their verb; MAIL and RCPT have parameters that hang on the offer. */
export const FORMS: Readonly<Record<string, readonly Part[]>> = {
  EHLO: [NAME],
  HELO: [{ text: 'client-name', about: 'The full name of the client’s host.' }],
  LHLO: [NAME],
  AUTH: [
    { text: 'mechanism', about: 'One of those that the server offered behind `AUTH`.' },
    {
      text: '[initial-response]',
      about:
        'What the mechanism sends first, in base64; a single `=` where that is empty. Without it the server asks with 334.',
    },
  ],
  BDAT: [
    { text: 'octets', about: 'So many octets follow behind this line, with the CRLFs counted.' },
    { text: '[LAST]', about: 'The message ends with this chunk.' },
  ],
  BURL: [
    { text: 'imap-url', about: 'Where the server fetches the text.' },
    { text: '[LAST]', about: 'The message ends with it.' },
  ],
  VRFY: [
    { text: 'user', about: 'A user name or a mailbox.' },
    { text: '[SMTPUTF8]', about: 'The reply may hold letters beyond ASCII.' },
  ],
  EXPN: [
    { text: 'list', about: 'The name of a mailing list.' },
    { text: '[SMTPUTF8]', about: 'The reply may hold letters beyond ASCII.' },
  ],
  HELP: [{ text: '[command]', about: 'The command to which help is wanted.' }],
  NOOP: [{ text: '[anything]', about: 'The server ignores it.' }],
  ETRN: [
    { text: 'node-name', about: 'The host for which mail is held; `@` in front of it for all hosts of a domain.' },
  ],
  ATRN: [{ text: '[domains]', about: 'The domains of which mail is wanted, with commas between.' }],
  XCLIENT: [
    { text: 'NAME=value …', about: 'Facts about the real client: `NAME`, `ADDR`, `PORT`, `PROTO`, `HELO`, `LOGIN`.' },
  ],
  XFORWARD: [
    {
      text: 'NAME=value …',
      about: 'Facts about the original client: `NAME`, `ADDR`, `PORT`, `PROTO`, `HELO`, `IDENT`, `SOURCE`.',
    },
  ],
};
