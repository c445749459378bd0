import type { Place } from '../session/exchange';
import { type ForeignProtocol, foreignProtocol } from '../syntax/foreignProtocol';
import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule<{ client: boolean; server: boolean }>({
  id: 'non-smtp-protocol',
  title: 'Another protocol than SMTP',
  category: 'security',
  severity: 'warning',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1' },
    { rfc: 5321, section: '3.1' },
  ],
  docs: {
    what: 'One side speaks another protocol on the mail port: HTTP, TLS without STARTTLS, SSH, SIP, IMAP, POP3 and others that their first line gives away. It is reported once for each side of a session.',
    why: 'From a client it is a scan, a program with a wrong port, or an attack that makes a browser or a web server send mail (“cross-protocol” request forgery: the lines of the HTTP body are taken for commands). TLS octets on a plain port mean that one side expects TLS from the start, as on port 465, and the other STARTTLS. From a server it means that the port is wrong.',
    remedy:
      'Look at host and port on both sides. For TLS: use port 465 for TLS from the start, ports 25 and 587 for STARTTLS.',
    practice:
      'Postfix logs “non-SMTP command” and hangs up on CONNECT, GET and POST (`smtpd_forbidden_commands`); most other servers answer each line with 500 or 502.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: GET / HTTP/1.1
S: 500 5.5.1 Command unrecognized
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { postfix: 'non-SMTP command', snort: 'unknown command (124:5)', zeek: 'unknown command' },
  memory: () => ({ client: false, server: false }),
  hears: { commands: ['unknown-verb', 'odd-text'], replyLines: ['foreign-code'] },
  check: {
    command({ exchange }, { memory, report }) {
      const found = memory.client ? undefined : foreignProtocol('client', exchange.text);
      // Behind STARTTLS the octets of TLS are in their place.
      if (!found || (found.name === 'TLS' && exchange.before.tls)) return;
      memory.client = true;
      report({ place: exchange.place, message: messageFor(found, 'client'), answered: exchange });
    },
    'reply-line'({ line }, { memory, state, report }) {
      const found = memory.server ? undefined : foreignProtocol('server', line.text);
      if (!found || (found.name === 'TLS' && state.tls)) return;
      memory.server = true;
      const place: Place = { line: line.line, start: line.start, end: line.end };
      report({ place, message: messageFor(found, 'server'), party: 'server' });
    },
  },
});

function messageFor({ name, what }: ForeignProtocol, side: 'client' | 'server'): string {
  if (name === 'TLS') {
    return side === 'client'
      ? localized(
          'These are {0} on a connection that is not in TLS: the client expects TLS from the start, as on port 465, and the server does not. SMTP begins it with STARTTLS (RFC 3207 section 4).',
          localized(what),
        )
      : localized(
          'These are {0}: the server expects TLS from the start, as on port 465, and the client does not (RFC 8314 section 3.3).',
          localized(what),
        );
  }
  return side === 'client'
    ? localized(
        'This is {0}, not SMTP: where a command is expected (RFC 5321 section 4.1.1), the client speaks {1}.',
        localized(what),
        name,
      )
    : localized(
        'This is {0}, not SMTP: the server at this port speaks {1} (a reply begins with three digits, RFC 5321 section 4.2).',
        localized(what),
        name,
      );
}
