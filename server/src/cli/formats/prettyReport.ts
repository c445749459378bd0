import type { Severity } from '../../rules/rule';
import type { Style } from '../style';
import type { Report } from './report';

/** Behind the findings of all files, a count of them. */
export function prettyReport(style: Style): Report {
  const counts: Counts = { files: 0, sessions: 0, fixed: 0, fixable: 0, severities: new Map() };
  return {
    before({ sessions, fixed, rules }) {
      counts.files++;
      counts.sessions += sessions;
      counts.fixed += fixed;
      for (const { severities, fixable } of rules.values()) {
        counts.fixable += fixable;
        for (const [severity, number] of severities) {
          counts.severities.set(severity, (counts.severities.get(severity) ?? 0) + number);
        }
      }
      return '';
    },
    after: '',
    end: () => (counts.files > 0 ? `${summary(counts, style)}\n` : ''),
  };
}

interface Counts {
  files: number;
  sessions: number;
  fixed: number;
  fixable: number;
  readonly severities: Map<Severity, number>;
}

function summary(counts: Counts, style: Style): string {
  const found = SEVERITY_NAMES.flatMap(([severity, one, many]) => {
    const number = counts.severities.get(severity) ?? 0;
    return number > 0 ? [style.severity(severity, counted(number, one, many))] : [];
  });
  const read = `${counted(counts.files, 'file', 'files')}, ${counted(counts.sessions, 'session', 'sessions')}`;
  const mended = counts.fixed > 0 ? `; ${counts.fixed} fixed` : '';
  const more = counts.fixable > 0 ? `; --fix mends ${counts.fixable}` : '';
  return `${read}: ${found.length > 0 ? found.join(', ') : 'no findings'}${mended}${more}`;
}

const SEVERITY_NAMES: readonly [Severity, string, string][] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'information', 'information'],
  ['hint', 'hint', 'hints'],
];

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
