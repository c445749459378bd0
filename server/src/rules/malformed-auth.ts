import type { Exchange } from '../session/exchange';
import { decodeBase64 } from '../syntax/base64';
import type { Span } from '../syntax/pathCommand';
import { isRedacted } from '../syntax/redaction';
import { parseAuthCommand } from '../syntax/saslMessage';
import { quoted } from './quoted';
import { defineRule } from './rule';
import { spanPlace } from './spanPlace';

/** RFC 4422 section 3.1. */
const LONGEST_NAME = 20;

export default defineRule({
  id: 'malformed-auth',
  title: 'AUTH that is not written as AUTH is',
  category: 'syntax',
  severity: 'error',
  party: 'client',
  rfc: [
    { rfc: 4954, section: '4' },
    { rfc: 4422, section: '3.1' },
  ],
  docs: {
    what: 'AUTH has no mechanism, or what cannot be the name of one, more than one word behind the mechanism, or an initial response that is no base64, and the server refused it.',
    why: 'RFC 4954 section 4: `AUTH mechanism [initial-response]`. The mechanism is 1 to 20 letters, digits, hyphens and underscores (RFC 4422 section 3.1). The initial response is one word of base64, or `=` for an empty one. For everything else the server answers 501.',
    remedy:
      'Send the mechanism as the server offers it, and behind it at most one word of base64: for PLAIN it holds NUL, the user name, NUL and the password. For LOGIN and CRAM-MD5 send the mechanism alone and answer the challenges.',
    practice:
      'AUTH alone gets 501 or 504 from most recorded servers, 503 from OpenSMTPD and 502 from Courier and go-smtp. A word too many gets 501 from most; Courier, Haraka and go-smtp accept it.',
  },
  examples: {
    bad: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN LOGIN
C: AUTH
S: 501 5.5.4 Syntax: AUTH mechanism
C: QUIT
S: 221 2.0.0 Bye
`,
    good: `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 AUTH PLAIN LOGIN
C: AUTH LOGIN
S: 334 VXNlcm5hbWU6
C: *
S: 501 5.7.0 Authentication aborted
C: QUIT
S: 221 2.0.0 Bye
`,
  },
  peers: { snort: '124:15' },
  check: {
    // Only a refusal shows that the text is what was sent: tools leave the words of AUTH out, or write others in their place.
    reply({ reply, exchange }, { report }) {
      if (exchange?.kind !== 'auth' || reply.code < 400 || exchange.replies.length > 1) return;
      const fault = authFault(exchange);
      if (!fault || isRedacted(exchange.text)) return;
      report({
        place: spanPlace(exchange, fault),
        message: `${fault.message} The form is: AUTH mechanism [initial-response] (RFC 4954 section 4).`,
        answered: exchange,
      });
    },
  },
});

function authFault(exchange: Exchange): (Span & { message: string }) | undefined {
  const { text } = exchange;
  const { mechanism, mechanismSpan, initial } = parseAuthCommand(text);
  if (mechanism === '') return { start: 0, end: text.trimEnd().length, message: 'AUTH names no mechanism.' };
  if (mechanism.length > LONGEST_NAME || !/^[A-Z0-9_-]+$/.test(mechanism)) {
    const what =
      mechanism.length > LONGEST_NAME
        ? `has ${mechanism.length} characters, and ${LONGEST_NAME} are the most`
        : 'has characters that no mechanism has';
    return { ...mechanismSpan, message: `The name ${quoted(mechanism)} behind AUTH ${what}.` };
  }
  if (!initial) return undefined;
  const word = /^\S*/.exec(initial.text)?.[0] ?? '';
  if (word.length < initial.text.length) {
    return {
      start: initial.start + word.length + 1,
      end: initial.end,
      message: `More than an initial response stands behind AUTH ${mechanism}.`,
    };
  }
  // The text may be a secret and is not repeated.
  if (exchange.replies[0]?.code !== 501 || word === '=' || decodeBase64(word)) return undefined;
  return {
    start: initial.start,
    end: initial.end,
    message: `The initial response behind AUTH ${mechanism} is no base64.`,
  };
}
