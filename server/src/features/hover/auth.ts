import type { ExchangeSpot, ReplySpot } from '../../analysis/locate';
import type { Ref } from '../../protocol/rfc';
import type { SaslMechanism, SaslMessage } from '../../protocol/saslMechanisms';
import { authStep } from '../../session/authExchange';
import type { Exchange } from '../../session/exchange';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { parseAuthCommand, readSaslText, type SaslContent } from '../../syntax/saslMessage';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { uncapital } from './words';

/** What stands for a secret, however long it is. */
const MASK = '••••••';

const REFS: readonly Ref[] = [{ rfc: 4954, section: '4' }];

/** The mechanism or the initial response of an AUTH command; undefined elsewhere in it. */
export function explainAuthCommand({ session, exchange, index }: ExchangeSpot, at: number): Explanation | undefined {
  const { mechanism, mechanismSpan, initial } = parseAuthCommand(exchange.text);
  const step = authStep(session, index);
  if (contains(mechanismSpan, at)) return explainMechanism(mechanism, step?.row, mechanismSpan, exchange);
  if (!initial || !contains(initial, at)) return undefined;
  const title = `The first response of ${inlineCode(mechanism, 40)}`;
  const content = readSaslText(initial.text, step?.row, step?.sent);
  const lines = [
    ...contentLines(content, 'client', step?.sent),
    forbiddenLine(step?.row),
    secretLine(content, step?.row, exchange),
  ];
  return { title, lines, refs: [...REFS, ...rowRefs(step?.row)], span: initial };
}

/** A line that answers a challenge. */
export function explainAuthResponse({ session, exchange, index, text }: ExchangeSpot): Explanation {
  const step = authStep(session, index);
  const span = { start: 0, end: text.length };
  const said = exchange.text.trim();
  const content = readSaslText(said, step?.row, step?.sent);
  if (content.kind === 'cancel') {
    return {
      title: 'The client cancels the authentication',
      lines: ['A lone `*` ends the AUTH exchange. The server has to answer 501, and the client is not authenticated.'],
      refs: REFS,
      span,
    };
  }
  const name = step ? ` of ${inlineCode(step.mechanism, 40)}` : '';
  return {
    title: `A response${name}`,
    lines: [
      ...contentLines(content, 'client', step?.sent),
      step?.row ? undefined : 'Its mechanism is not known here, so nothing of it is shown.',
      secretLine(content, step?.row, exchange),
    ],
    refs: [...REFS, ...rowRefs(step?.row)],
    span,
  };
}

/** The text of a 334; undefined for other replies. */
export function explainChallenge({ session, reply, said, answered, text }: ReplySpot): Explanation | undefined {
  if (reply.code !== 334 || !answered || text.length < 4) return undefined;
  const challenge = text.slice(4).trim();
  const span = { start: 4, end: text.length };
  const step = authStep(session, answered.index);
  const name = step ? ` of ${inlineCode(step.mechanism, 40)}` : '';
  if (challenge === '' || said.line !== reply.lines[0]?.line) {
    return {
      title: `An empty challenge${name}`,
      lines: ['The server has nothing to say first: it asks for the client’s response.'],
      refs: REFS,
      span,
    };
  }
  const content = readSaslText(challenge, step?.row, step?.challenge);
  return {
    title: `A challenge${name}`,
    lines: contentLines(content, 'server', step?.challenge),
    refs: [...REFS, ...rowRefs(step?.row)],
    span,
  };
}

/** What a mechanism is: for AUTH commands, and for the mechanisms that an EHLO reply offers. */
export function explainMechanism(
  name: string,
  row: SaslMechanism | undefined,
  span: Span,
  command?: Exchange,
): Explanation {
  const shown = inlineCode(name, 40);
  if (!row) {
    return {
      title: `SASL mechanism ${shown}`,
      lines: [
        'No mechanism of this name is known here. What its lines hold cannot be told.',
        command && offeredLine(name, command),
      ],
      refs: REFS,
      span,
    };
  }
  return {
    title: `SASL mechanism ${shown}`,
    lines: [
      ABOUT[row.name] ?? firstPayload(row),
      row.usage === 'obsolete' ? 'Registered as obsolete, though still in use.' : undefined,
      row.usage === 'unregistered' ? 'It is not in the IANA registry of SASL mechanisms.' : undefined,
      prose(row.tls),
      command && offeredLine(name, command),
      command && exposureLine(row, command),
    ],
    refs: [...rowRefs(row), ...REFS],
    span,
  };
}

