import { findReplyCode } from '../protocol/replyCodes';
import type { SaidReplyLine } from '../session/exchange';
import { foreignProtocol } from '../syntax/foreignProtocol';
import { localized } from '../text/localized';
import { defineRule } from './rule';
import { partOf } from './spanPlace';

export default defineRule({
  id: 'invalid-reply-code',
  title: 'Reply without a valid code',
  category: 'reply',
  severity: 'error',
  party: 'server',
  rfc: [
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '4.2.1' },
  ],
  docs: {
    what: 'A reply line does not begin with a reply code: three digits, the first from 2 to 5, the second from 0 to 5, then a blank, a hyphen or the end of the line.',
    why: 'RFC 5321 section 4.2: the client decides by the code alone, never by the text. Section 4.2 gives the grammar of the code, section 4.2.1 the meaning of its digits; there is no 1yz in SMTP. Clients should take another first digit for a fatal error and give the transaction up (section 4.2); what they do about a line without a code is a matter of luck.',
    remedy:
      'Correct the server, or the program in front of it, so that each line begins with a code of RFC 5321 section 4.2.2 or of an extension. An enhanced status code such as 5.7.1 stands behind the reply code and does not replace it (`550 5.7.1 …`, not `571 …`). If the line is talk of the recording tool or a folded line, it is no reply: mark it as a comment.',
    practice:
      'None of the recorded servers sends such a line. Codes such as 571 come from enhanced codes of which the dots were left out; 1yz codes are of FTP; a line without any code mostly comes from a program that is no mail server, or from a proxy.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 571 Message refused
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<a@example.org>
S: 550 5.7.1 Message refused
C: NOOP
S: 250
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { zeek: 'reply code out of range', suricata: 'invalid_reply' },
  hears: { replyLines: ['odd-code'] },
  check: {
    'reply-line'({ line, step }, context) {
      // Inside a reply, one with another code belongs to changed-reply-code. One without may be folded text where the tool
      // does not mark each line of the wire.
      if (step.continues && (line.parsed.code !== 0 || context.order !== 'wire')) return;
      const fault = line.parsed.code === 0 ? missingCode(line.text) : wrongDigit(line.parsed.code);
      // This has a rule of its own: non-smtp-protocol.
      if (fault && !foreignProtocol('server', line.text))
        context.report({ place: placeOf(line, fault.columns), message: fault.message });
    },
  },
});

interface Fault {
  readonly message: string;
  /** How many columns of the line are marked. */
  readonly columns: number;
}

const GRAMMAR =
  'A reply line begins with three digits, the first from 2 to 5, the second from 0 to 5, then a blank or a hyphen (RFC 5321 section 4.2).';

function missingCode(text: string): Fault {
  const digits = /^[0-9]*/.exec(text)?.[0] ?? '';
  if (digits.startsWith('0'))
    return { message: localized('No reply code begins with 0. {0}', localized(GRAMMAR)), columns: digits.length };
  if (digits.length === 3) {
    const behind = text.slice(3, 4);
    return {
      message: localized('“{0}” stands right behind the reply code {1}. {2}', behind, digits, localized(GRAMMAR)),
      columns: 4,
    };
  }
  if (digits.length > 0) {
    const count = `${digits.length} ${digits.length === 1 ? localized('digit') : localized('digits')}`;
    return {
      message: localized(
        'The reply line begins with {0} instead of a reply code of three. {1}',
        count,
        localized(GRAMMAR),
      ),
      columns: digits.length,
    };
  }
  return { message: localized('The reply line has no reply code. {0}', localized(GRAMMAR)), columns: text.length };
}

function wrongDigit(code: number): Fault | undefined {
  const first = Math.floor(code / 100);
  const second = Math.floor(code / 10) % 10;
  if (first >= 2 && first <= 5 && second <= 5) return undefined;
  const meaning = findReplyCode(code)?.meaning;
  const known = meaning && localized(meaning);
  if (first < 2 || first > 5) {
    const message = localized(
      '{0} is no reply code: its first digit must be 2, 3, 4 or 5 (RFC 5321 section 4.2.1).',
      code,
    );
    return { message: known ? `${message} ${known}` : message, columns: 3 };
  }
  const action = localized('A client can go by the first digit only, as for any other {0}yz.', first);
  const message = localized('{0} is no reply code: its second digit must be 0 to 5 (RFC 5321 section 4.2).', code);
  return { message: `${message} ${known ?? action}`, columns: 3 };
}

/** A folded line is longer than what stands in its first line: the place stays inside that. */
function placeOf(line: SaidReplyLine, columns: number) {
  return partOf(line, 0, columns);
}
