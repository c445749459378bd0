import type { ExchangeSpot } from '../../analysis/locate';
import { findParameter } from '../../protocol/extensions';
import { type Parameter, parsePathCommand } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
import { localized } from '../../text/localized';
import { inlineCode, prose } from '../markdown';
import type { Explanation } from './explanation';
import { durationText, listed, sizeText } from './words';
import { decodeXtext } from './xtext';

/** A parameter of MAIL or RCPT at a column of the command; undefined where none stands. */
export function explainParameter({ exchange, text }: ExchangeSpot, at: number): Explanation | undefined {
  const { parameters } = parsePathCommand(text);
  const parameter = parameters.find(({ nameSpan, value }) => nameSpan.start <= at && at <= (value ?? nameSpan).end);
  if (!parameter) return undefined;
  const command = exchange.kind === 'mail' ? 'MAIL' : 'RCPT';
  const value = parameter.value && text.slice(parameter.value.start, parameter.value.end);
  const span = { start: parameter.nameSpan.start, end: (parameter.value ?? parameter.nameSpan).end };
  const found = findParameter(command, parameter.name, value);
  const shown = inlineCode(parameter.name, 40);
  if (!found) {
    return {
      title: localized('Parameter {0} of {1}', shown, command),
      lines: [localized('No extension known here defines it. A server that does not know it answers 555.')],
      refs: [{ rfc: 5321, section: '4.1.1.11' }],
      span,
    };
  }
  const { extension } = found;
  const about = PARAMETER_ABOUT[`${command} ${parameter.name}`];
  return {
    title: localized('Parameter {0} of {1}', shown, command),
    lines: [
      about ? localized(about) : prose(localized(found.parameter.note ?? extension.title)),
      valueLine(parameter, value, found.parameter.value),
      offerLine(exchange.before.hello, exchange.before.offer, extension.keyword),
    ],
    refs: [...found.parameter.refs.slice(0, 1), { rfc: 5321, section: '4.1.1.11' }],
    span,
  };
}

/** What the client asks with it. */
export const PARAMETER_ABOUT: Readonly<Record<string, string>> = {
  'MAIL SIZE':
    'The client announces how large the message is, so that the server can refuse it before it is sent. It is an estimate, without doubled dots.',
  'MAIL RET': 'What a report of failure should return: the whole message (`FULL`) or its header fields only (`HDRS`).',
  'MAIL ENVID': 'A name for this sending, which delivery reports repeat.',
  'MAIL AUTH':
    'Who submitted the message first, as far as the client vouches for it; `<>` means unknown. It is no login.',
  'MAIL SMTPUTF8': 'The message needs letters beyond ASCII in an address or a header field.',
  'MAIL REQUIRETLS': 'The message must travel only over connections with TLS.',
  'MAIL BY': 'By when the message has to be delivered.',
  'MAIL HOLDFOR': 'The server holds the message for so long before it sends it on.',
  'MAIL HOLDUNTIL': 'The server holds the message until this time.',
  'MAIL MT-PRIORITY': 'The priority of the message, from -9 (lowest) to 9.',
  'RCPT NOTIFY': 'When a delivery report is wanted for this recipient.',
  'RCPT ORCPT': 'The recipient as the sender first wrote it, which delivery reports repeat.',
  'RCPT RRVS': 'Deliver only if the mailbox has had the same owner since this time.',
};

function valueLine(
  { name }: Parameter,
  value: string | undefined,
  wanted: 'none' | 'required' | 'optional',
): string | undefined {
  if (value === undefined)
    return wanted === 'required' ? localized('It needs a value, which is missing here.') : undefined;
  if (wanted === 'none') return localized('It takes no value, though one is given here.');
  return localized('Here: {0}.', DECODE[name]?.(value) ?? inlineCode(value));
}

type Decode = (value: string) => string | undefined;

