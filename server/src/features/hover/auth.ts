import type { ExchangeSpot, ReplySpot } from '../../analysis/locate';
import type { Ref } from '../../protocol/rfc';
import type { SaslMechanism, SaslMessage } from '../../protocol/saslMechanisms';
import { authStep } from '../../session/authExchange';
import type { Exchange } from '../../session/exchange';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { parseAuthCommand, readSaslText, type SaslContent } from '../../syntax/saslMessage';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { inSentence } from './words';

/** What stands for a secret, however long it is. */
const MASK = '••••••';

const REFS: readonly Ref[] = [{ rfc: 4954, section: '4' }];

/** The mechanism or the initial response of an AUTH command; undefined elsewhere in it. */
export function explainAuthCommand({ session, exchange, index }: ExchangeSpot, at: number): Explanation | undefined {
  const { mechanism, mechanismSpan, initial } = parseAuthCommand(exchange.text);
  const step = authStep(session, index);
  if (contains(mechanismSpan, at)) return explainMechanism(mechanism, step?.row, mechanismSpan, exchange);
  if (!initial || !contains(initial, at)) return undefined;
  const title = localized('The first response of {0}', inlineCode(mechanism, 40));
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
      title: localized('The client cancels the authentication'),
      lines: [
        localized(
          'A lone `*` ends the AUTH exchange. The server has to answer 501, and the client is not authenticated.',
        ),
      ],
      refs: REFS,
      span,
    };
  }
  return {
    title: step ? localized('A response of {0}', inlineCode(step.mechanism, 40)) : localized('A response'),
    lines: [
      ...contentLines(content, 'client', step?.sent),
      step?.row ? undefined : localized('Its mechanism is not known here, so nothing of it is shown.'),
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
  const name = step && inlineCode(step.mechanism, 40);
  if (challenge === '' || said.line !== reply.lines[0]?.line) {
    return {
      title: name ? localized('An empty challenge of {0}', name) : localized('An empty challenge'),
      lines: [localized('The server has nothing to say first: it asks for the client’s response.')],
      refs: REFS,
      span,
    };
  }
  const content = readSaslText(challenge, step?.row, step?.challenge);
  return {
    title: name ? localized('A challenge of {0}', name) : localized('A challenge'),
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
      title: localized('SASL mechanism {0}', shown),
      lines: [
        localized('No mechanism of this name is known here. What its lines hold cannot be told.'),
        command && offeredLine(name, command),
      ],
      refs: REFS,
      span,
    };
  }
  return {
    title: localized('SASL mechanism {0}', shown),
    lines: [
      aboutText(row),
      row.usage === 'obsolete' ? localized('Registered as obsolete, though still in use.') : undefined,
      row.usage === 'unregistered' ? localized('It is not in the IANA registry of SASL mechanisms.') : undefined,
      prose(localized(row.tls)),
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

function aboutText(row: SaslMechanism): string {
  const about = ABOUT[row.name];
  if (about) return localized(about);
  if (row.name.startsWith('SCRAM-')) {
    return localized(
      'Salted challenge and response: the password is not sent, the server need not keep it, and each side proves itself to the other.',
    );
  }
  const first = row.messages.find((message) => message.payload);
  return first?.payload ? localized('Its first message holds {0}.', prose(localized(first.payload))) : '';
}

function contentLines(
  content: SaslContent,
  from: 'client' | 'server',
  message: SaslMessage | undefined,
): (string | undefined)[] {
  switch (content.kind) {
    case 'empty':
      return [localized('It is empty: there is nothing to say at this step.')];
    case 'cancel':
      return [localized('A lone `*` cancels the exchange.')];
    case 'not-base64':
      return [
        from === 'server'
          ? localized('It is not base64, as RFC 4954 asks: text for people, or changed in this transcript.')
          : localized(
              'It is not base64, so it cannot be decoded. Perhaps a secret was replaced in this transcript; a server would answer 501.',
            ),
      ];
    case 'opaque':
      return [
        message?.payload
          ? localized(
              'In this place the mechanism has {0}. It is not shown: {1}',
              prose(inSentence(message.payload)),
              MASK,
            )
          : localized('It is base64; what it holds may be secret and is not shown: {0}', MASK),
      ];
    case 'parts':
      return content.parts.map(({ name, value, secret, description }) => {
        const shown = secret
          ? MASK
          : value === ''
            ? localized('(empty)')
            : inlineCode(from === 'server' ? value.replace(/\0+$/, '') : value);
        return description
          ? localized('{0}: {1} — {2}', inlineCode(name, 40), shown, prose(localized(description)))
          : localized('{0}: {1}', inlineCode(name, 40), shown);
      });
  }
}

function forbiddenLine(row: SaslMechanism | undefined): string | undefined {
  return row?.initialResponse.use === 'forbidden'
    ? localized('In this mechanism the server speaks first, so the AUTH command must not carry a response.')
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
    ? localized('TLS protects it on its way here; the transcript itself does not: treat it as a secret.')
    : localized('**No TLS is recorded before this line**: without TLS anyone on the way can read the secret in it.');
}

function offeredLine(name: string, { before }: Exchange): string | undefined {
  if (!before.offer) return undefined;
  const offered = before.offer.map((line) => parseKeywordLine(line, 0)).filter(({ keyword }) => keyword === 'AUTH');
  if (offered.length === 0) return localized('The server’s {0} reply offers no AUTH.', before.hello);
  const lines = before.offer.filter((line) => /^AUTH[ =]/i.test(line)).join(' ');
  const names = lines.toUpperCase().split(/[ =\t]+/);
  return names.includes(name)
    ? localized('The server offered it.')
    : localized('The server did not offer it in its {0} reply.', before.hello);
}

function rowRefs(row: SaslMechanism | undefined): readonly Ref[] {
  return row?.refs.slice(0, 1) ?? [];
}

function contains({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}
