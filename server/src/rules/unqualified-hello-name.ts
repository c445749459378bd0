import { isIpv4, literalFault } from '../syntax/addressLiteral';
import { hasControl } from '../syntax/control';
import { domainFault } from '../syntax/domain';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'unqualified-hello-name',
  title: 'EHLO or HELO with a name that tells nothing',
  category: 'syntax',
  severity: 'hint',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '2.3.5' },
    { rfc: 5321, section: '4.1.4' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  docs: {
    what: 'The client introduces itself with a name of one label such as `localhost`, with an IP address without brackets, or, in HELO, with an address literal.',
    why: 'RFC 5321 section 2.3.5: the argument of EHLO MUST be the full name of the client’s host, or an address literal where it has none; a name that is not full is no more than a local alias. HELO takes a domain only (section 4.1.1.1).',
    remedy:
      'Send the full name of the host, `EHLO client.example.org`, or with EHLO its address in brackets, `EHLO [192.0.2.1]`.',
    practice:
      'Libraries and tests do it all the time, and the recorded servers accept it. Servers that take mail from the internet often refuse it, Postfix with `reject_non_fqdn_helo_hostname`.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO localhost
S: 250 mx.example.net
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
  peers: { postfix: 'Helo command rejected: need fully-qualified hostname' },
  hears: { kinds: ['ehlo', 'helo', 'lhlo'] },
  check: {
    command({ exchange }, { report }) {
      const { text, verb } = exchange;
      const span = helloName(exchange);
      if (!span || span.start === span.end) return;
      const name = text.slice(span.start, span.end);
      const message = weakness(name, verb);
      // Looked at last, because nearly all names are right.
      if (!message || hasControl(text) || isRedacted(name)) return;
      report({ place: spanPlace(exchange, span), message, answered: exchange });
    },
  },
});

function weakness(name: string, verb: string): string | undefined {
  const whole = { start: 0, end: name.length };
  if (name.startsWith('[')) {
    if (verb !== 'HELO' || literalFault(name, whole)) return undefined;
    return localized(
      'HELO takes a host name; an address literal such as {0} belongs to EHLO (RFC 5321 section 4.1.1.1).',
      quoted(name),
    );
  }
  if (isIpv4(name)) {
    return localized(
      '{0} behind {1} is an IP address without brackets. An address literal is written [{2}] (RFC 5321 section 4.1.3).',
      quoted(name),
      verb,
      name,
    );
  }
  if (name.includes('.') || name.length > 63 || /[^\0-\x7f]/.test(name) || domainFault(name, whole)) return undefined;
  return localized(
    '{0} behind {1} is no full host name: others cannot look it up. The client should give its full name, or its address in brackets (RFC 5321 section 4.1.4).',
    quoted(name),
    verb,
  );
}
