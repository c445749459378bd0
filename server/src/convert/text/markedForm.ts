import type { LossKind } from '../losses';
import { fileText, notateLast, notateSigns } from '../notate';
import { writeTimeTag } from '../timeTag';
import { commentLines } from './remarks';
import { type Happened, LEFT_OUT, type Rendering, type Said, type TextForm } from './textForm';

/** How a form of marked lines differs from the others that dialects/prefixed.ts reads. */
export interface Marks {
  readonly client: string;
  readonly server: string;
  /** What stands before each mark. */
  readonly indent: string;
  /** Ways to write an event that is read again, the best first. */
  readonly events: (happened: Happened) => readonly Rendering[];
  readonly shownTls: string;
  readonly opening: string;
  /** Folds a command or reply; gives back the lines behind the first, or nothing where it stays one line. */
  readonly fold?: (text: string, room: number) => readonly string[];
}

/** A form in which each line has the mark of its side, for the prefixed dialect. */
export function markedForm({ client, server, indent, events, shownTls, opening, fold }: Marks): TextForm {
  const said = ({ side, text, part, place }: Said): readonly Rendering[] => {
    const mark = side === 'client' ? client : server;
    const dialogue = part === 'dialogue';
    // The text of a message has no times in this dialect.
    const { tag, exact } = dialogue ? writeTimeTag(place.time, place.frame) : { tag: '', exact: true };
    const lost: LossKind[] = [];
    if (!exact || (!dialogue && place.time !== undefined)) lost.push('times');
    if (!dialogue && place.frame !== undefined) lost.push('frames');
    const whole = fileText(text);
    const shown = dialogue ? whole.replace(/^[ \t]+|[ \t]+$/g, '') : whole;
    if (shown !== whole) lost.push('blanks');
    const means = { kind: 'said', side, text: shown } as const;
    const front = `${indent}${tag}${mark} `;
    const ways: Rendering[] = [];
    const folded = dialogue ? fold?.(shown, front.length) : undefined;
    if (folded && folded.length > 1) ways.push({ lines: [front + folded[0], ...folded.slice(1)], means, lost });
    ways.push({ lines: [front + shown], means, lost });
    for (const notated of [notateLast(shown), notateSigns(shown)]) {
      if (notated !== shown) ways.push({ lines: [front + notated], means, lost: [...lost, 'notation'] });
    }
    const letter = side === 'client' ? 'C' : 'S';
    ways.push({ lines: [`${indent}# ${letter}: ${shown}`], lost: ['unsayable'] });
    ways.push({ lines: [`${indent}(# = ${letter}: ${notateSigns(shown)})`], lost: ['unsayable'] });
    ways.push(LEFT_OUT);
    return ways;
  };
  return {
    dialect: 'prefixed',
    said,
    happened: (happened) => [...events(happened), LEFT_OUT],
    remarked: (remarked) => commentLines(remarked, indent),
    shownTls,
    opening,
  };
}
