import type { Snapshot } from '../../analysis/snapshot';
import { ABSOLUTE } from '../../dialects/recordedTime';
import { readTimeTag } from '../../dialects/timeTag';
import type { LineRole } from '../../rules/recording';
import { localized } from '../../text/localized';
import { inlineCode } from '../markdown';
import type { Explanation } from './explanation';
import { durationText, sentences } from './words';

/** What stands in front of a said line: the prefix of the dialect, or the tag with time and frame. Columns of the line. */
export function explainMark(snapshot: Snapshot, line: number, at: number): Explanation | undefined {
  const { lines, analysis } = snapshot;
  const role = analysis.lines.role(line);
  const end = analysis.lines.start(line);
  const text = lines.at(line) ?? '';
  const front = text.slice(0, end);
  const tag = analysis.dialect.dialect === 'canonical' ? readTimeTag(text, 0) : undefined;
  if (tag && at < tag.end) return explainTag(tag, { start: 0, end: text.slice(0, tag.end).trimEnd().length });
  const from = tag?.end ?? front.length - front.trimStart().length;
  const mark = front.slice(from).trimEnd();
  if (mark === '' || at > from + mark.length) return undefined;
  const side = SIDES[role];
  if (!side) return undefined;
  return {
    title: localized(side.title, inlineCode(mark, 40)),
    lines: [localized(side.text), analysis.dialect.dialect === 'swaks' ? swaksLine(mark) : undefined],
    refs: [],
    span: { start: from, end: from + mark.length },
  };
}

const SIDES: Readonly<Partial<Record<LineRole, { title: string; text: string }>>> = {
  client: { title: '{0} the client', text: 'The client sent this line: it asks, the server answers.' },
  server: { title: '{0} the server', text: 'The server sent this line: a reply, or part of one.' },
  content: {
    title: '{0} the client: message text',
    text: 'The client sent this line as part of the message. The server does not answer it.',
  },
};

function explainTag(tag: { time?: number }, span: Explanation['span']): Explanation {
  const { time } = tag;
  return {
    title: localized('When this was recorded'),
    lines: [time === undefined ? undefined : timeLine(time)],
    refs: [],
    span,
  };
}

function timeLine(time: number): string {
  if (time >= ABSOLUTE)
    return localized('At {0}.', new Date(time * 1000).toISOString().replace('T', ' ').replace('Z', ' UTC'));
  return time >= 60
    ? localized('{0} seconds after the session began ({1}).', time, durationText(Math.floor(time)))
    : localized('{0} seconds after the session began.', time);
}

/** What the signs in a hint of swaks mean. */
function swaksLine(mark: string): string {
  return sentences(
    mark.includes('~') ? localized('`~` says that it went through TLS.') : undefined,
    mark.includes('*') ? localized('`*` says that it is not what swaks had wanted.') : undefined,
  );
}
