import { inSession, type Moment } from '../../analysis/moment';
import type { Side, Utterance } from '../../dialects/dialect';
import { type LineForm, lineFormOf, readingsOf } from './lineForm';

/** Where somebody writes. */
export interface WritingPlace {
  readonly moment: Moment;
  readonly form: LineForm | undefined;
  readonly text: string;
  readonly character: number;
  /** What is being said there; undefined where the line says nothing yet. */
  readonly said: SaidHere | undefined;
}

export interface SaidHere {
  readonly side: Side;
  /** The column at which it begins. */
  readonly start: number;
  /** What stands between that and the cursor, and behind the cursor. */
  readonly before: string;
  readonly after: string;
}

/** Undefined where nothing can be written: the line shows otherwise what was said, or there is no such place. */
export function placeAt(latest: Moment, character: number): WritingPlace | undefined {
  const text = latest.lines.at(latest.line);
  if (text === undefined || !(character >= 0 && character <= text.length) || text.length > LONGEST) return undefined;
  const spoken = readingsOf(latest, text).filter((one): one is Utterance => one.kind === 'utterance');
  const own = spoken.findLast(({ start }) => start <= character);
  if (spoken.length > 0 && !own) return undefined;
  // In a log of several sessions the line tells of which one it is.
  const moment = own?.session === undefined ? latest : inSession(latest, own.session);
  const form = lineFormOf(moment);
  if (!own) return { moment, form, text, character, said: undefined };
  if (own.text !== undefined || own.columns) return undefined;
  // Blanks at the end of what was said may be left out of it: whoever types is behind them.
  const isBehind = character > own.end;
  if (isBehind && text.slice(own.end, character).trim() !== '') return undefined;
  const said: SaidHere = {
    side: own.side,
    start: own.start,
    before: text.slice(own.start, character),
    after: isBehind ? '' : text.slice(character, own.end),
  };
  return { moment, form, text, character, said };
}

/** No command or reply is so long; what such a line says is not looked through with each key. */
const LONGEST = 10_000;
