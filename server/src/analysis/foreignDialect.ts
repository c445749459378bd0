import { type DetectedDialect, detectDialect } from '../dialects/detect';
import type { RecordedLine } from '../rules/recording';
import { equalPlain } from '../session/plainData';

/** A section is a dialogue of a few lines at the least. */
const SHORTEST = 6;
const CLEAR = 0.8;

/** The other dialect of lines that the file’s own form passes over, but that are clearly a dialogue in it. */
export function foreignDialect(lines: readonly RecordedLine[], own: DetectedDialect): DetectedDialect | undefined {
  if (own.chosen || lines.length < SHORTEST) return undefined;
  const section = lines.map(({ text }) => text);
  // Logs have many such rows, and few with a dialogue: to look at all dialects costs more.
  if (!bothSpeak(section)) return undefined;
  const dialect = detectDialect(section);
  const isOther =
    dialect.dialect !== own.dialect || dialect.variant !== own.variant || !equalPlain(dialect.lead, own.lead);
  return dialect.score >= CLEAR && isOther ? dialect : undefined;
}

/** Whether both sides of a session speak in it, more than once, behind whatever mark. */
function bothSpeak(section: readonly string[]): boolean {
  const starts = section.map((line) => line.slice(0, 60));
  return starts.filter((text) => REPLY.test(text)).length > 1 && starts.filter((text) => COMMAND.test(text)).length > 1;
}

const REPLY = /(?:^|[\s:><])[2-5][0-9]{2}[ -]/;
const COMMAND = /(?:^|[\s:><])(?:EHLO|HELO|MAIL FROM|RCPT TO|DATA|QUIT)\b/i;
