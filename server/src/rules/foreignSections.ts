import { type DetectedDialect, detectDialect } from '../dialects/detect';
import type { FileView } from './fileView';

/** Lines that the file's own form passes over, but that are a dialogue in another one. Lines from 0, `end` exclusive. */
export interface ForeignSection {
  readonly line: number;
  readonly end: number;
  readonly dialect: DetectedDialect;
}

/** A section is a dialogue of a few lines at the least; what follows the hundredth is more of the same. */
const SHORTEST = 6;
const MOST_SECTIONS = 100;
const CLEAR = 0.8;

/** The sections of a file that are clearly written in another form than the rest. */
export function foreignSections(view: FileView): ForeignSection[] {
  const found: ForeignSection[] = [];
  let looked = 0;
  for (let line = 0; line < view.lines.length && looked < MOST_SECTIONS; line++) {
    if (!isPassedOver(view, line)) continue;
    const end = endOfSection(view, line);
    if (end - line >= SHORTEST) {
      looked++;
      const section = view.lines.slice(line, end);
      const dialect = detectDialect(section);
      if (dialect.score >= CLEAR && nameOf(dialect) !== nameOf(view.dialect) && bothSpeak(section)) {
        found.push({ line, end, dialect });
      }
    }
    line = end - 1;
  }
  return found;
}

function nameOf({ dialect, variant }: DetectedDialect): string {
  return `${dialect} ${variant}`;
}

function isPassedOver({ role }: FileView, line: number): boolean {
  const what = role(line);
  return what === 'unknown' || what === 'prose' || what === 'note';
}

/** The line behind the section: blank lines and events may stand in it. */
function endOfSection(view: FileView, from: number): number {
  let end = from;
  for (let line = from; line < view.lines.length; line++) {
    const what = view.role(line);
    if (isPassedOver(view, line)) end = line + 1;
    else if (what !== 'blank' && what !== 'event') break;
  }
  return end;
}

/** Whether both sides of a session speak in it, more than once, behind whatever mark. */
function bothSpeak(section: readonly string[]): boolean {
  const starts = section.map((line) => line.slice(0, 60));
  return starts.filter((text) => REPLY.test(text)).length > 1 && starts.filter((text) => COMMAND.test(text)).length > 1;
}

const REPLY = /(?:^|[\s:><])[2-5][0-9]{2}[ -]/;
const COMMAND = /(?:^|[\s:><])(?:EHLO|HELO|MAIL FROM|RCPT TO|DATA|QUIT)\b/i;
