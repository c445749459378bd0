import type { DialectId } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

/**
 * What a dialect makes of lines, one text for each reading: `C text`, `S text`, `* event side text`, `(note) text`. With the
 * session before it where the dialect tells sessions apart.
 */
export function toldOf(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect).readings.map(({ reading, line }) => {
    const shown = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind !== 'utterance' && reading.kind !== 'event') return `(${reading.kind}) ${shown}`.trim();
    const session = reading.session === undefined ? '' : `${reading.session} | `;
    if (reading.kind === 'event')
      return `${session}* ${reading.event} ${reading.side ?? ''} ${shown}`.replace(/ +/g, ' ').trim();
    return `${session}${reading.side === 'client' ? 'C' : 'S'} ${reading.text ?? shown}`.trim();
  });
}

/** Only what was said and what happened. */
export function saidIn(dialect: DialectId, ...lines: string[]): string[] {
  return toldOf(dialect, ...lines).filter((text) => !text.startsWith('('));
}
