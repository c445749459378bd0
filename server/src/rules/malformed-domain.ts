import { domainFault } from '../syntax/domain';
import { splitMailbox } from '../syntax/mailbox';
import { localized } from '../text/localized';
import { pathRule } from './pathRule';
import { quoted } from './quoted';

export default pathRule({
  id: 'malformed-domain',
  title: 'Domain of an address that is no host name',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '2.3.5' },
    { rfc: 1035, section: '2.3.4' },
  ],
  docs: {
    what: 'The domain behind the `@` breaks the grammar: a label is empty, begins or ends with a hyphen, is longer than 63 octets or has other characters than letters, digits and hyphens.',
    why: 'RFC 5321 section 4.1.2: a domain is labels of letters, digits and hyphens with single dots between, and no dot at the end. Other names cannot be looked up, so nothing could be delivered or returned.',
    remedy:
      'Correct the domain. A name with other letters is written in its A-label form (`xn--…`), or as it is where SMTPUTF8 is used.',
    practice: 'An underscore is common in names of Windows hosts; it is reported as a warning.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example..org>
S: 501 5.1.7 Bad sender address syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@xn--exmple-cua.com>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ verb, wanted, text, path }) {
    const { domain, literal } = splitMailbox(text, path.mailbox);
    if (!domain || literal || domain.start >= domain.end) return undefined;
    // A second “@” and blanks at its end are faults of the mailbox.
    const name = text.slice(domain.start, domain.end);
    if (name.includes('@') || name !== name.trim() || /[<>]/.test(name) || !isComplete(text, path)) return undefined;
    const fault = domainFault(text, domain);
    if (!fault) return undefined;
    return {
      span: fault,
      message: localized(
        '{0} in {1} {2} is no domain: {3} (RFC 5321 section 4.1.2).',
        quoted(name),
        verb,
        wanted,
        fault.reason,
      ),
      ...(fault.kind === 'underscore' ? { severity: 'warning' as const } : {}),
    };
  },
});

/** Whether the path has both its brackets or none: an open one is reported itself, and the domain may go on behind it. */
function isComplete(
  text: string,
  { brackets, path }: { brackets: boolean; path: { start: number; end: number } },
): boolean {
  return !brackets || text[path.end - 1] === '>';
}
