import { localized } from '../../text/localized';
import { secondsText } from '../outline/outcomeWords';
import { type Hint, type HintsOf, isWanted } from './hint';

/** Shorter than that is no time that anybody waits, in seconds. */
const NOTICEABLE = 0.001;

/** How long after the line before it in the session a line was said; long waits are marked. Times that fall back tell nothing. */
export function timeHints(of: HintsOf): Hint[] {
  const { greeting, exchanges } = of.session;
  const said = [
    ...(greeting?.lines ?? []),
    ...exchanges.flatMap(({ place, replies }) => [place, ...replies.flatMap(({ lines }) => lines)]),
  ]
    .filter(({ time, line }) => time !== undefined && line <= of.to)
    .sort((a, b) => a.line - b.line);
  return said.flatMap(({ line, time = 0 }, at): Hint[] => {
    const before = said[at - 1];
    if (!before || before.line === line || !isWanted(of, line)) return [];
    const seconds = time - (before.time ?? 0);
    if (!(seconds >= NOTICEABLE)) return [];
    const text = `+${secondsText(seconds)}`;
    return [{ line, kind: 'times', text: seconds >= of.longWait ? localized('{0}, long wait', text) : text }];
  });
}
