import { DIALECTS } from '../dialects/index';
import { svgText } from '../ladder/svgText';
import { localized } from '../text/localized';
import { findingsByLine, readLadder } from './ladder/readLadder';
import type { Losses } from './losses';
import { createMask } from './secrets';
import type { Source } from './source';
import { findingsOf } from './sourceFindings';
import type { Target } from './target';

/** A ladder diagram as a picture in one file. */
export const svg: Target = {
  id: 'svg',
  title: 'Ladder diagram (SVG)',
  description:
    'A picture of the dialogue for documents and browsers, on white: an arrow for each command and reply, with times, waits and findings; messages only counted, secrets masked',
  language: 'xml',
  write,
};

/** What follows in a longer session is counted. */
const MOST_ROWS = 5000;
/** Seconds: what the editor marks, too, where it is not told otherwise. */
const LONG_WAIT = 5;

function write(source: Source, losses: Losses): string {
  const { name, dialogue, firstSession } = source;
  const isWire = DIALECTS.find(({ id }) => id === dialogue.dialect.dialect)?.order === 'wire';
  const findings = findingsByLine(findingsOf(source));
  const mask = createMask(dialogue.sessions.map(({ session }) => session));
  const ladders = dialogue.sessions.map((one, at) => {
    const number = firstSession + at;
    const options = { name, number, findings, mask, longWait: LONG_WAIT, isWire, mostRows: MOST_ROWS };
    const ladder = readLadder(one, options);
    losses.add('remarks', one.heard.filter(({ kind }) => kind === 'remark').length);
    for (const row of ladder.rows) if (row.kind === 'message') losses.add('message-lines', row.lines);
    if (ladder.goesOnTo !== null) losses.add('diagram-ends');
    return ladder;
  });
  losses.add('remarks', dialogue.head.length);
  losses.add('secrets', mask.masked);
  return svgText(ladders, name.split(/[\\/]/).at(-1) ?? '', localized);
}
