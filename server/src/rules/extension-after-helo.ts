import { localized } from '../text/localized';
import { neededKeyword } from './neededKeyword';
import { onOutcome } from './onOutcome';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'extension-after-helo',
  title: 'Command of an extension after HELO',
  category: 'extension',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 5321, section: '2.2.1' },
  ],
  docs: {
    what: 'The client opened the session with HELO and then uses a command of an extension, such as AUTH, STARTTLS or BDAT.',
    why: 'Only the reply to EHLO tells which extensions the server has; HELO offers nothing and leaves the client with the commands of plain SMTP (RFC 5321 sections 2.2.1 and 4.1.1.1).',
    remedy: 'Open the session with EHLO, and use what its reply lists.',
    practice:
      'After HELO, Exim, OpenSMTPD, aiosmtpd and Haraka refuse AUTH with 503 or 500; Postfix, Sendmail, smtp-server, Dovecot, Twisted and go-smtp serve it. STARTTLS is refused by Exim, Courier and mostly Haraka, and served by the others. Where it is served it is only information.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250 mx.example.net
C: STARTTLS
S: 503 5.5.1 STARTTLS command used when not advertised
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: HELO client.example.org
S: 250 mx.example.net
C: VRFY postmaster
S: 252 2.0.0 Try it
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'AUTH command used when not advertised' },
  hears: { replies: ['to-extension', 'skipping'] },
  check: onOutcome((exchange, outcome, context) => {
    const { before, verb } = exchange;
    if (before.hello !== 'HELO' || before.phase === 'unknown' || !context.state.serverSeen) return;
    const keyword = neededKeyword(exchange, context.session);
    // Trusted hosts may have agreed with the server on commands that begin with X.
    if (!keyword || verb.startsWith('X')) return;
    context.report({
      place: verbPlace(exchange),
      message: localized(
        '{0} after HELO: {1} can only be used where a reply to EHLO offered it, and HELO offers nothing (RFC 5321 section 4.1.1.1).',
        verb,
        verb === keyword ? localized('it') : localized('the extension {0}', keyword),
      ),
      answered: exchange,
      // Whether to serve it is the server’s policy.
      severity: outcome === 'accepted' ? 'information' : 'warning',
      related: relatedLines(context, { hello: localized('The session was opened with HELO here.') }),
    });
  }),
});
