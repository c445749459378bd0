import type { ReplySpot, Spot } from '../analysis/locate';
import type { Snapshot } from '../analysis/snapshot';
import { explainEvent } from '../features/hover/event';
import type { Explanation } from '../features/hover/explanation';
import { explainSpot } from '../features/hover/hover';
import { sentences } from '../features/hover/words';
import { localized } from '../text/localized';
import { plainText } from './plainText';
import type { StepPlace } from './stepPlace';

/**
 * What the line did, in a sentence or a few, each for itself: those that a hover says of it. Plain text, safe to be shown; empty where
 * there is nothing to say, as of most lines of a message.
 */
export function whatWasDone({ snapshot, spots, isEvent, line, mask }: StepPlace): string[] {
  const told = isEvent ? [inShort(explainEvent(snapshot, line))] : spots.flatMap((spot) => toldOf(snapshot, spot));
  return told.filter((text) => text !== '').map((text) => mask.finding(text));
}

function toldOf(snapshot: Snapshot, spot: Spot): string[] {
  const at = (offset: number) => explainSpot(snapshot, spot, offset);
  switch (spot.kind) {
    case 'reply':
      return replyTold(spot, at);
    case 'exchange':
      return [titleOf(at(spot.from))];
    case 'content':
    case 'stray':
      return [inShort(at(spot.from))];
  }
}

/** Of a reply of several lines each tells of itself, and the last one what all of it means. */
function replyTold({ reply, said, line }: ReplySpot, at: (offset: number) => Explanation | undefined): string[] {
  const isLast = reply.lines.at(-1)?.line === line;
  const whole = at(0);
  const own = reply.lines.length > 1 ? at(said.parsed.text) : undefined;
  const told = own && own.title !== whole?.title ? [inShort(own)] : [];
  return isLast ? [...told, inShort(whole)] : told;
}

/** The title and the sentence behind it. */
function inShort(explanation: Explanation | undefined): string {
  if (!explanation) return '';
  const line = explanation.lines.find((one) => one !== undefined && one !== '');
  return sentences(titleOf(explanation), line && plainText(line));
}

function titleOf(explanation: Explanation | undefined): string {
  return explanation ? localized('{0}.', plainText(explanation.title)) : '';
}
