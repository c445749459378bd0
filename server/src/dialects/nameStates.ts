/**
 * What is remembered of several processes or connections, in one text, as a dialect's memory is flat: `4711=client 4712=server`.
 * Of those that say no more the oldest are forgotten.
 *
 * @returns the state of `name`; empty where there is none
 */
export function nameState(states: string, name: string): string {
  const at = placeOf(states, name);
  if (at < 0) return '';
  const start = at + name.length + 1;
  const end = states.indexOf(' ', start);
  return states.slice(start, end < 0 ? states.length : end);
}

/** The same with another state of `name`; an empty one forgets it. Neither may hold a blank or `=`. */
export function rememberName(states: string, name: string, state: string): string {
  const at = placeOf(states, name);
  const end = at < 0 ? -1 : states.indexOf(' ', at);
  const rest = at < 0 ? states : `${states.slice(0, at)}${end < 0 ? '' : states.slice(end + 1)}`.trimEnd();
  const grown = state === '' ? rest : `${rest}${rest === '' ? '' : ' '}${name}=${state}`;
  return grown.length <= MOST ? grown : grown.slice(grown.indexOf(' ', grown.length - MOST) + 1);
}

/** Characters that are kept. */
const MOST = 4000;

function placeOf(states: string, name: string): number {
  const key = `${name}=`;
  if (states.startsWith(key)) return 0;
  const at = states.indexOf(` ${key}`);
  return at < 0 ? -1 : at + 1;
}
