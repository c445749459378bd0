import type { ReplySpot } from '../../analysis/locate';
import { type Extension, findExtension } from '../../protocol/extensions';
import type { Ref } from '../../protocol/rfc';
import { findMechanism } from '../../protocol/saslMechanisms';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import { explainMechanism } from './auth';
import type { Explanation } from './explanation';
import { durationText, enumerated, inSentence, listed, sizeText } from './words';

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
    title: onName ? localized('The server’s name: {0}', inlineCode(name, 80)) : localized('Free text of the server'),
    lines: [
      onName
        ? localized(
            'The first line of the reply is no keyword: it begins with the name by which the server calls itself.',
          )
        : localized('Behind its name the server may say what it likes here. Keywords begin on the second line.'),
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
      title: localized('EHLO keyword {0}', shown),
      lines: [
        localized('No extension of this name is known here.'),
        /^X/.test(keyword)
          ? localized('Names that begin with X are private: both sides have to know what they mean.')
          : localized('A client that does not know a keyword ignores it.'),
      ],
      refs: [REPLY],
      span,
    };
  }
  const about = KEYWORD_ABOUT[keyword];
  const unsure = row.certainty === 'unconfirmed';
  return {
    title: localized('{0}: {1}', shown, prose(inSentence(row.title))),
    lines: [
      about ? localized(about) : unsure ? undefined : prose(localized(row.notes[0] ?? '')),
      useLine(row),
      valueLine(keyword, values, row),
      oldForm ? localized('The form with `=` is for clients of long ago.') : undefined,
      standingLine(row),
      row.requires.length > 0
        ? localized('The server has to offer {0} with it.', listed(row.requires.map((name) => inlineCode(name))))
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
  const used = [...byCommand].map(([command, names]) => localized('{0} of {1}', listed(names), command));
  const brought: string[] = [];
  if (used.length > 0)
    brought.push(
      parameters.length === 1
        ? localized('the parameter {0}', enumerated(used))
        : localized('the parameters {0}', enumerated(used)),
    );
  if (verbs.length > 0) {
    const names = listed(verbs.map((verb) => inlineCode(verb)));
    brought.push(verbs.length === 1 ? localized('the command {0}', names) : localized('the commands {0}', names));
  }
  return brought.length > 0 ? localized('It brings {0}.', listed(brought)) : undefined;
}

function valueLine(keyword: string, values: readonly string[], row: Extension): string | undefined {
  const [value] = values;
  if (value === undefined) {
    if (keyword === 'SIZE') return localized('Without a number, as here, it does not tell the limit.');
    return undefined;
  }
  switch (keyword) {
    case 'SIZE':
      if (!/^\d{1,20}$/.test(value)) return localized('Here: {0}, which is not a number of octets.', inlineCode(value));
      return /^0+$/.test(value)
        ? localized('Here: 0, which means no fixed limit.')
        : localized('Here: at most {0}.', sizeText(value));
    case 'LIMITS':
      return localized('Here: {0}.', listed(values.map(limitText), 'and'));
    case 'AUTH':
      return localized('Here: {0}.', listed(values.map((name) => inlineCode(name, 40))));
    case 'DELIVERBY':
      return /^\d{1,9}$/.test(value)
        ? localized(
            'Here: less than {0} is refused where a late message is to be returned.',
            durationText(Number(value)),
          )
        : localized('Here: {0}.', inlineCode(value));
    default:
      if (row.ehloParameters === 'none')
        return localized('{0} stands behind it, though this keyword takes no parameter.', inlineCode(values.join(' ')));
      return localized('Here: {0}.', inlineCode(values.join(' ')));
  }
}

function limitText(limit: string): string {
  const [name = '', value = ''] = limit.split('=', 2);
  const known = LIMITS[name.toUpperCase()];
  return known && /^\d{1,6}$/.test(value) ? localized(known, value) : inlineCode(limit, 60);
}

const LIMITS: Readonly<Record<string, string>> = {
  MAILMAX: 'at most {0} transactions in a session',
  RCPTMAX: 'at most {0} recipients in a transaction',
  RCPTDOMAINMAX: 'at most {0} recipient domains in a transaction',
};

function standingLine(row: Extension): string | undefined {
  switch (row.status) {
    case 'standard':
    case 'base':
      return undefined;
    case 'vendor':
      return row.certainty === 'unconfirmed'
        ? localized('No RFC defines it, and no description was found: take this for hearsay.')
        : localized('No RFC defines it: it comes from single products.');
    case 'experimental':
      return localized('It is experimental.');
    case 'deprecated':
      return localized('It is deprecated.');
    case 'historic':
      return localized('It is historic: RFCs have given it up.');
    case 'obsolete':
      return localized('It is obsolete.');
  }
}
