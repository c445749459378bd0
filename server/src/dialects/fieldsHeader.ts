/**
 * Where the columns of a log with a header in the way of the W3C stand (`#Fields: date time c-ip ...`): their numbers, or -1.
 * Undefined where the line is no such header.
 *
 * @param separator what stands between the names
 */
export function fieldsIn<Name extends string>(
  line: string,
  separator: string,
  names: readonly Name[],
): Readonly<Record<Name, number>> | undefined {
  const at = line.indexOf(HEADER);
  if (at < 0 || at > FURTHEST || line.slice(0, at).trim() !== '') return undefined;
  const columns = line
    .slice(at + HEADER.length, at + LONGEST)
    .trim()
    .split(separator);
  const found = {} as Record<Name, number>;
  for (const name of names) found[name] = columns.indexOf(name);
  return found;
}

const HEADER = '#Fields:';
const FURTHEST = 20;
const LONGEST = 2000;
