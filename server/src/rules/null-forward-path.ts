import { localized } from '../text/localized';
import { pathRule } from './pathRule';

export default pathRule({
  id: 'null-forward-path',
  title: 'RCPT TO:<>',
  severity: 'error',
  rfc: [
    { rfc: 5321, section: '4.1.1.3' },
    { rfc: 5321, section: '4.1.2' },
  ],
  docs: {
    what: 'The client names an empty recipient.',
    why: 'The empty path `<>` exists for the sender only, so that reports of failures cannot bounce in turn (RFC 5321 section 4.5.5). A recipient is a mailbox or `<Postmaster>` (section 4.1.1.3).',
    remedy:
      'Name a mailbox, or leave the RCPT out. Often a report is being sent to the sender of a message that had the null reverse-path; such a message gets no report.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<>
S: 250 2.1.0 Ok
C: RCPT TO:<>
S: 501 5.1.3 Bad recipient address syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<>
S: 250 2.1.0 Ok
C: RCPT TO:<postmaster>
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  fault({ role, path, text }) {
    if (role !== 'recipient' || !path.brackets || !/^<\s*>$/.test(text.slice(path.path.start, path.path.end))) {
      return undefined;
    }
    return {
      span: path.path,
      message: localized(
        'RCPT TO:<> names nobody: the empty path is for the sender only. A recipient is a mailbox or <Postmaster> (RFC 5321 section 4.1.1.3).',
      ),
    };
  },
});
