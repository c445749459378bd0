import type { ReplySpot } from '../../analysis/locate';
import { type Extension, findExtension } from '../../protocol/extensions';
import type { Ref } from '../../protocol/rfc';
import { findMechanism } from '../../protocol/saslMechanisms';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { inlineCode, prose } from '../markdown';
import { explainMechanism } from './auth';
import type { Explanation } from './explanation';
import { capital, durationText, listed, sizeText, uncapital } from './words';

const REPLY: Ref = { rfc: 5321, section: '4.1.1.1' };

/** A line of the reply to EHLO or LHLO, at a column behind its code; undefined in other replies. */
export function explainOffer(spot: ReplySpot, at: number): Explanation | undefined {
  const { reply, said, answered } = spot;
  if (!answered?.exchange.offered || (answered.exchange.kind !== 'ehlo' && answered.exchange.kind !== 'lhlo'))
    return undefined;
  if (said.line === reply.lines[0]?.line) return explainFirstLine(spot, at);
  const { keyword, span, parameters } = parseKeywordLine(said.text, said.parsed.text);
  if (keyword === '') return undefined;
  const parameter = parameters.find(({ start, end }) => start <= at && at <= end);
  if (parameter && keyword === 'AUTH') {
    const name = said.text.slice(parameter.start, parameter.end).toUpperCase();
    return explainMechanism(name, findMechanism(name), parameter);
  }
  const values = parameters.map(({ start, end }) => said.text.slice(start, end));
  return explainKeyword(keyword, values, parameter ?? span, { oldForm: said.text[span.end] === '=' });
}

/** The first line names the server; keywords begin on the second (RFC 5321 section 4.1.1.1). */
function explainFirstLine({ said, text }: ReplySpot, at: number): Explanation | undefined {
  const start = said.parsed.text;
  const name = /^\S*/.exec(text.slice(start))?.[0] ?? '';
  if (name === '') return undefined;
  const onName = at <= start + name.length;
  return {
    title: onName ? `The server’s name: ${inlineCode(name, 80)}` : 'Free text of the server',
    lines: [
      onName
        ? 'The first line of the reply is no keyword: it begins with the name by which the server calls itself.'
        : 'Behind its name the server may say what it likes here. Keywords begin on the second line.',
    ],
    refs: [REPLY],
    span: onName ? { start, end: start + name.length } : { start: start + name.length + 1, end: text.length },
  };
}

function explainKeyword(
  keyword: string,
  values: readonly string[],
  span: Span,
  { oldForm }: { oldForm: boolean },
): Explanation {
  const row =
    findExtension(keyword) ?? (/^X+$/.test(keyword) && keyword.length > 3 ? findExtension('XXXX') : undefined);
  const shown = inlineCode(keyword, 40);
  if (!row) {
    return {
      title: `EHLO keyword ${shown}`,
      lines: [
        'No extension of this name is known here.',
        /^X/.test(keyword)
          ? 'Names that begin with X are private: both sides have to know what they mean.'
          : 'A client that does not know a keyword ignores it.',
      ],
      refs: [REPLY],
      span,
    };
  }
  const unsure = row.certainty === 'unconfirmed';
  return {
    title: `${shown}: ${prose(uncapital(row.title))}`,
    lines: [
      KEYWORD_ABOUT[keyword] ?? (unsure ? undefined : prose(row.notes[0] ?? '')),
      useLine(row),
      valueLine(keyword, values, row),
      oldForm ? 'The form with `=` is for clients of long ago.' : undefined,
      standingLine(row),
      row.requires.length > 0
        ? `The server has to offer ${listed(row.requires.map((name) => inlineCode(name)))} with it.`
        : undefined,
    ],
    refs: row.refs,
    span,
  };
}

