import { locate, type Spot, textOffset } from '../../analysis/locate';
import type { Snapshot } from '../../analysis/snapshot';
import { frameText } from '../frames/frameText';
import { explainExchange } from './command';
import { explainComment } from './comment';
import { explainEvent } from './event';
import { type Explanation, renderExplanation } from './explanation';
import { explainMark } from './mark';
import { explainContent } from './message';
import { explainSaid } from './reply';
import { explainStrayReply } from './replyCode';

/** What to show for a place. Lines and columns count from 0, columns in UTF-16 units, `end` exclusive. */
export interface HoverText {
  readonly markdown: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Explains what stands at a position; undefined where there is nothing to say. Never throws, whatever the text. */
export function hover(snapshot: Snapshot, position: { line: number; character: number }): HoverText | undefined {
  const shown = hoverAt(snapshot, position);
  // Of a line that comes from a capture, it is told where and when.
  const from = shown && frameText(snapshot, position.line);
  return shown && from !== undefined ? { ...shown, markdown: `${shown.markdown}\n\n${from}` } : shown;
}

function hoverAt(snapshot: Snapshot, position: { line: number; character: number }): HoverText | undefined {
  const { line, character } = position;
  const { lines, analysis } = snapshot;
  if (!(line >= 0 && line < lines.length) || character > (lines.at(line) ?? '').length) return undefined;
  switch (analysis.lines.role(line)) {
    case 'event':
    case 'note':
      return inLine(line, explainMark(snapshot, line, character) ?? explainEvent(snapshot, line));
    case 'comment':
      return inLine(line, explainComment(snapshot, line, character));
    case 'client':
    case 'server':
    case 'content':
      return hoverSaid(snapshot, line, character);
    default:
      return undefined;
  }
}

function hoverSaid(snapshot: Snapshot, line: number, character: number): HoverText | undefined {
  const spot = locate(snapshot, line, character);
  if (!spot) return undefined;
  if (character < spot.column) return inLine(line, explainMark(snapshot, line, character));
  const at = textOffset(spot, character);
  if (at > spot.to) return undefined;
  return inText(spot, explainSpot(snapshot, spot, at));
}

/** Explains what was said at a column of a line; undefined where nothing was, or there is nothing to say. */
export function explainSaidAt(snapshot: Snapshot, line: number, character: number): Explanation | undefined {
  const spot = locate(snapshot, line, character);
  if (!spot || character < spot.column) return undefined;
  const at = textOffset(spot, character);
  return at > spot.to ? undefined : explainSpot(snapshot, spot, at);
}

/** Explains what was said, at a unit of its text. */
export function explainSpot(snapshot: Snapshot, spot: Spot, at: number): Explanation | undefined {
  switch (spot.kind) {
    case 'exchange':
      return explainExchange(spot, at);
    case 'reply':
      return explainSaid(spot, at);
    case 'content':
      return explainContent(snapshot, spot, at);
    case 'stray':
      return spot.role === 'server' && at <= 3 ? explainStrayReply(spot) : undefined;
  }
}

function inLine(line: number, explanation: Explanation | undefined): HoverText | undefined {
  if (!explanation) return undefined;
  return { markdown: renderExplanation(explanation), line, start: explanation.span.start, end: explanation.span.end };
}

/** Of a span that runs over folded lines the part in this line is marked. */
function inText(
  { line, column, from, to, columns }: Spot,
  explanation: Explanation | undefined,
): HoverText | undefined {
  if (!explanation) return undefined;
  const { start, end } = explanation.span;
  if (columns) {
    const markdown = renderExplanation(explanation);
    return { markdown, line, start: columns[start] ?? column, end: columns[end] ?? columns.at(-1) ?? column };
  }
  const shift = column - from;
  return {
    markdown: renderExplanation(explanation),
    line,
    start: Math.min(Math.max(start, from), to) + shift,
    end: Math.max(Math.min(end, to), from) + shift,
  };
}
