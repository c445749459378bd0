import type { DialectId } from '../../../server/src/dialects/dialect';
import { readAll } from './readAll';

/** What a dialect makes of lines, one line each: the session, the side or the event, and what was said. */
export function readOut(dialect: DialectId, ...lines: string[]): string[] {
  return readAll(lines, dialect).readings.map(({ reading, line }) => {
    const shown = lines[line - 1]!.slice(reading.start, reading.end);
    if (reading.kind === 'utterance') {
      const text = reading.text ?? shown;
      return `${reading.session ?? ''} | ${reading.side === 'client' ? 'C' : 'S'} ${text}`.trim();
    }
    if (reading.kind !== 'event') return `(${reading.kind}) ${shown}`.trim();
    return `${reading.session ?? ''} | * ${reading.event}${reading.side ? ` ${reading.side}` : ''} ${shown}`.trim();
  });
}
