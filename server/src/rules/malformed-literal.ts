import type { Exchange } from '../session/exchange';
import { type LiteralFaultKind, literalFault } from '../syntax/addressLiteral';
import { hasControl } from '../syntax/control';
import type { SyntaxFault } from '../syntax/fault';
import { splitMailbox } from '../syntax/mailbox';
import type { Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { localized } from '../text/localized';
import { helloName } from './helloName';
import { pathCommandOf } from './pathCommandOf';
import { quoted } from './quoted';
import { defineRule, type Fix } from './rule';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'malformed-literal',
  title: 'Malformed address literal',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [{ rfc: 5321, section: '4.1.3' }],
  fix: 'safe',
  docs: {
    what: 'An IP address in square brackets, in EHLO or in an address, has not the form of an address literal.',
    why: 'RFC 5321 section 4.1.3: an IPv4 address stands alone in the brackets, `[192.0.2.1]`; an IPv6 address needs the tag, `[IPv6:2001:db8::1]`. Other tags would have to be registered, and none is.',
    remedy: 'Write `[192.0.2.1]` or `[IPv6:2001:db8::1]`, without a port or an interface.',
    practice:
      'Of the recorded servers only Exim looked at it: `EHLO [127.0.0.1` without its closing bracket got 501 from it, and 250 from the others that take a second EHLO.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO [2001:db8::1]
S: 501 5.5.4 Syntactically invalid EHLO argument
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO [IPv6:2001:db8::1]
S: 250 mx.example.net
C: MAIL FROM:<a@[192.0.2.1]>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  hears: { commands: ['bracket'] },
  check: {
    command({ exchange }, { report }) {
      const { text } = exchange;
      // Most commands have none.
      if (!text.includes('[')) return;
      const span = literalSpan(exchange);
      const fault = span && literalFault(text, span);
      if (!span || !fault || hasControl(text) || isRedacted(text)) return;
      report({
        place: spanPlace(exchange, span),
        message: localized(
          '{0} is no address literal: {1} (RFC 5321 section 4.1.3).',
          quoted(text.slice(span.start, span.end)),
          fault.reason,
        ),
        answered: exchange,
        ...fixOf(exchange, fault),
      });
    },
  },
});

function literalSpan(exchange: Exchange): Span | undefined {
  const { text } = exchange;
  const parsed = pathCommandOf(exchange);
  if (!parsed) {
    const name = helloName(exchange);
    return name && text[name.start] === '[' ? name : undefined;
  }
  const { domain, literal } = splitMailbox(text, parsed.mailbox);
  return literal ? domain : undefined;
}

function fixOf(exchange: Exchange, { kind, start, end }: SyntaxFault<LiteralFaultKind>): { fix?: Fix } {
  if (kind === 'missing-tag') {
    const replace = spanPlace(exchange, { start: start + 1, end: start + 1 });
    return { fix: { title: 'Add the tag “IPv6:”', kind: 'safe', edits: [{ replace, text: 'IPv6:' }] } };
  }
  if (kind !== 'unclosed' || literalFault(`${exchange.text.slice(start, end)}]`, { start: 0, end: end - start + 1 })) {
    return {};
  }
  const replace = spanPlace(exchange, { start: end, end });
  return { fix: { title: 'Add the missing bracket', kind: 'safe', edits: [{ replace, text: ']' }] } };
}
