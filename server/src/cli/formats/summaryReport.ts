import { RULES } from '../../rules/index';
import type { Severity } from '../../rules/rule';
import type { RuleTotals } from '../checking/task';
import type { Style } from '../style';
import type { Report } from './report';

/** Counts alone: files, sessions, dialects, and how often each rule found something, in the order of the rules’ pages. */
export function summaryReport(style: Style): Report {
  const total = { files: 0, clean: 0, sessions: 0, lines: 0 };
  const dialects = new Map<string, number>();
  const rules = new Map<string, RuleCount>();
  return {
    before(file) {
      total.files++;
      total.lines += file.lines;
      total.sessions += file.sessions;
      if (file.rules.size === 0) total.clean++;
      const name = file.confident ? file.dialect : 'not recognised';
      dialects.set(name, (dialects.get(name) ?? 0) + 1);
      for (const [rule, found] of file.rules) {
        const count = rules.get(rule) ?? { files: 0, severities: new Map() };
        count.files++;
        addTo(count.severities, found);
        rules.set(rule, count);
      }
      return '';
    },
    after: '',
    end() {
      const rows: [string, string][] = [
        ['files', `${total.files}, ${total.clean} of them without a finding`],
        ['sessions', String(total.sessions)],
        ['lines', String(total.lines)],
        ...[...dialects].sort().map(([name, files]): [string, string] => [`dialect ${name}`, counted(files, 'file')]),
      ];
      const width = Math.max(...rows.map(([name]) => name.length), ...[...rules.keys()].map((id) => id.length));
      const lines = rows.map(([name, value]) => `${style.strong(name.padEnd(width))}  ${value}\n`);
      if (rules.size > 0) lines.push('\n');
      const ours = RULES.map(({ id }) => id);
      // Rules that users defined come behind ours.
      const others = [...rules.keys()].filter((id) => !ours.includes(id)).sort();
      for (const id of [...ours, ...others]) {
        const count = rules.get(id);
        if (!count) continue;
        const parts = SEVERITIES.flatMap((severity) => {
          const number = count.severities.get(severity);
          return number === undefined
            ? []
            : [
                style.severity(
                  severity,
                  number === 1 || severity === 'information' ? `${number} ${severity}` : `${number} ${severity}s`,
                ),
              ];
        });
        lines.push(`${style.strong(id.padEnd(width))}  ${parts.join(', ')} in ${counted(count.files, 'file')}\n`);
      }
      return lines.join('');
    },
  };
}

interface RuleCount {
  files: number;
  readonly severities: Map<Severity, number>;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function addTo(counts: Map<Severity, number>, { severities }: RuleTotals): void {
  for (const [severity, number] of severities) counts.set(severity, (counts.get(severity) ?? 0) + number);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
