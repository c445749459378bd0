import { remembered } from '../syntax/remember';

/** The lines of a reply to EHLO behind the first: one list for all sessions in which the server offers the same. */
export function keywordLines(lines: readonly string[]): readonly string[] {
  let whole = '';
  for (let at = 1; at < lines.length; at++) whole += `\n${lines[at]}`;
  return whole === '' ? NONE : listOf(whole);
}

const NONE: readonly string[] = [];

const listOf = remembered((whole): readonly string[] => whole.slice(1).split('\n'));
