import type { Exchange } from '../session/exchange';
import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';
import { partOf } from './spanPlace';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'message-above-size',
  title: 'Message larger than announced or than the server takes',
  category: 'message',
  severity: 'information',
  party: 'client',
  rfc: [
    { rfc: 1870, section: '6.3' },
    { rfc: 1870, section: '5' },
  ],
  docs: {
    what: 'The message is clearly larger than the `SIZE=` of its MAIL, or larger than the limit that the server offers with SIZE. Octets are counted as RFC 1870 asks: with the CRLF of each line, without the dots that were doubled and the final dot. Nothing is said where the transcript leaves a part of the message out.',
    why: 'RFC 1870 section 6.3: a client may announce less than it sends, but then the server’s consent is for the announced size only, and it may refuse the message with 552 when all of it was transferred. Above the fixed limit of the server it will be refused anyhow; the transfer was in vain.',
    remedy:
      'Announce the number of octets that will be sent. A message above the offered limit is returned to its sender at once.',
    practice:
      'The value is an estimate, so a difference of up to 10 % and 1024 octets is passed over. Most recorded servers compare the announced size with their limit when MAIL comes (see size-above-limit).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10485760
C: MAIL FROM:<a@example.org> SIZE=100
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
${`C: ${'0123456789'.repeat(7)}\n`.repeat(18)}C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10485760
C: MAIL FROM:<a@example.org> SIZE=100
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 End data with <CR><LF>.<CR><LF>
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 Ok: queued as 4F2A1
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: {
    'end-of-data'({ exchange }, context) {
      compare(context, context.state.message.octets, exchange);
    },
  },
});

function compare(context: RuleContext, octets: number, end: Exchange): void {
  const { state, session, report } = context;
  if (state.message.elided || state.message.falseEnd) return;
  const mail = session.exchanges.findLast(({ kind }) => kind === 'mail');
  if (!mail) return;
  const announced = announcedSize(mail);
  const limit = offeredLimit(end);
  if (limit > 0 && octets > limit && announced <= limit) {
    report({
      place: verbPlace(end),
      message: localized(
        'The message has {0} octets, more than the {1} that the server takes at most, as it said with SIZE in its reply to EHLO (RFC 1870 section 5).',
        octets,
        limit,
      ),
      answered: end,
      related: helloLine(context),
    });
    return;
  }
  if (announced < 0 || octets <= announced * TOLERANCE + SLACK) return;
  const column = SIZE.exec(mail.text)?.index ?? 0;
  report({
    place: partOf(mail.place, column + 1, column + `SIZE=${announced}`.length + 1),
    message: localized(
      'MAIL announced {0} octets, and the message has {1}: the server’s consent is for the announced size only, and it may refuse a larger message after its transfer (RFC 1870 section 6.3).',
      announced,
      octets,
    ),
    related: [{ line: end.place.line, message: localized('The message ends here, with {0} octets.', octets) }],
    answered: end,
  });
}

const SIZE = /\sSIZE=([0-9]{1,20})(?=\s|$)/i;
const TOLERANCE = 1.1;
const SLACK = 1024;

/** -1 where MAIL says nothing of the size. */
function announcedSize({ text }: Exchange): number {
  const size = SIZE.exec(text)?.[1];
  return size === undefined ? -1 : Number(size);
}

/** 0 where the server names no limit, or what it offers is not known. */
function offeredLimit({ before }: Exchange): number {
  const size = offerAt(before)?.get('SIZE')?.[0] ?? '';
  return /^[0-9]{1,20}$/.test(size) ? Number(size) : 0;
}

function helloLine({ session }: RuleContext): { line: number; message: string }[] {
  const line = session.landmarks.get('hello');
  return line === undefined ? [] : [{ line, message: localized('The reply to this names the limit.') }];
}
