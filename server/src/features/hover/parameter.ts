import type { ExchangeSpot } from '../../analysis/locate';
import { findParameter } from '../../protocol/extensions';
import { type Parameter, parsePathCommand } from '../../syntax/pathCommand';
import { parseKeywordLine } from '../../syntax/replyLine';
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
      title: `Parameter ${shown} of ${command}`,
      lines: ['No extension known here defines it. A server that does not know it answers 555.'],
      refs: [{ rfc: 5321, section: '4.1.1.11' }],
      span,
    };
  }
  const { extension } = found;
  return {
    title: `Parameter ${shown} of ${command}`,
    lines: [
      PARAMETER_ABOUT[`${command} ${parameter.name}`] ?? prose(found.parameter.note ?? extension.title),
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
  if (value === undefined) return wanted === 'required' ? 'It needs a value, which is missing here.' : undefined;
  if (wanted === 'none') return 'It takes no value, though one is given here.';
  return `Here: ${DECODE[name]?.(value) ?? inlineCode(value)}.`;
}

type Decode = (value: string) => string | undefined;

const choice =
  (words: Readonly<Record<string, string>>): Decode =>
  (value) => {
    const meaning = words[value.toUpperCase()];
    return meaning && `${inlineCode(value)}, ${meaning}`;
  };

const xtext: Decode = (value) => {
  const decoded = decodeXtext(value);
  return decoded === value ? inlineCode(value) : `${inlineCode(decoded)} (written ${inlineCode(value)})`;
};

/** Values in words; undefined where the value is not of the form that is known. */
const DECODE: Readonly<Record<string, Decode>> = {
  SIZE: (value) =>
    /^\d{1,20}$/.test(value) ? sizeText(value) : `${inlineCode(value)}, which is not a number of octets`,
  BODY: choice({
    '7BIT': 'a message in ASCII only',
    '8BITMIME': 'a message that may hold octets above 127, in lines',
    BINARYMIME: 'a binary message, which has to be sent with `BDAT`',
  }),
  RET: choice({ FULL: 'the whole message', HDRS: 'the header fields only' }),
  NOTIFY: (value) => {
    const words = value.toUpperCase().split(',');
    if (words.length === 1 && words[0] === 'NEVER') return '`NEVER`: no report at all, not even of failure';
    const meanings = words.map((word) => NOTIFY[word]);
    return meanings.every((meaning) => meaning !== undefined)
      ? `${inlineCode(value)}, a report ${listed(meanings, 'or')}`
      : undefined;
  },
  ORCPT: (value) => {
    const semicolon = value.indexOf(';');
    if (semicolon < 0) return undefined;
    return `an address of type ${inlineCode(value.slice(0, semicolon), 40)}, ${xtext(value.slice(semicolon + 1))}`;
  },
  ENVID: xtext,
  AUTH: (value) => (value === '<>' ? '`<>`, not known or not vouched for' : xtext(value)),
  SUBMITTER: xtext,
  'ALT-ADDRESS': xtext,
  BY: (value) => {
    const [, sign = '', digits = '', mode = '', trace = ''] = /^([+-]?)(\d{1,9});([NR])(T?)$/i.exec(value) ?? [];
    if (digits === '') return undefined;
    const late = mode.toUpperCase() === 'R' ? 'else it is returned' : 'else the sender is notified';
    const traced = trace === '' ? '' : ', with reports on the way';
    const time = Number(digits) === 0 ? 'at once' : `within ${durationText(Number(digits))}`;
    return sign === '-'
      ? `${inlineCode(value)}, ${durationText(Number(digits))} ago: the time is over already${traced}`
      : `${time}, ${late}${traced}`;
  },
  HOLDFOR: (value) => (/^\d{1,9}$/.test(value) ? durationText(Number(value)) : undefined),
  RRVS: (value) => {
    const [time = '', action = ''] = value.split(';', 2);
    const missing = action.toUpperCase() === 'C' ? '; a server without RRVS may go on' : '';
    return `since ${inlineCode(time)}${missing}`;
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
    return `The session was opened with \`HELO\`, after which no parameter may be used (it belongs to ${name}).`;
  if (!offer) return `It belongs to the extension ${name}.`;
  return offer.some((line) => parseKeywordLine(line, 0).keyword === keyword)
    ? `It belongs to the extension ${name}, which the server offered.`
    : `It belongs to the extension ${name}, which the server did not offer: it should not be used here.`;
}
