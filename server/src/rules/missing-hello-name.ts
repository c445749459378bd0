import type { Exchange } from '../session/exchange';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { isAbridged } from './isAbridged';
import { defineRule, type RuleContext } from './rule';

export default defineRule({
  id: 'missing-hello-name',
  title: 'EHLO, HELO or LHLO without a name',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 5321, section: '4.1.1.1' }],
  docs: {
    what: 'The client introduces itself and gives no name.',
    why: 'RFC 5321 section 4.1.1.1: the argument of EHLO is the full name of the client’s host, or its address in brackets; that of HELO is a name. It is there to tell the server who speaks.',
    remedy: 'Send `EHLO client.example.org` with the real name of the host, or `EHLO [192.0.2.1]` where it has none.',
    practice: 'Postfix answers “501 Syntax: EHLO hostname”; some small servers accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO
S: 501 Syntax: EHLO hostname
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO [192.0.2.1]
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  check: { closed: (_, context) => judge(context), end: (_, context) => judge(context) },
});

/** Looks at the whole session, because one that was shortened by its writer shows it only in later commands. */
function judge({ session: { exchanges }, report }: RuleContext): void {
  for (const exchange of exchanges) {
    const name = helloName(exchange);
    const reply = exchange.replies[0];
    if (!name || name.start < name.end || !reply) continue;
    if (reply.code < 400 && exchanges.some(isShortened)) continue;
    report({
      place: exchange.place,
      message: localized(
        '{0} has no name behind it: the client gives {1} (RFC 5321 section 4.1.1.1).',
        exchange.verb,
        exchange.verb === 'HELO'
          ? localized('its full host name')
          : localized('its full host name, or its address in brackets'),
      ),
      answered: exchange,
    });
  }
}

/** A MAIL or RCPT that was accepted without a path: the text leaves arguments out. */
function isShortened(exchange: Exchange): boolean {
  return isAbridged(exchange) && (exchange.replies[0]?.code ?? 0) < 400;
}
