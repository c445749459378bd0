import type { ExchangeSpot } from '../../analysis/locate';
import { type Command, findCommand, privateUseCommand } from '../../protocol/commands';
import { findReplyCode } from '../../protocol/replyCodes';
import { findRule } from '../../rules/index';
import type { Exchange } from '../../session/exchange';
import { PHASE_TEXT, type Phase } from '../../session/phase';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { enumerated, inSentence, listed, sentences } from './words';

/** The verb of a command: its form, what it does, whether it may stand here, and what it may be answered. */
export function explainVerb({ exchange }: ExchangeSpot, span: Span): Explanation {
  const { verb } = exchange;
  const row = findCommand(verb) ?? (/^X/.test(verb) ? privateUseCommand : undefined);
  if (!row) return explainUnknown(exchange, span);
  const title = VERB_TITLES[verb];
  const pipelining = PIPELINING[row.pipelining.position];
  return {
    title: title ? localized('{0}: {1}', inlineCode(verb, 40), localized(title)) : inlineCode(verb, 40),
    lines: [
      commandForm(row),
      prose(localized(row.effect)),
      row.status === 'deprecated'
        ? localized('It is deprecated.')
        : row.status === 'vendor'
          ? localized('No RFC defines it: it comes from single products.')
          : undefined,
      sentences(hereLine(exchange), offerLine(row, exchange)),
      sentences(repliesLine(row), answerLine(exchange)),
      pipelining && localized(pipelining),
    ],
    refs: row.refs.slice(0, 2),
    span,
  };
}

/** The form of the command as people write it, else its grammar; none for a verb that stands alone. */
export function commandForm({ verb, syntax, certainty }: Command): string | undefined {
  const form = FORMS[verb] ?? (certainty === 'unconfirmed' ? undefined : withoutQuotes(syntax));
  return form === undefined || form === verb ? undefined : inlineCode(form, 200);
}

/** ABNF without its quotes and the line end. */
function withoutQuotes(syntax: string | null): string | undefined {
  return syntax
    ?.replace(/ CRLF(?= ;|$| \*OCTET)/, '')
    .replaceAll(':" ', ':')
    .replaceAll('"', '');
}

/** What stands in brackets may be left out. */
const FORMS: Readonly<Record<string, string>> = {
  EHLO: 'EHLO client-name',
  HELO: 'HELO client-name',
  LHLO: 'LHLO client-name',
  MAIL: 'MAIL FROM:<sender> [PARAMETER=value …]',
  RCPT: 'RCPT TO:<recipient> [PARAMETER=value …]',
  BDAT: 'BDAT number-of-octets [LAST]',
  VRFY: 'VRFY user-or-address [SMTPUTF8]',
  EXPN: 'EXPN list-name [SMTPUTF8]',
  HELP: 'HELP [command]',
  NOOP: 'NOOP [anything]',
  AUTH: 'AUTH mechanism [initial-response-in-base64]',
  ETRN: 'ETRN host-name',
};

/** What each is for, in a few words. */
export const VERB_TITLES: Readonly<Record<string, string>> = {
  EHLO: 'the client introduces itself and asks for extensions',
  HELO: 'the client introduces itself, without extensions',
  LHLO: 'the client introduces itself, in LMTP',
  MAIL: 'opens a mail transaction and names the sender',
  RCPT: 'names one recipient',
  DATA: 'asks to send the message',
  BDAT: 'sends a chunk of the message',
  BURL: 'adds what a URL names to the message',
  RSET: 'drops the transaction',
  NOOP: 'does nothing',
  HELP: 'asks for help',
  VRFY: 'asks whether a mailbox exists',
  EXPN: 'asks for the members of a mailing list',
  QUIT: 'ends the session',
  AUTH: 'the client authenticates itself',
  STARTTLS: 'asks to encrypt the connection',
  ETRN: 'asks the server to send the mail it holds',
  ATRN: 'asks to change roles, after authentication',
  TURN: 'asks to change roles',
  XCLIENT: 'a proxy names the real client',
  XFORWARD: 'facts about the original client, for the log',
};

const PIPELINING: Readonly<Record<Command['pipelining']['position'], string | undefined>> = {
  anywhere: 'Pipelining: may stand anywhere in a group of commands.',
  chunks: 'Pipelining: chunks may follow one another; the last one ends its group.',
  last: 'Pipelining: has to be the last command of a group.',
  'last-by-default': undefined,
};

