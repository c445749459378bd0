import { durationText } from '../features/hover/words';
import { inlineCode } from '../features/markdown';
import type { Exchange, Session } from '../session/exchange';
import { localized, localizedCount } from '../text/localized';
import { type AccountOf, lineText } from './accountOf';

/** Less than that nobody notices, in seconds. */
const NOTICEABLE = 1;
const MOST_TOLD = 5;

interface Wait {
  readonly seconds: number;
  readonly text: string;
}

/** How long the session took, and who let whom wait; nothing where the transcript has no times. */
export function waits({ session }: AccountOf): string[] {
  const found = [...serverWaits(session), ...clientWaits(session)];
  const times = timesOf(session);
  const first = times[0];
  const last = times.at(-1);
  if (first === undefined || last === undefined || last <= first) return [];
  const all = localized('From the first to the last recorded time it took {0}.', secondsText(last - first));
  const longest = found.filter(({ seconds }) => seconds >= NOTICEABLE).sort((a, b) => b.seconds - a.seconds);
  if (longest.length === 0) return [localized('{0} Nobody had to wait for a second or more.', all)];
  const more = longest.length - MOST_TOLD;
  return [
    all,
    longest
      .slice(0, MOST_TOLD)
      .map(({ text }) => `- ${text}`)
      .join('\n'),
    ...(more > 0 ? [localized('{0} more waits were shorter.', more)] : []),
  ];
}

function serverWaits({ exchanges }: Session): Wait[] {
  return exchanges.flatMap((exchange) => {
    const sent = exchange.place.time;
    const answered = exchange.replies[0]?.lines[0]?.time;
    if (sent === undefined || answered === undefined) return [];
    const seconds = answered - sent;
    const text = localized(
      'The server took {0} to answer {1} ({2}).',
      secondsText(seconds),
      what(exchange),
      lineText(exchange.place.line),
    );
    return [{ seconds, text }];
  });
}

function clientWaits({ exchanges, greeting }: Session): Wait[] {
  const found: Wait[] = [];
  let answered = greeting?.lines.at(-1)?.time;
  for (const exchange of exchanges) {
    const sent = exchange.place.time;
    // A message takes the time in which it is sent.
    if (answered !== undefined && sent !== undefined && exchange.kind !== 'message') {
      const seconds = sent - answered;
      const text = localized(
        'The client waited {0} before it sent {1} ({2}).',
        secondsText(seconds),
        what(exchange),
        lineText(exchange.place.line),
      );
      found.push({ seconds, text });
    }
    answered = exchange.replies.at(-1)?.lines.at(-1)?.time ?? answered;
  }
  return found;
}

function what({ kind, verb }: Exchange): string {
  if (kind === 'message') return localized('the message');
  if (kind === 'response') return localized('its part of the login');
  return inlineCode(verb);
}

function timesOf({ greeting, exchanges }: Session): number[] {
  const lines = [
    ...(greeting?.lines ?? []),
    ...exchanges.flatMap(({ replies }) => replies.flatMap((one) => one.lines)),
  ];
  const times = [...lines, ...exchanges.map(({ place }) => place)].map(({ time }) => time);
  return times.filter((time) => time !== undefined).sort((a, b) => a - b);
}

/** `0.25 seconds`, `12.4 seconds`, `3 minutes 5 seconds`. */
function secondsText(seconds: number): string {
  if (seconds >= 60) return durationText(Math.round(seconds));
  const digits = seconds >= 10 ? 1 : seconds >= 1 ? 2 : 3;
  const rounded = Number(seconds.toFixed(digits));
  return localizedCount(rounded, '{0} second', '{0} seconds');
}
