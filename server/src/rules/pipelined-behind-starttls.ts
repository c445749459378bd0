import type { Exchange, Session } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { sentName } from './sentName';
import { verbPlace } from './verbPlace';

export default defineRule({
  id: 'pipelined-behind-starttls',
  title: 'Commands in the clear behind STARTTLS',
  category: 'security',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 3207, section: '4.2' },
    { rfc: 3207, section: '4' },
    { vendor: 'CVE', text: 'CVE-2011-0411: plaintext command injection' },
  ],
  docs: {
    what: 'The client sends more in the clear behind STARTTLS, before it has the server’s reply.',
    why: 'STARTTLS must be the last command of a group (RFC 3207 section 4), and the server must forget whatever it learnt before the handshake (section 4.2). Commands in the same packet may have been put there by an attacker: a server that keeps them in its buffer carries them out inside TLS as if the client had sent them there (CVE-2011-0411).',
    remedy:
      'Client: send nothing behind STARTTLS until 220 came and the handshake is done. Server: empty the input buffer at the handshake.',
    practice:
      'Postfix, Exim, Sendmail, Courier, aiosmtpd, smtp-server and Haraka answer 220 and throw the commands away; OpenSMTPD, which offers no PIPELINING, answers 500 and hangs up.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 STARTTLS
C: STARTTLS
C: RSET
S: 220 2.0.0 Ready to start TLS
* tls TLSv1.3
C: EHLO client.example.org
S: 250 mx.example.net
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
  peers: {
    snort: 'STARTTLS command injection (124:17)',
    suricata: 'invalid_pipelined_sequence',
    exim: 'next input sent too soon',
    postfix: 'improper command pipelining after STARTTLS',
  },
  hears: { kinds: ['starttls'] },
  check: {
    reply({ exchange, reply, next }, { session, state, order, report }) {
      if (exchange?.kind !== 'starttls' || reply.code === 421 || state.muddled) return;
      const follower = next ?? behind(session, exchange);
      if (!follower) return;
      // The order of a log proves nothing, unless both were written in one line of it.
      if (order !== 'wire' && follower.place.line !== exchange.place.line) return;
      report({
        place: verbPlace(follower),
        message: localized(
          '{0} in the clear behind STARTTLS: STARTTLS must end a group, and the server must throw away what follows it in the same group, because an attacker could have put it there (RFC 3207 sections 4 and 4.2).',
          sentName(follower),
        ),
        answered: follower,
        related: [
          { line: exchange.place.line, message: localized('The client should have waited for the reply to this.') },
        ],
      });
    },
  },
});

/** What was sent right behind it: an accepted STARTTLS makes the session forget that it awaits replies. */
function behind({ exchanges }: Session, exchange: Exchange): Exchange | undefined {
  const next = exchanges[exchanges.lastIndexOf(exchange) + 1];
  return next?.grouped ? next : undefined;
}
