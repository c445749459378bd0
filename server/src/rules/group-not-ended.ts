import { findCommand } from '../protocol/commands';
import type { Exchange, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'group-not-ended',
  title: 'Command that must end a group stands in its middle',
  category: 'sequence',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 2920, section: '3.1' },
    { rfc: 4954, section: '4' },
  ],
  docs: {
    what: 'The client sends more behind a command that must be the last of a pipelined group, before it has the reply: behind EHLO, VRFY, EXPN, NOOP, TURN, AUTH, or a command of an extension that does not allow it.',
    why: 'RFC 2920 section 3.1: these commands can only appear as the last of a group, as what comes next depends on their reply. EHLO changes which extensions may be used. What follows STARTTLS has a rule of its own, `pipelined-behind-starttls`. AUTH may stand in the middle only with an initial response and a mechanism of a single step (RFC 4954 section 4).',
    remedy:
      'Read the reply before sending on. Only MAIL, RCPT and RSET may be followed by others in a group, and chunks by chunks; a message’s final dot may begin the next group.',
    practice:
      'Postfix answers 554 and closes on VRFY, NOOP or EHLO in the middle of a group, Exim on input after HELO, EHLO, NOOP, VRFY, EXPN and STARTTLS; others process the group as it is.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: NOOP
C: MAIL FROM:<a@example.org>
S: 250 2.0.0 Ok
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 PIPELINING
C: RSET
C: MAIL FROM:<a@example.org>
C: NOOP
S: 250 2.0.0 Ok
S: 250 2.1.0 Ok
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: {
    suricata: 'invalid_pipelined_sequence',
    postfix: 'improper command pipelining after X',
    exim: 'next input sent too soon',
  },
  hears: { replies: ['followed'] },
  check: {
    reply({ exchange, reply, complete, next }, { session, state, order, report }) {
      if (!exchange || order !== 'wire' || complete.partial || reply.code === 421 || state.muddled) return;
      const follower = next ?? behind(session, exchange);
      if (!follower) return;
      // Behind a reply that was never ended the client is right to go on.
      if (reply.lines.at(-1)?.parsed.more) return;
      const position = findCommand(exchange.verb)?.pipelining.position;
      if (!position?.startsWith('last') || HAS_A_RULE.has(exchange.kind) || mayBeFollowed(exchange)) return;
      report({
        place: verbPlace(follower),
        message: localized(
          '{0} in one group behind {1}: {2} must be the last command of a group, and the client must read its reply before it sends more. {3}',
          sentName(follower),
          exchange.verb,
          exchange.verb,
          localized(REASON[exchange.verb] ?? REASON.NOOP!),
        ),
        answered: follower,
        related: [
          { line: exchange.place.line, message: localized('This {0} should have ended the group.', exchange.verb) },
        ],
        // RFC 2920 names the commands; those of extensions come last unless their own text says otherwise.
        severity: position === 'last' ? 'error' : 'warning',
      });
    },
  },
});

/** QUIT: command-after-quit. DATA: message-without-354. STARTTLS: pipelined-behind-starttls. */
const HAS_A_RULE: ReadonlySet<Exchange['kind']> = new Set<Exchange['kind']>(['quit', 'data', 'starttls']);

const REASON: Readonly<Record<string, string>> = {
  EHLO: 'The reply to EHLO tells what may be used at all (RFC 2920 section 3.1).',
  AUTH: 'Only a mechanism of a single step with an initial response may be followed (RFC 4954 section 4).',
  NOOP: 'Only MAIL, RCPT and RSET may be followed by others (RFC 2920 section 3.1).',
};

/** An AUTH that has its outcome in one step (RFC 4954 section 4). */
function mayBeFollowed({ kind, text, command }: Exchange): boolean {
  if (kind !== 'auth' || !command) return false;
  const [mechanism = '', initial = ''] = text.slice(command.argument).split(/\s+/, 2);
  return initial !== '' && ONE_STEP.has(mechanism.toUpperCase());
}

const ONE_STEP: ReadonlySet<string> = new Set(['PLAIN', 'EXTERNAL', 'ANONYMOUS', 'XOAUTH2', 'OAUTHBEARER']);

/** What was sent right behind the command, where its reply made the session forget it (STARTTLS). */
function behind({ exchanges }: Session, exchange: Exchange): Exchange | undefined {
  return exchanges[exchanges.lastIndexOf(exchange) + 1];
}
