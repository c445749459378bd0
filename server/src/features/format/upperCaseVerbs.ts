import { findCommand } from '../../protocol/commands';
import type { FormatEdit } from './format';
import type { Heard } from './hear';

/** Verbs, and FROM and TO, in upper case; it is the same to a server (RFC 5321 section 2.4). */
export function upperCaseVerbs(lines: readonly string[], { lines: said, sessions }: Heard): FormatEdit[] {
  const commands = new Set<string>();
  for (const { exchanges } of sessions) {
    for (const { command, place } of exchanges) if (command) commands.add(`${place.line} ${place.start}`);
  }
  return said.flatMap(({ line, start, side, part, notated, text }) => {
    if (side !== 'client' || part !== 'dialogue' || notated || !commands.has(`${line} ${start}`)) return [];
    const [, verb = '', blanks = '', word = ''] = /^(\S+)([ \t]*)((?:FROM|TO)(?=[ \t]*:))?/i.exec(text) ?? [];
    if (!findCommand(verb.toUpperCase())) return [];
    const isPath = /^(?:MAIL|RCPT|SEND|SOML|SAML)$/i.test(verb);
    const old = isPath ? verb + blanks + word : verb;
    const upper = old.toUpperCase();
    if (old === upper || lines[line]?.slice(start, start + old.length) !== old) return [];
    return [{ replace: { line, start, end: start + old.length }, text: upper }];
  });
}
