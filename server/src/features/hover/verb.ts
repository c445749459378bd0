import type { ExchangeSpot } from '../../analysis/locate';
import { type Command, findCommand, privateUseCommand } from '../../protocol/commands';
import { findReplyCode } from '../../protocol/replyCodes';
import { findRule } from '../../rules/index';
import type { Exchange } from '../../session/exchange';
import { PHASE_TEXT, type Phase } from '../../session/phase';
import type { Span } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { uncapital } from './words';

/** The verb of a command: its form, what it does, whether it may stand here, and what it may be answered. */
export function explainVerb({ exchange }: ExchangeSpot, span: Span): Explanation {
  const { verb } = exchange;
  const row = findCommand(verb) ?? (/^X/.test(verb) ? privateUseCommand : undefined);
  if (!row) return explainUnknown(exchange, span);
  return {
    title: `${inlineCode(verb, 40)}${VERB_TITLES[verb] ? `: ${VERB_TITLES[verb]}` : ''}`,
    lines: [
      commandForm(row),
      prose(row.effect),
      row.status === 'deprecated'
        ? 'It is deprecated.'
        : row.status === 'vendor'
          ? 'No RFC defines it: it comes from single products.'
          : undefined,
      [hereLine(exchange), offerLine(row, exchange)].filter((part) => part !== undefined).join(' '),
      [repliesLine(row), answerLine(exchange)].filter((part) => part !== undefined).join(' '),
      PIPELINING[row.pipelining.position],
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
    title: verb === '' ? 'A line that begins with no verb' : `${inlineCode(verb, 40)} is no command of SMTP`,
    lines: [
      'No specification known here defines this command. A server answers 500 and goes on with the session.',
      command && code
        ? `The server answered ${code}${code >= 200 && code < 400 ? ': it knows the command all the same' : ''}.`
        : undefined,
    ],
    refs: [{ rfc: 5321, section: '4.2.4' }],
    span,
  };
}

/** Whether it may stand where it stands, in the words that findings use. */
function hereLine({ fault, before, grouped }: Exchange): string | undefined {
  const where = PHASE_TEXT[before.phase];
  if (fault) {
    const title = findRule(fault)?.title;
    return `**Out of order here**${title ? ` (${uncapital(title)})` : ''}: ${where}.`;
  }
  if (QUIET.has(before.phase)) return undefined;
  // A client that does not wait can only hope for good replies.
  return grouped
    ? 'In order here, if the commands before it succeed: it was sent before their replies came.'
    : `In order here: ${where}.`;
}

/** Phases in which nothing is said: too little is known, or order is no question. */
const QUIET: ReadonlySet<Phase> = new Set<Phase>(['unknown', 'awaiting-greeting', 'auth', 'content', 'stuck']);

function offerLine({ requiresKeyword }: Command, { before }: Exchange): string | undefined {
  if (!requiresKeyword || !before.offer || before.hello === '') return undefined;
  const offered = before.offer.some((line) => parseKeywordLine(line, 0).keyword === requiresKeyword);
  return offered
    ? 'The server offered it.'
    : `The server did not offer ${inlineCode(requiresKeyword)} in its ${before.hello} reply.`;
}

/** So many error codes are named; the others stand without a name. */
const MOST_NAMED = 6;

function repliesLine({ replies }: Command): string | undefined {
  const { intermediate, success, error, afterContent } = replies;
  const good = [...intermediate, ...success];
  if (good.length + error.length === 0) return undefined;
  const parts = [
    good.length > 0 ? `Accepted with ${good.map(named).join(', ')}` : '',
    error.length > 0
      ? `${good.length > 0 ? 'refused' : 'Refused'} with ${[...error.slice(0, MOST_NAMED).map(named), ...error.slice(MOST_NAMED)].join(', ')}`
      : '',
  ].filter((part) => part !== '');
  const after = afterContent ? `; then the message with ${afterContent.success.map(named).join(', ')}` : '';
  return `${parts.join('; ')}${after}. ${alwaysText(error)} possible.`;
}

function alwaysText(error: readonly number[]): string {
  const others = [500, 501, 421].filter((code) => !error.includes(code));
  return others.length > 1
    ? `${others.slice(0, -1).join(', ')} and ${others.at(-1)} are always`
    : `${others[0] ?? ''} is always`;
}

function named(code: number): string {
  const name = findReplyCode(code)?.name.replace(/ \(.*\)$/, '');
  return name && name !== 'OK' ? `${code} (${prose(uncapital(name))})` : String(code);
}

function answerLine({ replies, place, kind }: Exchange): string | undefined {
  const [reply] = replies;
  if (!reply || reply.code === 0)
    return replies.length === 0 && kind !== 'other' ? 'No reply to it is recorded.' : undefined;
  const enhanced = reply.lines[0]?.parsed.enhanced;
  const code = enhanced ? `${reply.code} ${enhanced.class}.${enhanced.subject}.${enhanced.detail}` : String(reply.code);
  const line = reply.lines[0]?.line ?? place.line;
  return `The server answered **${code}**${line === place.line + 1 ? '' : ` (line ${line + 1})`}.`;
}