/** What the server offers with a keyword. */
export const KEYWORD_ABOUT: Readonly<Record<string, string>> = {
  PIPELINING:
    'The client may send several commands without waiting for each reply. `EHLO`, `DATA`, `VRFY`, `EXPN`, `TURN`, `QUIT` and `NOOP` have to come last in such a group.',
  SIZE: 'The server tells the largest message it takes, and the client may announce the size of its message.',
  STARTTLS:
    'The server can encrypt this connection. After a successful STARTTLS the session starts afresh, and the keyword must not be offered again.',
  AUTH: 'The server lets clients authenticate, with one of the SASL mechanisms listed here.',
  ENHANCEDSTATUSCODES:
    'The server puts a code of three numbers, such as 5.1.1, in front of its texts. It says more than the reply code.',
  '8BITMIME':
    'The message text may hold octets above 127. It does not allow them in addresses or header fields: that is SMTPUTF8.',
  SMTPUTF8: 'Addresses and header fields may hold letters beyond ASCII.',
  DSN: 'The sender may say when it wants delivery reports, and what they contain.',
  CHUNKING:
    'The message may be sent in chunks of a known length with `BDAT`, without doubled dots. `DATA` works as well.',
  BINARYMIME: 'The message may be binary, without lines. It then has to be sent with `BDAT`.',
  VRFY: 'The client may ask whether a mailbox exists. Many servers answer without telling.',
  EXPN: 'The client may ask for the members of a mailing list.',
  HELP: 'The client may ask for help, which is text for people.',
  ETRN: 'The client may ask the server to start sending the mail it holds for a domain.',
  REQUIRETLS: 'The client may ask that a message travel only over connections with TLS, all the way.',
  LIMITS: 'The server tells its limits, so that a client need not run into them.',
  DELIVERBY: 'The client may say by when a message has to be delivered.',
  PRDR: 'After the message the server can answer for each recipient on its own. Exim knows it.',
  PIPECONNECT: 'A client that remembers these keywords may send EHLO before the greeting. Exim knows it.',
  'MT-PRIORITY': 'The client may give each message a priority, from -9 (lowest) to 9.',
  RRVS: 'The client may ask that mail reach a mailbox only if it still has the same owner.',
  FUTURERELEASE: 'The client may ask the server to hold a message for some time. It is for submission only.',
  BURL: 'The client may name the message by a URL, from which the server fetches it. It is for submission only.',
  'NO-SOLICITING': 'The server tells which advertising it does not want, and the client may label its mail.',
  CONPERM: 'The client may permit that the content be converted.',
  CONNEG: 'The client may ask what kinds of content a recipient can take.',
  MTRK: 'The client may mark a message so that its way can be asked for later.',
  CHECKPOINT: 'A transaction that broke off can be taken up again.',
  ATRN: 'A client that has authenticated may change roles with the server, to fetch its mail.',
  TURN: 'The two sides may change roles. It is unsafe, because nobody proves who he is.',
  SUBMITTER: 'The client may name who sent the message on most recently (Sender ID).',
  UTF8SMTP: 'An experiment with letters beyond ASCII in addresses; SMTPUTF8 took its place.',
  XCLIENT: 'A trusted proxy may tell the server who the real client is. Postfix offers it to such hosts only.',
  XFORWARD:
    'A content filter may hand on facts about the original client, for the log. Postfix offers it to such hosts only.',
};

/** The parameters and commands that come with it. */
function useLine({ parameters, verbs }: Extension): string | undefined {
  const byCommand = new Map<string, string[]>();
  for (const { name, value, commands } of parameters) {
    const command = listed(commands, 'or');
    byCommand.set(command, [...(byCommand.get(command) ?? []), inlineCode(value === 'none' ? name : `${name}=…`)]);
  }
  const used = [...byCommand].map(([command, names]) => `${listed(names)} of ${command}`);
  const parts = [
    used.length > 0 ? `the ${parameters.length === 1 ? 'parameter' : 'parameters'} ${used.join(', ')}` : '',
    verbs.length > 0
      ? `the ${verbs.length === 1 ? 'command' : 'commands'} ${listed(verbs.map((verb) => inlineCode(verb)))}`
      : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `It brings ${parts.join(' and ')}.` : undefined;
}

function valueLine(keyword: string, values: readonly string[], row: Extension): string | undefined {
  const [value] = values;
  if (value === undefined) {
    if (keyword === 'SIZE') return 'Without a number, as here, it does not tell the limit.';
    return undefined;
  }
  switch (keyword) {
    case 'SIZE':
      if (!/^\d{1,20}$/.test(value)) return `Here: ${inlineCode(value)}, which is not a number of octets.`;
      return /^0+$/.test(value) ? 'Here: 0, which means no fixed limit.' : `Here: at most ${sizeText(value)}.`;
    case 'LIMITS':
      return `Here: ${listed(values.map(limitText), 'and')}.`;
    case 'AUTH':
      return `Here: ${listed(values.map((name) => inlineCode(name, 40)))}.`;
    case 'DELIVERBY':
      return /^\d{1,9}$/.test(value)
        ? `Here: less than ${durationText(Number(value))} is refused where a late message is to be returned.`
        : `Here: ${inlineCode(value)}.`;
    default:
      if (row.ehloParameters === 'none')
        return `${capital(inlineCode(values.join(' ')))} stands behind it, though this keyword takes no parameter.`;
      return `Here: ${inlineCode(values.join(' '))}.`;
  }
}

function limitText(limit: string): string {
  const [name = '', value = ''] = limit.split('=', 2);
  const words: Readonly<Record<string, string>> = {
    MAILMAX: 'transactions in a session',
    RCPTMAX: 'recipients in a transaction',
    RCPTDOMAINMAX: 'recipient domains in a transaction',
  };
  const known = words[name.toUpperCase()];
  return known && /^\d{1,6}$/.test(value) ? `at most ${value} ${known}` : inlineCode(limit, 60);
}

function standingLine(row: Extension): string | undefined {
  switch (row.status) {
    case 'standard':
    case 'base':
      return undefined;
    case 'vendor':
      return row.certainty === 'unconfirmed'
        ? 'No RFC defines it, and no description was found: take this for hearsay.'
        : 'No RFC defines it: it comes from single products.';
    case 'experimental':
      return 'It is experimental.';
    case 'deprecated':
      return 'It is deprecated.';
    case 'historic':
      return 'It is historic: RFCs have given it up.';
    case 'obsolete':
      return 'It is obsolete.';
  }
}
