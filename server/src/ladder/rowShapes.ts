import { fitText, textWidth } from './fitText';
import { type Geometry, linesOf, rowHeight, WAIT_LINES } from './geometry';
import type { CommandRow, EventRow, Group, Ladder, MessageRow, ReplyRow, Row, Span } from './ladder';
import { box, joined, line, type Shape, text } from './shapes';
import {
  eventWords,
  findingWords,
  messageWords,
  SEVERITY_SIGNS,
  secondsWords,
  spanWords,
  timeWords,
  verdictSign,
  verdictWords,
  type Word,
} from './words';

/**
 * The picture of a row, from its top at 0 to its height, with its pieces of the life lines and of all that goes on over several
 * rows: rows below each other, in any number, are a whole.
 */
export function rowShapes(ladder: Ladder, at: number, geometry: Geometry, word: Word): Shape[] {
  const row = ladder.rows[at]!;
  const top = row.isLongWait ? WAIT_LINES * geometry.line : 0;
  return [
    ...lifeLines(row, geometry),
    ...ladder.spans.flatMap((span) => spanShapes(span, at, row, geometry, word)),
    ...ladder.groups.flatMap((group) => groupShapes(group, at, row, geometry, word)),
    ...(row.isLongWait ? waitShapes(row, geometry, word) : []),
    ...timeShapes(row, top, geometry),
    ...bodyShapes(row, top, geometry, word),
    ...findingShapes(row, geometry, word),
  ];
}

/** Who the life lines are of. */
export function headShapes({ client, server }: Ladder, geometry: Geometry, word: Word): Shape[] {
  const { letter, line: height, clientX, serverX, width, headHeight } = geometry;
  const room = Math.floor(width / letter / 2) - 2;
  const wide = room * letter;
  const party = (role: string, { name, address }: Ladder['client'], x: number): Shape[] => [
    box(x, 2, wide, 3.1 * height, 'party'),
    text(x + letter, 0.95 * height, role, 'role'),
    text(x + letter, 1.9 * height, fitText(name === '' ? word('(no name)') : name, room - 2), 'name'),
    text(x + letter, 2.8 * height, fitText(address, room - 2), 'address'),
  ];
  return [
    ...party(word('Client'), client, letter),
    ...party(word('Server'), server, width - letter - wide),
    line(clientX, 3.1 * height + 2, clientX, headHeight, 'life'),
    line(serverX, 3.1 * height + 2, serverX, headHeight, 'life'),
  ];
}

function lifeLines(row: Row, { clientX, serverX, line: height }: Geometry): Shape[] {
  const end = rowHeight(row, height);
  const from = row.isLongWait ? WAIT_LINES * height : 0;
  return [clientX, serverX].flatMap((x) => [
    ...(from > 0 ? [line(x, 0, x, from, 'life waiting')] : []),
    line(x, from, x, end, 'life'),
  ]);
}

function waitShapes({ wait }: Row, { clientX, serverX, line: height }: Geometry, word: Word): Shape[] {
  const shown = `⋯ ${word('{0}, a long wait', secondsWords(wait ?? 0, word))} ⋯`;
  return [text((clientX + serverX) / 2, 0.95 * height, shown, 'wait', 'middle')];
}

function timeShapes({ time }: Row, top: number, { clientX, letter, line: height }: Geometry): Shape[] {
  if (time === null) return [];
  return [text(clientX - 3 * letter, top + 0.9 * height, timeWords(time), 'time', 'end')];
}

function bodyShapes(row: Row, top: number, geometry: Geometry, word: Word): Shape[] {
  switch (row.kind) {
    case 'command':
      return commandShapes(row, top, geometry, word);
    case 'reply':
      return replyShapes(row, top, geometry, word);
    case 'message':
      return messageShapes(row, top, geometry, word);
    case 'event':
      return eventShapes(row, top, geometry, word);
  }
}

function commandShapes({ text: said, verdict }: CommandRow, top: number, geometry: Geometry, word: Word): Shape[] {
  const { clientX, letter, line: height } = geometry;
  // What was refused is told by the reply; that there is none is told by nothing else.
  const note = verdict === 'none' ? `  (${verdictWords(verdict, word)})` : '';
  const shown = fitText(said, between(geometry) - textWidth(note)) + note;
  return [
    text(clientX + 2 * letter, top + 0.9 * height, shown, 'said client'),
    ...arrow(geometry, top, 'client', `arrow client ${verdict}`),
  ];
}

function replyShapes(row: ReplyRow, top: number, geometry: Geometry, word: Word): Shape[] {
  const { serverX, letter, line: height } = geometry;
  const { verdict, more, answers } = row;
  const behind = [
    ...(more === 0 ? [] : [more === 1 ? word('+{0} line', more) : word('+{0} lines', more)]),
    ...(answers === '' ? [] : [word('to {0}', fitText(answers, 20))]),
  ];
  const note = `${behind.length === 0 ? '' : `  (${behind.join(word(', '))})`}  ${verdictSign(verdict, word)}`;
  const said = fitText(
    [row.code === 0 ? '' : row.code, row.text].join(' ').trim(),
    between(geometry) - textWidth(note),
  );
  return [
    text(serverX - 2 * letter, top + 0.9 * height, said + note, `said server ${verdict}`, 'end'),
    ...arrow(geometry, top, 'server', `arrow server ${verdict}`),
    ...(verdict === 'refused' ? cross(geometry, top) : []),
  ];
}

