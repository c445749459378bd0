import type { Exchange, Place, Session } from '../session/exchange';
import { offerAt } from '../session/offer';
import { EIGHT_BIT, octetAt } from '../syntax/contentOctets';
import { localized } from '../text/localized';
import { defineRule, type Related, type RuleContext } from './rule';
import { partOf } from './spanPlace';

export default defineRule<EightBit>({
  id: 'eight-bit-without-8bitmime',
  title: '8-bit text without 8BITMIME',
  category: 'message',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 6152, section: '3' },
    { rfc: 5321, section: '2.4' },
    { rfc: 5321, section: '4.1.1.4' },
  ],
  docs: {
    what: 'The message holds octets above 127, and MAIL did not announce it with `BODY=8BITMIME` (or `BODY=BINARYMIME`, or `SMTPUTF8`). It is an error where the server does not offer 8BITMIME, and for information where it does. Typographic quotation marks, dashes and dots alone are passed over: they are rather the work of the page that shows the transcript.',
    why: 'RFC 5321 section 2.4: without an extension the eighth bit must be zero. RFC 6152 section 3: a client that sends 8-bit text says so with BODY=8BITMIME, and never sends it to a server that does not offer the extension. Such a server may clear the bit or refuse the message; one that does not know that the text has 8 bits cannot see that it must convert it before a relay that takes 7 bits only.',
    remedy:
      'Where the server offers 8BITMIME, add `BODY=8BITMIME` to MAIL. Where it does not, encode the message with quoted-printable or base64.',
    practice:
      'The recorded servers take 8-bit text whether it was announced or not, and many clients never announce it: undeclared 8-bit text mostly arrives.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10485760
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: Content-Type: text/plain; charset=utf-8
C: 
C: Schöne Grüße
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 8BITMIME
C: MAIL FROM:<a@example.org> BODY=8BITMIME
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: Content-Type: text/plain; charset=utf-8
C: Content-Transfer-Encoding: 8bit
C: 
C: Schöne Grüße
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ place: null, count: 0 }),
  hears: { commands: ['behind-content'], content: ['odd'] },
  check: {
    content({ odd, text, place }, { memory }) {
      if ((odd & EIGHT_BIT) === 0) return;
      const column = findEvidence(text);
      if (column < 0) return;
      memory.count++;
      memory.place ??= partOf(place, column, column + widthAt(text, column));
    },
    'end-of-data': ({ exchange }, context) => flush(context, exchange),
    command: ({ exchange }, context) => flush(context, undefined, exchange),
    closed: (_, context) => flush(context),
    end: (_, context) => flush(context),
  },
});

interface EightBit {
  /** The first octet above 127 of the message or chunk. */
  place: Place | null;
  /** Lines with such octets. */
  count: number;
}

function flush(context: RuleContext<EightBit>, answered?: Exchange, next?: Exchange): void {
  const { memory, session, state, report } = context;
  const { place, count } = memory;
  if (!place) return;
  // Chunks of one message count together.
  if (next?.kind === 'bdat' && state.phase === 'chunk') return;
  memory.place = null;
  memory.count = 0;
  const mail = session.exchanges.findLast(({ kind, place: { line } }) => kind === 'mail' && line < place.line);
  if (!mail || ANNOUNCED.test(mail.text)) return;
  const offer = offerAt(mail.before);
  if (!offer) return;
  const offered = offer.has('8BITMIME');
  const what = localized(
    '8-bit text in the message{0}, though MAIL did not announce it with BODY=8BITMIME',
    count > 1 ? localized(' ({0} lines)', count) : '',
  );
  report({
    place,
    message: offered
      ? localized(
          '{0}. The server offers that, so it should be asked for; without it a message has 7-bit text (RFC 6152 section 3).',
          what,
        )
      : localized(
          '{0}, and could not: the server does not offer 8BITMIME, and must not be sent octets above 127 (RFC 6152 section 3).',
          what,
        ),
    severity: offered ? 'information' : 'error',
    related: relatedTo(mail, session),
    ...(answered ? { answered } : {}),
  });
}

const ANNOUNCED = /\s(?:BODY=(?:8BITMIME|BINARYMIME)|SMTPUTF8|UTF8SMTP)(?:\s|$)/i;

function relatedTo(mail: Exchange, { landmarks }: Session): Related[] {
  const related: Related[] = [{ line: mail.place.line, message: localized('This MAIL does not announce 8-bit text.') }];
  const hello = landmarks.get('hello');
  if (hello !== undefined)
    related.push({ line: hello, message: localized('What the server offers is in the reply to this.') });
  return related;
}

/** The first column with an octet above 127 that is no mark which a page may have put in place of an ASCII one; -1 for none. */
function findEvidence(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c < 0x80 || TYPOGRAPHIC.has(c)) continue;
    const { octet, width } = octetAt(text, at);
    if (octet < 0 || octet > 0x7f) return at;
    at += width - 1;
  }
  return -1;
}

/** No-break space, soft hyphen, byte order mark, dashes, quotation marks, ellipsis. */
const TYPOGRAPHIC: ReadonlySet<number> = new Set([
  0xa0, 0xad, 0xfeff, 0x200b, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2026, 0x202f,
]);

function widthAt(text: string, at: number): number {
  const { octet, width } = octetAt(text, at);
  if (octet >= 0) return width;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? 2 : 1;
}
