import type { SaidPlace } from '../session/exchange';
import { localized } from '../text/localized';
import { defineRule, type RuleContext } from './rule';

export default defineRule<Memory>({
  id: 'time-going-back',
  title: 'Time goes back',
  category: 'transcript',
  severity: 'information',
  party: 'transcript',
  // Times are the recording’s own; what they matter for are the time-outs.
  rfc: [{ rfc: 5321, section: '4.5.3.2' }],
  docs: {
    what: 'A line of a session has an earlier time than the line before it.',
    why: 'Lines stand in the order in which they passed on the wire. Where a time is earlier, lines were moved or two recordings merged, or the clock was set: then the order, and all that is concluded from it, may be wrong.',
    remedy: 'Sort the lines by their times, or look up in the original recording which of them came first.',
    practice:
      'Logs that several threads write swap lines that are a few milliseconds apart. Captures made on two interfaces and merged by hand do so, too.',
  },
  examples: {
    bad: `* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000Z
[+0.004 #4] S: 220 mx.example.net ESMTP
[+0.250 #6] C: EHLO client.example.org
[+0.090 #7] S: 250 mx.example.net
[+0.300 #8] C: QUIT
[+0.310 #9] S: 221 2.0.0 Bye
`,
    good: `* connect 192.0.2.10:49152 -> 198.51.100.25:25 2026-11-23T13:00:00.000Z
[+0.004 #4] S: 220 mx.example.net ESMTP
[+0.050 #6] C: EHLO client.example.org
[+0.090 #7] S: 250 mx.example.net
[+0.300 #8] C: QUIT
[+0.310 #9] S: 221 2.0.0 Bye
`,
  },
  memory: () => ({ time: null }),
  hears: { commands: ['timed'], replyLines: ['timed'], content: ['timed'] },
  check: {
    command: ({ exchange }, context) => look(exchange.place, context),
    response: ({ exchange }, context) => look(exchange.place, context),
    'end-of-data': ({ exchange }, context) => look(exchange.place, context),
    content: ({ place }, context) => look(place, context),
    'reply-line': ({ line }, context) => look(line, context),
  },
});

interface Memory {
  /** Of the last line that has one. */
  time: number | null;
}

/** Times of one line may be cut and those of another rounded; beside whole seconds that is up to one of them. */
const ROUNDING = 0.001;

function look(place: SaidPlace, { memory, report }: RuleContext<Memory>): void {
  const { time, line, start } = place;
  if (time === undefined) return;
  const before = memory.time ?? time;
  memory.time = time;
  const back = before - time;
  if (back <= (Number.isInteger(time) === Number.isInteger(before) ? ROUNDING : 1)) return;
  report({
    // The time stands in front of the text.
    place: { line, start: 0, end: start },
    message: localized(
      'The time goes back by {0} from the line before. Lines may be out of order here.',
      seconds(back),
    ),
  });
}

function seconds(time: number): string {
  return `${time.toFixed(time < 1 ? 3 : 0)} s`;
}
