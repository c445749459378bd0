import { authenticatedAs } from '../analysis/authenticatedAs';
import { visible } from '../features/markdown';
import { PHASE_TEXT } from '../session/phase';
import { localized } from '../text/localized';
import { variablesAt } from './lookUp';
import { recipientNumbers } from './recipientNumbers';
import { verdictText } from './scopes';
import type { StepPlace } from './stepPlace';

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

function exchangeValues({ heard, mask }: StepPlace, from: number): InlineValue[] {
  const values: InlineValue[] = [];
  const numbers = recipientNumbers(heard);
  for (let at = heard.exchanges.length - 1; at >= 0; at--) {
    const exchange = heard.exchanges[at]!;
    const { place, replies, kind } = exchange;
    const answered = replies.at(-1)?.lines.at(-1)?.line ?? place.line;
    // Replies may come late, where commands are sent in groups.
    if (answered < from && place.line < from - MOST_GROUPED) break;
    if (place.line < from) continue;
    const recipient = kind === 'rcpt' ? numbers.get(exchange) : undefined;
    if (recipient) {
      const text = `recipients[${recipient.at}] = ${verdictText(recipient.summary)}`;
      values.push({ line: place.line, text: mask.text(text) });
    } else if (kind === 'message' && exchange.size !== undefined) {
      values.push({ line: place.line, text: `octets = ${exchange.size}` });
    } else if (kind === 'starttls' && replies[0]?.code === 220) {
      values.push({ line: answered, text: 'tls = true' });
    } else if ((kind === 'auth' || kind === 'response') && replies[0]?.code === 235) {
      const user = authenticatedAs({ ...heard, exchanges: heard.exchanges.slice(0, at + 1) });
      values.push({ line: answered, text: mask.text(`user = ${visible(user ?? '')}`) });
    }
  }
  return values;
}

/** A group of commands has no more lines. */
const MOST_GROUPED = 1000;

function hereValues(place: StepPlace): InlineValue[] {
  const { state, line } = place;
  const pending = variablesAt(place, ['session']).find(({ name, count }) => name === 'pending' && count > 0);
  return [
    ...(state ? [{ line, text: `phase = ${localized(PHASE_TEXT[state.phase])}` }] : []),
    ...(pending ? [{ line, text: `pending = ${pending.value}` }] : []),
    ...messageValue(place),
  ];
}

function messageValue(place: StepPlace): InlineValue[] {
  if (!place.spots.some(({ kind }) => kind === 'content')) return [];
  const octets = variablesAt(place, ['message']).find(({ name }) => name === 'octets');
  return octets ? [{ line: place.line, text: `octets = ${octets.value}` }] : [];
}
