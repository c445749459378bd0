import { isIpv4 } from '../syntax/addressLiteral';
import { localPartFault, splitMailbox } from '../syntax/mailbox';
import { localized } from '../text/localized';
import { isAbridged } from './isAbridged';
import { type PathFacts, pathRule } from './pathRule';
import { quoted } from './quoted';

export default pathRule({
  id: 'malformed-mailbox',
  title: 'Address that is no mailbox',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '4.1.1.3' },
  ],
  docs: {
    what: 'The address of MAIL FROM or RCPT TO has no local part or no domain, has a second `@`, or has characters or dots where they may not stand outside double quotes.',
    why: 'A mailbox is `local-part@domain` (RFC 5321 section 4.1.2). The local part is atoms with single dots between, or a text in double quotes. Only `<Postmaster>` may stand without a domain, as a recipient (section 4.1.1.3).',
    remedy:
      'Correct the address. Blanks, commas, brackets and two dots in a row may stand in a local part only inside double quotes: `<"john smith"@example.org>`.',
    practice:
      'Of the recorded servers that were asked, all but Postfix refuse `<a@@example.com>`, with 501, 517 or 553; half of them accept blanks inside the brackets. Postfix takes an address without a domain for a local one.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@@example.org>
S: 501 5.1.7 Bad sender address syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<"a@b c"@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<user%host+tag@[192.0.2.1]>
S: 250 2.1.5 Ok
C: RCPT TO:<Postmaster>
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault(facts) {
    const { verb, wanted, text, path, exchange } = facts;
    const address = text.slice(path.mailbox.start, path.mailbox.end);
    // Nothing at all, or something that is no single address, has rules of its own.
    if (isAbridged(exchange) || !isWhole(facts)) return undefined;
    if (address.trim() === '') {
      const route = { start: path.path.start + 1, end: path.mailbox.end };
      if (route.start >= route.end || text[route.start] !== '@') return undefined;
      return {
        span: route,
        message: localized('No mailbox stands behind the source route of {0} {1} {2}', verb, wanted, form()),
      };
    }
    const name = localized('{0} of {1} {2} is no mailbox', quoted(address), verb, wanted);
    if (address !== address.trim()) {
      return {
        span: path.mailbox,
        message: localized('{0}: blanks stand inside the angle brackets {1}', name, form()),
      };
    }
    const { local, domain } = splitMailbox(text, path.mailbox);
    if (!domain) {
      if (wanted === 'TO' && /^postmaster$/i.test(address)) return undefined;
      const inner = localPartFault(text, local);
      if (inner?.kind === 'unclosed-quote') return { span: inner, message: `${name}: ${inner.reason} ${form()}` };
      return {
        span: path.mailbox,
        message: isIpv4(address)
          ? localized(
              '{0} but an IP address. What is wanted is the address of a person or program, such as user@example.org (RFC 5321 section 4.1.2).',
              name,
            )
          : localized(
              '{0}: there is no “@” with a domain. Only <Postmaster> may stand without one, as a recipient (RFC 5321 section 4.1.1.3).',
              name,
            ),
      };
    }
    const inner = localPartFault(text, local);
    if (inner) return { span: inner, message: `${name}: ${inner.reason} ${form()}` };
    const second = text.slice(domain.start, domain.end).indexOf('@');
    if (second >= 0) {
      const at = domain.start + second;
      return { span: { start: at, end: at + 1 }, message: localized('{0}: there is a second “@” {1}', name, form()) };
    }
    if (domain.start < domain.end) return undefined;
    return {
      span: { start: domain.start - 1, end: domain.end },
      message: localized('{0}: no domain stands behind the “@” {1}', name, form()),
    };
  },
});

function form(): string {
  return localized('(RFC 5321 section 4.1.2).');
}

/** Whether the path is one address, with or without its brackets: see malformed-path. */
function isWhole({ text, path: { path, brackets } }: PathFacts): boolean {
  if (!brackets) return !text.includes('<', path.start) && !hasOpenQuote(text.slice(path.start, path.end));
  if (text[path.end - 1] !== '>') return hasOpenQuote(text.slice(path.start));
  return text[path.start + 1] !== '<';
}

function hasOpenQuote(text: string): boolean {
  return text.split('"').length % 2 === 0;
}
