import type { Exchange } from '../session/exchange';
import { hasControl } from '../syntax/control';
import { domainFault } from '../syntax/domain';
import type { SyntaxFault } from '../syntax/fault';
import type { Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { quoted } from './quoted';
import { defineRule, type Report } from './rule';
import { spanPlace } from './spanPlace';

/** RFC 5321 section 4.5.3.1.2. */
const LONGEST_NAME = 255;

export default defineRule({
  id: 'malformed-hello-name',
  title: 'EHLO or HELO with something that is no host name',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.1.1' },
    { rfc: 5321, section: '4.1.2' },
    { rfc: 6531, section: '3.7.1' },
  ],
  docs: {
    what: 'The argument of EHLO, HELO or LHLO is no domain: it has characters that no host name has, an empty label, a blank, or it is a mail address.',
    why: 'RFC 5321 section 4.1.1.1 wants a domain or an address literal: labels of letters, digits and hyphens with single dots between. Names with other letters stand in their A-label form (`xn--…`), also where SMTPUTF8 is used (RFC 6531 section 3.7.1). Many servers check the name in order to keep spam away.',
    remedy: 'Send the full name of the client’s host, such as `client.example.org`, or its address as `[192.0.2.1]`.',
    practice:
      'Exim answers 501 to malformed names unless `helo_accept_junk_hosts` says otherwise; Postfix refuses them with `reject_invalid_helo_hostname`. Names with an underscore are common among Windows hosts: a hint.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO user@example.org
S: 501 5.5.4 Syntactically invalid EHLO argument
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO xn--bcher-kva.example
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'syntactically invalid argument(s)', postfix: 'Helo command rejected: Invalid name' },
  hears: { kinds: ['ehlo', 'helo', 'lhlo'] },
  check: {
    command({ exchange }, { report }) {
      const found = fault(exchange);
      if (found && found.kind !== 'words') report(reportOf(exchange, found));
    },
    reply({ reply, exchange }, { report }) {
      const found = exchange && reply.code >= 400 ? fault(exchange) : undefined;
      // Where the server took it, a second word may be a remark of the writer.
      if (exchange && found?.kind === 'words') report(reportOf(exchange, found));
    },
  },
});

function fault(exchange: Exchange): SyntaxFault | undefined {
  const { text } = exchange;
  const span = helloName(exchange);
  // Literals and names that are too long have rules of their own.
  if (!span || span.start === span.end || text[span.start] === '[') return undefined;
  const found = nameFault(text, span);
  if (!found || (found.kind === 'label-length' && span.end - span.start > LONGEST_NAME)) return undefined;
  return hasControl(text) || isRedacted(text.slice(span.start, span.end)) ? undefined : found;
}

function reportOf(exchange: Exchange, found: SyntaxFault): Report {
  const { text, verb } = exchange;
  const span = helloName(exchange) ?? found;
  return {
    place: spanPlace(exchange, found),
    message: localized(
      '{0} behind {1} is no host name: {2} (RFC {3}).',
      quoted(text.slice(span.start, span.end)),
      verb,
      found.reason,
      found.kind === 'non-ascii' ? '6531 section 3.7.1' : '5321 section 4.1.1.1',
    ),
    answered: exchange,
    ...(found.kind === 'underscore' ? { severity: 'hint' } : {}),
  };
}

function nameFault(text: string, span: Span): SyntaxFault | undefined {
  const fault = domainFault(text, span);
  // A domain without a fault that is ASCII is a good name.
  if (!fault && !hasOther(text, span)) return undefined;
  const name = text.slice(span.start, span.end);
  const at = name.indexOf('@');
  if (at >= 0) {
    const reason = localized('it is a mail address, and the name of the client’s host is wanted');
    return { ...span, kind: 'address', reason };
  }
  const blank = name.search(/[ \t]/);
  if (blank >= 0) {
    const reason = localized('more than one word stands there');
    return { kind: 'words', start: span.start + blank, end: span.end, reason };
  }
  const foreign = [...name].findIndex((char) => char > '\x7f');
  if (foreign >= 0) {
    const reason = localized('a name with other than ASCII letters is sent in its A-label form (xn--…)');
    return { ...span, kind: 'non-ascii', reason };
  }
  return fault;
}

function hasOther(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return true;
  return false;
}