function messageShapes(row: MessageRow, top: number, geometry: Geometry, word: Word): Shape[] {
  const { clientX, letter, line: height } = geometry;
  const note = row.verdict === 'none' && !row.isChunk ? `  (${verdictWords('none', word)})` : '';
  const shown = fitText(messageWords(row, word), between(geometry) - textWidth(note)) + note;
  return [
    text(clientX + 2 * letter, top + 0.9 * height, shown, 'said message'),
    ...arrow(geometry, top, 'client', 'arrow message'),
  ];
}

function eventShapes(row: EventRow, top: number, geometry: Geometry, word: Word): Shape[] {
  const { clientX, serverX, letter, line: height } = geometry;
  const shown = fitText(eventWords(row, word), between(geometry));
  const half = (Math.max(20, textWidth(shown) + 3) * letter) / 2;
  const middle = (clientX + serverX) / 2;
  return [
    line(clientX, top + 0.8 * height, serverX, top + 0.8 * height, 'event'),
    box(middle - half, top + 0.1 * height, 2 * half, 1.4 * height, 'event'),
    text(middle, top + 1.05 * height, shown, 'event', 'middle'),
  ];
}

/** From the life line of a side to the other one. */
function arrow({ clientX, serverX, letter, line: height }: Geometry, top: number, from: Side, of: string): Shape[] {
  const y = top + 1.3 * height;
  const [start, end, back] = from === 'client' ? [clientX, serverX, -1] : [serverX, clientX, 1];
  const side = end + back * letter * 1.2;
  const tips: [number, number][] = [
    [side, y - height * 0.22],
    [end, y],
    [side, y + height * 0.22],
  ];
  return [line(start, y, end, y, of), joined(tips, `${of} head`)];
}

type Side = 'client' | 'server';

/** Through the arrow of what was refused. */
function cross({ clientX, serverX, line: height }: Geometry, top: number): Shape[] {
  const [x, y, r] = [(clientX + serverX) / 2, top + 1.3 * height, height * 0.25];
  return [line(x - r, y - r, x + r, y + r, 'cross'), line(x - r, y + r, x + r, y - r, 'cross')];
}

/** A bracket beside commands that were sent in one go. */
function groupShapes({ first, last, size }: Group, at: number, row: Row, geometry: Geometry, word: Word): Shape[] {
  if (at < first || at > last) return [];
  const { clientX, letter, line: height } = geometry;
  const x = clientX - 1.5 * letter;
  const top = row.isLongWait ? WAIT_LINES * height : 0;
  const from = at === first ? top + 0.4 * height : 0;
  const to = at === last ? top + 1.5 * height : rowHeight(row, height);
  return [
    line(x, from, x, to, 'group'),
    ...(at === first ? [line(x, from, clientX - 0.4 * letter, from, 'group')] : []),
    ...(at === last ? [line(x, to, clientX - 0.4 * letter, to, 'group')] : []),
    ...(at === first ? [text(x - letter, top + 1.75 * height, word('{0} pipelined', size), 'group', 'end')] : []),
  ];
}

/** A bar beside the server's life line, with its name where it begins. */
function spanShapes(span: Span, at: number, row: Row, geometry: Geometry, word: Word): Shape[] {
  if (at < span.first || at > span.last) return [];
  const { serverX, letter, line: height, width } = geometry;
  const end = rowHeight(row, height);
  const lane = LANES[span.kind];
  const x = serverX + (2.4 + 1.4 * lane) * letter;
  const top = row.isLongWait ? WAIT_LINES * height : 0;
  const [from, to] = [at === span.first ? top + 0.2 * height : 0, at === span.last ? end - 0.2 * height : end];
  const bar = line(x, from, x, to, `span ${span.kind}`);
  if (at > span.first) return [bar];
  const room = Math.floor((width - serverX) / letter) - 8;
  // What begins in the same row stands below each other.
  const y = top + (lane === 0 ? 0.95 : 1.75) * height;
  return [bar, text(serverX + 7 * letter, y, fitText(spanWords(span, word), room), `span ${span.kind}`)];
}

const LANES: Readonly<Record<Span['kind'], number>> = { tls: 0, starttls: 1, auth: 1, unreadable: 2 };

function findingShapes(row: Row, geometry: Geometry, word: Word): Shape[] {
  const { clientX, letter, line: height } = geometry;
  const first = linesOf(row);
  return row.findings.map((finding, at) => {
    const shown = `${SEVERITY_SIGNS[finding.severity]} ${findingWords(finding, word)}`;
    const y = (first + at + 0.55) * height;
    return text(clientX + 2 * letter, y, fitText(shown, between(geometry)), `finding ${finding.severity}`);
  });
}

/** How many letters stand between the life lines. */
function between({ clientX, serverX, letter }: Geometry): number {
  return Math.floor((serverX - clientX) / letter) - 4;
}
