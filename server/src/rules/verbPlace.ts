import type { Exchange, Place } from '../session/exchange';
import { partOf } from './spanPlace';

/** Where the verb of a command stands; the whole line for what is no command. */
export function verbPlace({ place, command }: Exchange): Place {
  return command ? partOf(place, 0, command.verbEnd) : place;
}
