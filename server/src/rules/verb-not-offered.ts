import type { Exchange } from '../session/exchange';
import { offerAt, offeredBeforeTls } from '../session/offer';
import { localized } from '../text/localized';
import { neededKeyword } from './neededKeyword';
import { type Outcome, onOutcome } from './onOutcome';
import { relatedLines } from './orderRule';
import { defineRule, type RuleContext } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'verb-not-offered',
  title: 'Command of an extension that was not offered',
  category: 'extension',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '2.2.1' },
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 3207, section: '4' },
    { rfc: 3030, section: '2' },
    { rfc: 4954, section: '3' },
  ],
  docs: {
    what: 'The client uses BDAT, STARTTLS, AUTH, ETRN or another command of an extension that the server did not list in its reply to EHLO.',
    why: 'Extensions are agreed on by EHLO (RFC 5321 section 2.2.1): its reply lists all that the server has (section 4.1.1.1), and the client uses nothing else. A server that does not have the command answers 500 or 502; one that does not offer AUTH outside TLS may not want the password that it is sent.',
    remedy:
      'Look the keyword up in the latest EHLO reply. Where STARTTLS or AUTH is missing, the server may offer it on another port (587), only inside TLS, or not to this client.',
    practice:
      'Where the keyword is not offered, Exim answers 503 to AUTH, STARTTLS and BDAT; OpenSMTPD 503 to AUTH; most servers 500 or 502. No server recorded serves a command after EHLO that its reply does not list. Where a server serves the command all the same it is only information, and commands that begin with X are reported only where the server refuses them.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: STARTTLS
S: 502 5.5.1 Command not implemented
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'AUTH, STARTTLS or BDAT command used when not advertised' },
  hears: { replies: ['to-extension', 'skipping'] },
  check: onOutcome((exchange, outcome, context) => {
    // What begins with X is private: where the server takes it, the two have agreed on it.
    if (outcome === 'refused' || !exchange.verb.startsWith('X')) tell(exchange, outcome, context);
  }),
});

function tell(exchange: Exchange, outcome: Outcome, context: RuleContext): void {
  const keyword = neededKeyword(exchange, context.session);
  if (!keyword || exchange.before.hello === 'HELO') return; // extension-after-helo
  const offer = offerAt(exchange.before);
  if (!offer || offer.has(keyword)) return;
  if (exchange.before.tls && offeredBeforeTls(context.session, keyword) !== undefined) return; // offered-before-tls-only
  const named = keyword === exchange.verb ? keyword : localized('{0}, which brings {1}', keyword, exchange.verb);
  context.report({
    place: verbPlace(exchange),
    message: localized(
      '{0} was not offered: the server’s reply to {1} does not list {2}. A client may only use extensions that are listed there (RFC 5321 section 2.2.1).',
      exchange.verb,
      exchange.before.hello,
      named,
    ),
    answered: exchange,
    // A server that serves what it does not list makes it work; nothing says that a client has to trust in that.
    severity: outcome === 'accepted' ? 'information' : 'warning',
    related: relatedLines(context, { hello: localized('The reply to this does not list {0}.', keyword) }),
  });
}