/** What the mechanism does, in a sentence or two. */
const ABOUT: Readonly<Record<string, string>> = {
  PLAIN:
    'The client sends user name and password in one base64 line. Base64 hides nothing: whoever reads the line has the password.',
  LOGIN:
    'The server asks for the user name, then for the password, and the client sends each in base64. Base64 hides nothing. No standard defines it.',
  'CRAM-MD5':
    'The server sends a challenge, and the client answers with its user name and a digest of challenge and password. The password itself is not sent.',
  'DIGEST-MD5': 'Challenge and response with MD5 digests; the password itself is not sent. RFC 6331 gave it up.',
  XOAUTH2:
    'The client sends its address and an OAuth 2.0 access token instead of a password. Whoever reads the line has the token.',
  OAUTHBEARER:
    'The client sends an OAuth 2.0 bearer token instead of a password. Whoever reads the line has the token.',
  EXTERNAL:
    'The client is known already from elsewhere, mostly by its TLS certificate; it sends at most the name to act as.',
  ANONYMOUS: 'The client logs in without an account and leaves a trace for the log.',
  NTLM: 'Challenge and response of Windows networks, in three messages. It is weak by the measure of today.',
  GSSAPI: 'Authentication by Kerberos tickets. What its lines hold only the two sides can read.',
};

function firstPayload(row: SaslMechanism): string {
  if (row.name.startsWith('SCRAM-')) {
    return 'Salted challenge and response: the password is not sent, the server need not keep it, and each side proves itself to the other.';
  }
  const first = row.messages.find((message) => message.payload);
  return first?.payload ? `Its first message holds ${prose(first.payload)}.` : '';
}

function contentLines(
  content: SaslContent,
  from: 'client' | 'server',
  message: SaslMessage | undefined,
): (string | undefined)[] {
  switch (content.kind) {
    case 'empty':
      return ['It is empty: there is nothing to say at this step.'];
    case 'cancel':
      return ['A lone `*` cancels the exchange.'];
    case 'not-base64':
      return [
        from === 'server'
          ? 'It is not base64, as RFC 4954 asks: text for people, or changed in this transcript.'
          : 'It is not base64, so it cannot be decoded. Perhaps a secret was replaced in this transcript; a server would answer 501.',
      ];
    case 'opaque':
      return [
        message?.payload
          ? `In this place the mechanism has ${prose(uncapital(message.payload))}. It is not shown: ${MASK}`
          : `It is base64; what it holds may be secret and is not shown: ${MASK}`,
      ];
    case 'parts':
      return content.parts.map(({ name, value, secret, description }) => {
        const shown = secret
          ? MASK
          : value === ''
            ? '(empty)'
            : inlineCode(from === 'server' ? value.replace(/\0+$/, '') : value);
        return `${inlineCode(name, 40)}: ${shown}${description ? ` — ${prose(description)}` : ''}`;
      });
  }
}

function forbiddenLine(row: SaslMechanism | undefined): string | undefined {
  return row?.initialResponse.use === 'forbidden'
    ? 'In this mechanism the server speaks first, so the AUTH command must not carry a response.'
    : undefined;
}

/** A warning where the line holds a secret, or may hold one. */
function secretLine(content: SaslContent, row: SaslMechanism | undefined, exchange: Exchange): string | undefined {
  const secret = content.kind === 'opaque' || (content.kind === 'parts' && content.parts.some((part) => part.secret));
  return secret ? exposureLine(row, exchange) : undefined;
}

/** A transcript does not show TLS that was there from the start (port 465), so nothing is claimed about the connection itself. */
function exposureLine(row: SaslMechanism | undefined, { before }: Exchange): string | undefined {
  if (!row?.plaintext) return undefined;
  return before.tls
    ? 'TLS protects it on its way here; the transcript itself does not: treat it as a secret.'
    : '**No TLS is recorded before this line**: without TLS anyone on the way can read the secret in it.';
}

function offeredLine(name: string, { before }: Exchange): string | undefined {
  if (!before.offer) return undefined;
  const offered = before.offer.map((line) => parseKeywordLine(line, 0)).filter(({ keyword }) => keyword === 'AUTH');
  if (offered.length === 0) return `The server’s ${before.hello} reply offers no AUTH.`;
  const lines = before.offer.filter((line) => /^AUTH[ =]/i.test(line)).join(' ');
  const names = lines.toUpperCase().split(/[ =\t]+/);
  return names.includes(name) ? 'The server offered it.' : `The server did not offer it in its ${before.hello} reply.`;
}

function rowRefs(row: SaslMechanism | undefined): readonly Ref[] {
  return row?.refs.slice(0, 1) ?? [];
}

function contains({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}
