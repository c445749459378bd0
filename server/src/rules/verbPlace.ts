import type { Exchange, Place } from '../session/exchange';

/** Where the verb of a command stands; the whole line for what is no command. */
export function verbPlace({ place, command }: Exchange): Place {
  return command ? { ...place, end: place.start + command.verbEnd } : place;
}
