import type { Exchange, Reply } from '../session/exchange';
import type { Span } from '../syntax/pathCommand';
import { parseAuthCommand } from '../syntax/saslMessage';
import { localized } from '../text/localized';
import { commandInAuth, wasCancelled } from './commandInAuth';
import { quoted } from './quoted';
import { defineRule, type RuleContext } from './rule';
import { base64Fault, isWithheld } from './saslText';
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
    what: 'AUTH has no mechanism, or what cannot be the name of one, more than one word behind the mechanism, or an initial response that is no base64; or the answer to a challenge is none. It is reported where the server refused it, and for base64 said so: tools leave secrets out, or write them decoded.',
    why: 'RFC 4954 section 4: `AUTH mechanism [initial-response]`. The mechanism is 1 to 20 letters, digits, hyphens and underscores (RFC 4422 section 3.1). The initial response is one word of base64, or `=` for an empty one. The answer to a challenge is a line of base64, which may be empty, or a lone `*` that cancels. For everything else the server answers 501.',
    remedy:
      'Send the mechanism as the server offers it, and behind it at most one word of base64: for PLAIN it holds NUL, the user name, NUL and the password. For LOGIN and CRAM-MD5 send the mechanism alone and answer the challenges; for LOGIN user name and password are encoded each by itself. Base64 is padded with `=` and has `+` and `/`, not the `-` and `_` of URLs.',
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
  hears: { kinds: ['auth', 'response'], replies: ['refusal'] },
  check: {
    // Only a refusal shows that the text is what was sent: tools leave the words of AUTH out, or write others in their place.
    reply({ reply, exchange }, context) {
      if (!exchange || reply.code < 400 || exchange.replies.length > 1) return;
      if (exchange.kind === 'response') return checkResponse(exchange, reply, context);
      if (exchange.kind !== 'auth') return;
      const fault = authFault(exchange, reply);
      if (!fault || isWithheld(exchange.text)) return;
      context.report({
        place: spanPlace(exchange, fault),
        message: localized('{0} The form is: AUTH mechanism [initial-response] (RFC 4954 section 4).', fault.message),
        answered: exchange,
      });
    },
  },
});

function checkResponse(exchange: Exchange, reply: Reply, { session, order, report }: RuleContext): void {
  // A command in its place is reported as command-in-auth, and behind a “*” the client may take the exchange for over.
  if (exchange.grouped || commandInAuth(exchange) || wasCancelled(session, exchange)) return;
  // Where lines are folded, the blank is of the fold.
  const text = order === 'log' ? exchange.text.replace(/\s+/g, '') : exchange.text.trimEnd();
  const fault = text === '*' ? undefined : base64Fault(text);
  if (!fault || !tellsOfBase64(reply) || isWithheld(text) || challengeIsDecoded(session.exchanges, exchange)) return;
  const message =
    text === '='
      ? localized(
          '“=” is no answer to a challenge: it stands for an empty initial response, and an empty answer is an empty line',
        )
      : localized('The answer to the challenge of AUTH is no base64: {0}', fault);
  report({ place: exchange.place, message: localized('{0} (RFC 4954 section 4).', message), answered: exchange });
}

/** 501 is for what cannot be decoded (RFC 4954 section 4); some servers have other codes and say it. */
function tellsOfBase64({ code, lines }: Reply): boolean {
  return code === 501 || lines.some(({ text }) => /base-?64|decod/i.test(text));
}

/** Tools that write challenges decoded write the answers decoded, too. */
function challengeIsDecoded(exchanges: readonly Exchange[], exchange: Exchange): boolean {
  const asked = exchanges[exchanges.lastIndexOf(exchange) - 1];
  const challenge = asked?.replies.at(-1)?.lines[0]?.text.slice(4).trim() ?? '';
  return base64Fault(challenge) !== undefined;
}

function authFault(exchange: Exchange, reply: Reply): (Span & { message: string }) | undefined {
  const { text } = exchange;
  const { mechanism, mechanismSpan, initial } = parseAuthCommand(text);
  if (mechanism === '') return { start: 0, end: text.trimEnd().length, message: localized('AUTH names no mechanism.') };
  if (mechanism.length > LONGEST_NAME || !/^[A-Z0-9_-]+$/.test(mechanism)) {
    const what =
      mechanism.length > LONGEST_NAME
        ? localized('has {0} characters, and {1} are the most', mechanism.length, LONGEST_NAME)
        : localized('has characters that no mechanism has');
    return { ...mechanismSpan, message: localized('The name {0} behind AUTH {1}.', quoted(mechanism), what) };
  }
  if (!initial) return undefined;
  const word = /^\S*/.exec(initial.text)?.[0] ?? '';
  if (word.length < initial.text.length) {
    return {
      start: initial.start + word.length + 1,
      end: initial.end,
      message: localized('More than an initial response stands behind AUTH {0}.', mechanism),
    };
  }
  // The text may be a secret and is not repeated.
  const fault = word === '=' ? undefined : base64Fault(word);
  if (!fault || !tellsOfBase64(reply)) return undefined;
  return {
    start: initial.start,
    end: initial.end,
    message: localized('The initial response behind AUTH {0} is no base64: {1}.', mechanism, fault),
  };
}