function explainUnknown({ text, command, replies }: Exchange, span: Span): Explanation {
  const verb = text.slice(0, command?.verbEnd);
  const code = replies[0]?.code;
  return {
    title:
      verb === ''
        ? localized('A line that begins with no verb')
        : localized('{0} is no command of SMTP', inlineCode(verb, 40)),
    lines: [
      localized('No specification known here defines this command. A server answers 500 and goes on with the session.'),
      command && code
        ? code >= 200 && code < 400
          ? localized('The server answered {0}: it knows the command all the same.', code)
          : localized('The server answered {0}.', code)
        : undefined,
    ],
    refs: [{ rfc: 5321, section: '4.2.4' }],
    span,
  };
}

/** Whether it may stand where it stands, in the words that findings use. */
function hereLine({ fault, before, grouped }: Exchange): string | undefined {
  const where = localized(PHASE_TEXT[before.phase]);
  if (fault) {
    const title = findRule(fault)?.title;
    return title
      ? localized('**Out of order here** ({0}): {1}.', inSentence(title), where)
      : localized('**Out of order here**: {0}.', where);
  }
  if (QUIET.has(before.phase)) return undefined;
  // A client that does not wait can only hope for good replies.
  return grouped
    ? localized('In order here, if the commands before it succeed: it was sent before their replies came.')
    : localized('In order here: {0}.', where);
}

/** Phases in which nothing is said: too little is known, or order is no question. */
const QUIET: ReadonlySet<Phase> = new Set<Phase>(['unknown', 'awaiting-greeting', 'auth', 'content', 'stuck']);

function offerLine({ requiresKeyword }: Command, { before }: Exchange): string | undefined {
  if (!requiresKeyword || !before.offer || before.hello === '') return undefined;
  const offered = before.offer.some((line) => parseKeywordLine(line, 0).keyword === requiresKeyword);
  return offered
    ? localized('The server offered it.')
    : localized('The server did not offer {0} in its {1} reply.', inlineCode(requiresKeyword), before.hello);
}

/** So many error codes are named; the others stand without a name. */
const MOST_NAMED = 6;

function repliesLine({ replies }: Command): string | undefined {
  const { intermediate, success, error, afterContent } = replies;
  const good = [...intermediate, ...success];
  if (good.length + error.length === 0) return undefined;
  const clauses: string[] = [];
  if (good.length > 0) clauses.push(localized('Accepted with {0}', enumerated(good.map(named))));
  if (error.length > 0) {
    const codes = enumerated([...error.slice(0, MOST_NAMED).map(named), ...error.slice(MOST_NAMED).map(String)]);
    clauses.push(good.length > 0 ? localized('refused with {0}', codes) : localized('Refused with {0}', codes));
  }
  if (afterContent) clauses.push(localized('then the message with {0}', enumerated(afterContent.success.map(named))));
  return sentences(localized('{0}.', clauses.join(localized('; '))), alwaysText(error));
}

function alwaysText(error: readonly number[]): string {
  const others = [500, 501, 421].filter((code) => !error.includes(code)).map(String);
  return others.length > 1
    ? localized('{0} are always possible.', listed(others))
    : localized('{0} is always possible.', others[0] ?? '');
}

/** With its name, without what the name has in brackets. */
function named(code: number): string {
  const name = findReplyCode(code)?.name;
  if (!name || /^OK(?: \(.*\))?$/.test(name)) return String(code);
  return localized('{0} ({1})', code, prose(inSentence(name).replace(/ ?[(（].*[)）]$/, '')));
}

function answerLine({ replies, place, kind }: Exchange): string | undefined {
  const [reply] = replies;
  if (!reply || reply.code === 0)
    return replies.length === 0 && kind !== 'other' ? localized('No reply to it is recorded.') : undefined;
  const enhanced = reply.lines[0]?.parsed.enhanced;
  const code = enhanced ? `${reply.code} ${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : String(reply.code);
  const line = reply.lines[0]?.line ?? place.line;
  return line === place.line + 1
    ? localized('The server answered **{0}**.', code)
    : localized('The server answered **{0}** (line {1}).', code, line + 1);
}
