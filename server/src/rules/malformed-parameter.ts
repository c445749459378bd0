import type { Exchange } from '../session/exchange';
import { isMasked } from '../syntax/leftOut';
import { parameterFault, type ValueFault } from '../syntax/parameterValue';
import { localized } from '../text/localized';
import { refWords } from '../text/refWords';
import { defineRule, type Fix, type Report } from './rule';
import { mayBeUsed, type SentParameter, sentParameters } from './sentParameters';
import { spanPlace } from './spanPlace';

export default defineRule({
  id: 'malformed-parameter',
  title: 'Parameter with a malformed value',
  category: 'extension',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 5321, section: '4.1.2' },
    { rfc: 1870, section: '3' },
    { rfc: 3461, section: '4' },
    { rfc: 4954, section: '5' },
  ],
  fix: 'safe',
  docs: {
    what: 'A parameter of MAIL or RCPT has a value that the grammar of its extension does not allow, has none where it needs one, has one where it takes none, or is not parted from the path by a blank.',
    why: 'Each extension says what may stand behind its parameters: digits behind SIZE, one of three words behind BODY, xtext behind ENVID, ORCPT and AUTH, in which `+` and `=` have to be written as `+2B` and `+3D` (RFC 3461 section 4). A server cannot guess what was meant, and refuses the whole command with 501, or ignores the parameter.',
    remedy: 'Write the value as the extension asks.',
    practice:
      'Postfix, aiosmtpd, smtp-server and go-smtp answer 501 to `SIZE=abc`, and most servers to `NOTIFY=BAD` and `ORCPT=bad`; Courier, qpsmtpd, Haraka and Twisted accept all of these. `<a@example.com>SIZE=10` without a blank is accepted by OpenSMTPD, Sendmail, Courier, aiosmtpd, CPython’s smtpd and go-smtp, and refused with 501 by the others.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net> ORCPT=rfc822;b+lists@example.net
S: 501 5.5.4 Error: Bad ORCPT parameter syntax
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 DSN
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net> ORCPT=rfc822;b+2Blists@example.net
S: 250 2.1.5 Ok
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { exim: 'invalid data for BODY', postfix: 'Bad SIZE, ENVID, ORCPT or NOTIFY parameter syntax' },
  hears: { kinds: ['mail', 'rcpt'], commands: ['behind-path'] },
  check: {
    command({ exchange }, { report }) {
      for (const parameter of sentParameters(exchange)) {
        const fault = faultOf(exchange, parameter);
        if (fault) report({ ...fault, answered: exchange });
      }
    },
  },
});

function faultOf(exchange: Exchange, parameter: SentParameter): Report | undefined {
  const { name, span, text, known, glued } = parameter;
  if (glued) {
    return {
      place: spanPlace(exchange, span),
      message: localized(
        'No blank between the path and {0}: each parameter is parted by one (RFC 5321 section 4.1.2).',
        known ? name : localized('what follows it'),
      ),
      ...fixOf(exchange, { start: span.start, end: span.start }, ' ', localized('Add the missing blank')),
    };
  }
  if (name === '') {
    return {
      place: spanPlace(exchange, span),
      message: localized(
        'A parameter without a name: in front of “=” stands the keyword of the parameter (RFC 5321 section 4.1.2).',
      ),
    };
  }
  if (!known) return undefined; // unknown-parameter
  const fault = parameterFault(name, text);
  if (!fault || isLeftOut(name, text) || !mayBeUsed(exchange, parameter)) return undefined;
  return {
    place: spanPlace(exchange, span),
    message: messageFor(parameter, fault),
    ...mending(exchange, parameter, fault),
  };
}

/** Brackets that are part of the value are no sign of a masked one. */
function isLeftOut(name: string, value = ''): boolean {
  return name !== 'TRANSID' && isMasked(value);
}

function messageFor({ name, text }: SentParameter, { wrong, expected, ref }: ValueFault): string {
  const shown = text ? `${name}=${text.length > 60 ? `${text.slice(0, 60)}…` : text}` : name;
  return localized('{0} {1}. Expected: {2} ({3}).', shown, localized(wrong), localized(expected), refWords(ref));
}

function mending(exchange: Exchange, { nameSpan, span, value }: SentParameter, { meant }: ValueFault): { fix?: Fix } {
  if (meant === undefined) return {};
  if (meant === '') return fixOf(exchange, { start: nameSpan.end, end: span.end }, '', localized('Remove the value'));
  return value ? fixOf(exchange, value, meant, localized('Write {0}', meant)) : {};
}

/** A fix of a piece of the command, unless the dialect folds the command over several lines. */
function fixOf(exchange: Exchange, span: { start: number; end: number }, text: string, title: string): { fix?: Fix } {
  if (exchange.place.end - exchange.place.start !== exchange.text.length) return {};
  return { fix: { title, kind: 'safe', edits: [{ replace: spanPlace(exchange, span), text }] } };
}
