import { isSourceRoute } from '../syntax/sourceRoute';
import { localized } from '../text/localized';
import { pathRule } from './pathRule';

export default pathRule({
  id: 'source-route-used',
  title: 'Source route in a path',
  severity: 'hint',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 5321, section: '3.3' },
    { rfc: 5321, section: 'C' },
  ],
  docs: {
    what: 'The path lists hosts in front of the mailbox: `<@a.example,@b.example:user@c.example>`.',
    why: 'So senders once prescribed the way of a message. RFC 5321 sections 4.1.2 and 3.3: servers MUST still accept source routes and SHOULD ignore them; clients SHOULD NOT generate them.',
    remedy: 'Send the mailbox alone; the DNS says where it is served.',
    practice:
      'Found in the examples of RFC 821 and in tests for open relays. A server may refuse the relaying that it asks for (RFC 5321 section 3.3).',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<@relay.example.org:a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ verb, wanted, text, path }) {
    // A route that is none, or has nothing behind it, is told of on its own.
    if (!path.brackets || path.mailbox.start <= path.path.start + 1 || path.mailbox.start >= path.mailbox.end) {
      return undefined;
    }
    if (!isSourceRoute(text.slice(path.path.start + 1, path.mailbox.start - 1))) return undefined;
    return {
      span: { start: path.path.start + 1, end: path.mailbox.start },
      message: localized(
        'A source route stands in front of the mailbox of {0} {1}. Servers have to accept it and should ignore it; clients should not send one (RFC 5321 section 4.1.2).',
        verb,
        wanted,
      ),
    };
  },
});
