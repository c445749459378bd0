import { authenticatedAs } from '../analysis/authenticatedAs';
import { visible } from '../features/markdown';
import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { exchangeFrom } from './heardTransaction';
import { variablesAt } from './lookUp';
import { recipientNumbers } from './recipientNumbers';
import { verdictText } from './scopes';
import { phaseAt, type StepPlace } from './stepPlace';

/** What is shown behind a line while one has stopped at it or below. */
export interface InlineValue {
  readonly line: number;
  /** `name = value`, with the names of the variables; safe to be shown. */
  readonly text: string;
}

/**
 * The state beside the lines that brought it: names and TLS, verdicts on recipients, octets of the message; and in the line at
 * which one has stopped how the session stands.
 *
 * @param from the first line that is wanted, from 0; the last one is that of the place
 */
export function inlineValues(place: StepPlace, from: number): InlineValue[] {
  return [...exchangeValues(place, from), ...hereValues(place)].sort((a, b) => a.line - b.line);
}

function exchangeValues(place: StepPlace, from: number): InlineValue[] {
  const { heard, mask } = place;
  const values: InlineValue[] = [];
  const recipients = recipientNumbers(place, from);
  // A reply comes below its command, in long groups of commands far below.
  for (let at = exchangeFrom(heard, from - MOST_GROUPED); at < heard.exchanges.length; at++) {
    const exchange = heard.exchanges[at]!;
    const { place: said, replies, kind } = exchange;
    const recipient = recipients.get(said.line);
    if (kind === 'rcpt' && recipient) {
      values.push({ line: said.line, text: `recipients[${recipient.at}] = ${verdictText(recipient.summary)}` });
    } else if (kind === 'message' && exchange.size !== undefined) {
      values.push({ line: said.line, text: `octets = ${exchange.size}` });
    }
    const answered = replies[0]?.lines.at(-1)?.line ?? said.line;
    if (kind === 'starttls' && replies[0]?.code === 220) values.push({ line: answered, text: 'tls = true' });
    if ((kind !== 'auth' && kind !== 'response') || replies[0]?.code !== 235) continue;
    const user = authenticatedAs({ ...heard, exchanges: heard.exchanges.slice(0, at + 1) });
    values.push({ line: answered, text: `user = ${visible(mask.text(user ?? ''))}` });
  }
  return values.filter((value) => value.line >= from);
}

/** A group of commands has no more lines. */
const MOST_GROUPED = 1000;

function hereValues(place: StepPlace): InlineValue[] {
  const { line } = place;
  const pending = variablesAt(place, ['session']).find(({ name, count }) => name === 'pending' && count > 0);
  return [
    { line, text: `phase = ${localized(PHASE_TEXT[phaseAt(place)])}` },
    ...(pending ? [{ line, text: `pending = ${pending.value}` }] : []),
    ...messageValue(place),
  ];
}

function messageValue(place: StepPlace): InlineValue[] {
  if (!place.spots.some(({ kind }) => kind === 'content')) return [];
  const octets = variablesAt(place, ['message']).find(({ name }) => name === 'octets');
  return octets ? [{ line: place.line, text: `octets = ${octets.value}` }] : [];
}
