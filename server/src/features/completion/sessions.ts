import { localized } from '../../text/localized';
import type { LineForm } from '../writing/lineForm';
import { documentation, literal, type Proposal, RANK } from './item';

/** Whole sessions to begin with, in the form of the transcript; those that the form cannot show are left out. */
export function proposeSessions(form: LineForm, from: number): Proposal[] {
  return SESSIONS.flatMap(({ label, detail, lines }) => {
    const written = write(lines, form);
    if (!written) return [];
    const proposal: Proposal = {
      kind: 'session',
      label: localized(label),
      detail: localized(detail),
      about: () => documentation([localized(detail)], []),
      filter: label,
      insert: written.join('\n'),
      from,
      rank: RANK.rare,
    };
    return [proposal];
  });
}

type Line = readonly [who: 'C' | 'S' | 'M' | 'tls', text: string];

interface SessionText {
  readonly label: string;
  readonly detail: string;
  /** In the syntax of snippets: `M` is a line of the message. */
  readonly lines: readonly Line[];
}

/** Undefined where the form cannot show it. */
function write(lines: readonly Line[], form: LineForm): string[] | undefined {
  const written: string[] = [];
  let isServerShown = true;
  for (const [who, text] of lines) {
    if (who === 'tls') {
      if (form.tls !== undefined) written.push(literal(form.tls));
      continue;
    }
    const mark = who === 'M' ? form.contentMark : form.mark(who === 'C' ? 'client' : 'server', text);
    if (mark === undefined) {
      if (who !== 'S') return undefined;
      isServerShown = false;
      continue;
    }
    written.push(literal(mark) + text);
  }
  // A client that is shown alone cannot be shown what it waited for.
  return isServerShown || !lines.some(([, text]) => NEEDS_REPLIES.test(text)) ? written : undefined;
}

const NEEDS_REPLIES = /^(?:STARTTLS|AUTH)/;

const OFFER: readonly Line[] = [
  ['S', '250-PIPELINING'],
  ['S', '250-SIZE 10485760'],
  ['S', '250-ENHANCEDSTATUSCODES'],
  ['S', '250 8BITMIME'],
];

const GREET: readonly Line[] = [
  ['S', `220 \${1:mx.example.net} ESMTP`],
  ['C', `EHLO \${2:client.example.org}`],
  ['S', '250-$1'],
];

const ENVELOPE: readonly Line[] = [
  ['C', `MAIL FROM:<\${3:alice@example.org}>`],
  ['S', '250 2.1.0 Ok'],
  ['C', `RCPT TO:<\${4:bob@example.net}>`],
  ['S', '250 2.1.5 Ok'],
];

const HEADER: readonly Line[] = [
  ['M', 'From: <$3>'],
  ['M', 'To: <$4>'],
  ['M', 'Date: Sun, 29 Nov 2026 12:00:00 +0000'],
  ['M', `Subject: \${5:Hello}`],
  ['M', ''],
];

const MESSAGE: readonly Line[] = [
  ['C', 'DATA'],
  ['S', '354 End data with <CR><LF>.<CR><LF>'],
  ...HEADER,
  ['M', `\${6:Hello!}`],
  ['M', '.'],
];

const QUEUED: Line = ['S', `250 2.0.0 Ok: queued as \${7:4F2A1B3C}`];

const END: readonly Line[] = [
  ['C', 'QUIT'],
  ['S', '221 2.0.0 Bye$0'],
];

const SESSIONS: readonly SessionText[] = [
  {
    label: 'session',
    detail: 'A whole session that sends one message',
    lines: [...GREET, ...OFFER, ...ENVELOPE, ...MESSAGE, QUEUED, ...END],
  },
  {
    label: 'session with TLS and AUTH',
    detail: 'A submission: STARTTLS, EHLO again, AUTH, one message',
    lines: [
      ...GREET,
      ['S', '250-SIZE 10485760'],
      ['S', '250-STARTTLS'],
      ['S', '250 ENHANCEDSTATUSCODES'],
      ['C', 'STARTTLS'],
      ['S', '220 2.0.0 Ready to start TLS'],
      ['tls', ''],
      ['C', 'EHLO $2'],
      ['S', '250-$1'],
      ['S', '250-SIZE 10485760'],
      ['S', '250-AUTH PLAIN LOGIN'],
      ['S', '250 ENHANCEDSTATUSCODES'],
      ['C', `AUTH PLAIN \${8:AGFsaWNlACoqKioqKioq}`],
      ['S', '235 2.7.0 Authentication successful'],
      ...ENVELOPE,
      ...MESSAGE,
      QUEUED,
      ...END,
    ],
  },
  {
    label: 'session with a refused recipient',
    detail: 'Two recipients, of whom the server does not know one',
    lines: [
      ...GREET,
      ...OFFER,
      ...ENVELOPE,
      ['C', `RCPT TO:<\${8:nobody@example.net}>`],
      ['S', '550 5.1.1 <$8>: Recipient address rejected: User unknown'],
      ...MESSAGE,
      QUEUED,
      ...END,
    ],
  },
  {
    label: 'session with chunks',
    detail: 'The message in one BDAT chunk instead of DATA',
    lines: [
      ...GREET,
      ['S', '250-PIPELINING'],
      ['S', '250-ENHANCEDSTATUSCODES'],
      ['S', '250 CHUNKING'],
      ...ENVELOPE,
      // Lines of 37, 25, 0 and 7 octets, each with its CRLF.
      ['C', 'BDAT 77 LAST'],
      ['M', 'Date: Sun, 29 Nov 2026 12:00:00 +0000'],
      ['M', 'From: <alice@example.org>'],
      ['M', ''],
      ['M', 'Hello!!'],
      ['S', '250 2.0.0 Ok: 77 bytes'],
      ...END,
    ],
  },
  {
    label: 'session in LMTP',
    detail: 'Delivery to two mailboxes: a reply for each recipient behind the message',
    lines: [
      ['S', `220 \${1:mx.example.net} LMTP`],
      ['C', `LHLO \${2:client.example.org}`],
      ['S', '250-$1'],
      ['S', '250-PIPELINING'],
      ['S', '250-ENHANCEDSTATUSCODES'],
      ['S', '250 8BITMIME'],
      ...ENVELOPE,
      ['C', `RCPT TO:<\${8:carol@example.net}>`],
      ['S', '250 2.1.5 Ok'],
      ...MESSAGE,
      ['S', '250 2.0.0 <$4> Delivered'],
      ['S', '250 2.0.0 <$8> Delivered'],
      ...END,
    ],
  },
];
