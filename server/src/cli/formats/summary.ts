import { RULES } from '../../rules/index';
import { SEVERITIES, type Severity } from '../../rules/rule';
import type { Report, ReportOptions } from './report';

/** Counts alone: files, sessions, dialects, and how often each rule found something, in the order of the rules’ pages. */
export function summaryReport({ output, style }: ReportOptions): Report {
  const total = { files: 0, clean: 0, sessions: 0, lines: 0 };
  const dialects = new Map<string, number>();
  const rules = new Map<string, RuleCount>();
  return {
    file({ lines, analysis, findings }) {
      total.files++;
      total.lines += lines.length;
      total.sessions += analysis.sessions.length;
      if (findings.length === 0) total.clean++;
      const { dialect, confident } = analysis.dialect;
      const name = confident ? dialect : 'not recognised';
      dialects.set(name, (dialects.get(name) ?? 0) + 1);
      for (const [rule, severities] of bySeverity(findings)) {
        const count = rules.get(rule) ?? { files: 0, severities: new Map() };
        count.files++;
        for (const [severity, number] of severities) {
          count.severities.set(severity, (count.severities.get(severity) ?? 0) + number);
        }
        rules.set(rule, count);
      }
    },
    end() {
      const rows: [string, string][] = [
        ['files', `${total.files}, ${total.clean} of them without a finding`],
        ['sessions', String(total.sessions)],
        ['lines', String(total.lines)],
        ...[...dialects].sort().map(([name, files]): [string, string] => [`dialect ${name}`, counted(files, 'file')]),
      ];
      const width = Math.max(...rows.map(([name]) => name.length), ...[...rules.keys()].map((id) => id.length));
      for (const [name, value] of rows) output.write(`${style.strong(name.padEnd(width))}  ${value}\n`);
      if (rules.size > 0) output.write('\n');
      for (const { id } of RULES) {
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
        output.write(`${style.strong(id.padEnd(width))}  ${parts.join(', ')} in ${counted(count.files, 'file')}\n`);
      }
    },
  };
}

interface RuleCount {
  files: number;
  readonly severities: Map<Severity, number>;
}

function bySeverity(
  findings: readonly { rule: string; severity: Severity }[],
): ReadonlyMap<string, ReadonlyMap<Severity, number>> {
  const rules = new Map<string, Map<Severity, number>>();
  for (const { rule, severity } of findings) {
    const severities = rules.get(rule) ?? new Map<Severity, number>();
    severities.set(severity, (severities.get(severity) ?? 0) + 1);
    rules.set(rule, severities);
  }
  return rules;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