const choice =
  (words: Readonly<Record<string, string>>): Decode =>
  (value) => {
    const meaning = words[value.toUpperCase()];
    return meaning && localized(meaning, inlineCode(value));
  };

function xtext(value: string): string {
  const decoded = decodeXtext(value);
  return decoded === value ? inlineCode(value) : localized('{0} (written {1})', inlineCode(decoded), inlineCode(value));
}

/** Values in words; undefined where the value is not of the form that is known. */
const DECODE: Readonly<Record<string, Decode>> = {
  SIZE: (value) =>
    /^\d{1,20}$/.test(value) ? sizeText(value) : localized('{0}, which is not a number of octets', inlineCode(value)),
  BODY: choice({
    '7BIT': '{0}, a message in ASCII only',
    '8BITMIME': '{0}, a message that may hold octets above 127, in lines',
    BINARYMIME: '{0}, a binary message, which has to be sent with `BDAT`',
  }),
  RET: choice({ FULL: '{0}, the whole message', HDRS: '{0}, the header fields only' }),
  NOTIFY: (value) => {
    const words = value.toUpperCase().split(',');
    if (words.length === 1 && words[0] === 'NEVER') return localized('`NEVER`: no report at all, not even of failure');
    const meanings = words.map((word) => localized(NOTIFY[word] ?? ''));
    return meanings.includes('')
      ? undefined
      : localized('{0}, a report {1}', inlineCode(value), listed(meanings, 'or'));
  },
  ORCPT: (value) => {
    const semicolon = value.indexOf(';');
    if (semicolon < 0) return undefined;
    return localized(
      'an address of type {0}, {1}',
      inlineCode(value.slice(0, semicolon), 40),
      xtext(value.slice(semicolon + 1)),
    );
  },
  ENVID: xtext,
  AUTH: (value) => (value === '<>' ? localized('`<>`, not known or not vouched for') : xtext(value)),
  SUBMITTER: xtext,
  'ALT-ADDRESS': xtext,
  BY: (value) => {
    const [, sign = '', digits = '', mode = '', trace = ''] = /^([+-]?)(\d{1,9});([NR])(T?)$/i.exec(value) ?? [];
    if (digits === '') return undefined;
    const duration = durationText(Number(digits));
    const time = Number(digits) === 0 ? localized('at once') : localized('within {0}', duration);
    const told =
      sign === '-'
        ? localized('{0}, {1} ago: the time is over already', inlineCode(value), duration)
        : mode.toUpperCase() === 'R'
          ? localized('{0}, else it is returned', time)
          : localized('{0}, else the sender is notified', time);
    return trace === '' ? told : localized('{0}, with reports on the way', told);
  },
  HOLDFOR: (value) => (/^\d{1,9}$/.test(value) ? durationText(Number(value)) : undefined),
  RRVS: (value) => {
    const [time = '', action = ''] = value.split(';', 2);
    return action.toUpperCase() === 'C'
      ? localized('since {0}; a server without RRVS may go on', inlineCode(time))
      : localized('since {0}', inlineCode(time));
  },
};

const NOTIFY: Readonly<Record<string, string>> = {
  SUCCESS: 'of success',
  FAILURE: 'of failure',
  DELAY: 'of delay',
};

/** Parameters may be used only if their keyword was offered (RFC 5321 section 4.1.1.11). */
function offerLine(hello: string, offer: readonly string[] | null, keyword: string): string | undefined {
  const name = inlineCode(keyword);
  if (hello === 'HELO')
    return localized(
      'The session was opened with `HELO`, after which no parameter may be used (it belongs to {0}).',
      name,
    );
  if (!offer) return localized('It belongs to the extension {0}.', name);
  return offer.some((line) => parseKeywordLine(line, 0).keyword === keyword)
    ? localized('It belongs to the extension {0}, which the server offered.', name)
    : localized('It belongs to the extension {0}, which the server did not offer: it should not be used here.', name);
}
