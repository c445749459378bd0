import { findCommand } from '../protocol/commands';
import type { Exchange } from '../session/exchange';
import { offerAt } from '../session/offer';
import { localized } from '../text/localized';
import { relatedLines } from './orderRule';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { verbPlace } from './verbPlace';

/** Whether the group that runs was told of already. */
interface Memory {
  told: boolean;
}

export default defineRule<Memory>({
  id: 'pipelining-not-offered',
  title: 'Commands in a group although PIPELINING was not offered',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 2920, section: '3.1' },
    { rfc: 2920, section: '3' },
    { rfc: 5321, section: '4.3.1' },
  ],
  docs: {
    what: 'The client sends the next command before it has the reply to the one before, though the server did not offer PIPELINING, or the session was opened with HELO. One finding for each group, at its second command; only in dialects that keep the order of the wire.',
    why: 'RFC 5321 section 4.3.1: unless an extension was negotiated that says otherwise, the client MUST wait for the reply before it sends further commands. Only once the server has offered PIPELINING may a client send several commands in a group (RFC 2920 section 3). Servers without it may throw away what came in too early, lose step, or take the client for a spam program.',
    remedy: 'Read each reply before sending the next command, unless the latest EHLO reply lists PIPELINING.',
    practice:
      'OpenSMTPD, which offers no PIPELINING, answers 500 and hangs up; Postfix and Exim do so with 554 after HELO; Sendmail, Courier, aiosmtpd, smtp-server and Haraka serve the group.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 SIZE 10240000
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.net>
S: 250 2.1.0 Ok
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'next input sent too soon: pipelining was not advertised', opensmtpd: 'pipelining not supported' },
  memory: () => ({ told: false }),
  hears: { replies: ['followed'] },
  check: {
    reply({ exchange, reply, complete, next }, context) {
      const { memory, order, state } = context;
      if (!exchange || order !== 'wire' || complete.partial || reply.code === 421 || state.muddled) return;
      // Once for each group.
      if (!exchange.grouped) memory.told = false;
      if (!next) return;
      // Behind a reply that was never ended the client is right to go on.
      if (memory.told || reply.lines.at(-1)?.parsed.more || hasOtherRule(exchange, next)) return;
      const offer = offerAt(next.before);
      if (!offer || offer.has('PIPELINING')) return;
      memory.told = true;
      const why =
        next.before.hello === 'HELO'
          ? localized('HELO offers nothing, so no PIPELINING either')
          : localized('the server did not offer PIPELINING in its reply to {0}', next.before.hello);
      context.report({
        place: verbPlace(next),
        message: localized(
          '{0} was sent before the reply to {1} came, but {2}: the client must wait for each reply (RFC 5321 section 4.3.1).',
          sentName(next),
          exchange.kind === 'message' ? localized('the message') : exchange.verb,
          why,
        ),
        answered: next,
        related: [
          {
            line: exchange.place.line,
            message: localized(
              'The reply to this {0} was still to come.',
              exchange.kind === 'message' ? localized('message') : exchange.verb,
            ),
          },
          ...relatedLines(context, { hello: localized('The reply to this tells what is offered.') }),
        ],
      });
    },
  },
});

/** Groups that break another rule: group-not-ended, command-after-quit, message-without-354 and those about AUTH. */
function hasOtherRule(exchange: Exchange, next: Exchange): boolean {
  // What is no command was perhaps text of a message.
  if (next.kind === 'other' && !findCommand(next.verb)) return true;
  if (next.kind === 'response' || exchange.kind === 'response' || exchange.kind === 'auth') return true;
  if (next.kind === 'message' && exchange.kind === 'data') return true;
  if (exchange.kind === 'message' || exchange.kind === 'bdat') return false;
  const position = findCommand(exchange.verb)?.pipelining.position;
  return position === undefined || position.startsWith('last');
}
