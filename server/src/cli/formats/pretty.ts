import { isRfcRef, refText, rfcUrl } from '../../protocol/rfc';
import type { Finding } from '../../rules/finding';
import { findRule } from '../../rules/index';
import type { Severity } from '../../rules/rule';
import type { Checked } from '../commands/check';
import type { Style } from '../style';
import { visible } from '../visible';
import { wrap } from '../wrap';
import { excerpt } from './excerpt';
import type { Report, ReportOptions } from './report';

/** For people: each finding with its line, what explains it, and a count at the end. */
export function prettyReport({ output, style }: ReportOptions): Report {
  const width = Math.max(MIN_WIDTH, output.columns ?? DEFAULT_WIDTH);
  const counts: Counts = { files: 0, sessions: 0, fixed: 0, fixable: 0, severities: new Map() };
  return {
    file(checked) {
      counts.files++;
      counts.sessions += checked.analysis.sessions.length;
      for (const one of checked.fixed ?? []) {
        counts.fixed++;
        output.write(`${describeFixed(one, checked.path, style)}\n`);
      }
      if (checked.fixed && checked.fixed.length > 0) output.write('\n');
      for (const finding of checked.findings) {
        if (finding.fix?.kind === 'safe') counts.fixable++;
        counts.severities.set(finding.severity, (counts.severities.get(finding.severity) ?? 0) + 1);
        output.write(`${describe(finding, checked, { style, width, wrapped: output.isTTY })}\n\n`);
      }
    },
    end() {
      if (counts.files > 0) output.write(`${summary(counts, style)}\n`);
    },
  };
}

interface Counts {
  files: number;
  sessions: number;
  fixed: number;
  /** Findings that --fix would mend. */
  fixable: number;
  readonly severities: Map<Severity, number>;
}

const DEFAULT_WIDTH = 120;
const MIN_WIDTH = 40;

interface Look {
  readonly style: Style;
  readonly width: number;
  /** Messages are broken at words for a terminal; elsewhere each finding begins with a line that says all. */
  readonly wrapped: boolean;
}

function describe(finding: Finding, { path, lines }: Checked, { style, width, wrapped }: Look): string {
  const { place, severity, rule, party, related } = finding;
  const shown = [...related.map(({ line }) => line), place.line];
  const gutter = String(Math.max(...shown) + 1).length;
  const line = (at: number) => `${style.faint(`  ${String(at + 1).padStart(gutter)} |`)} `;
  const below = `${style.faint(`  ${' '.repeat(gutter)} |`)} `;
  const note = (text: string) => `${style.faint(`  ${' '.repeat(gutter)} =`)} ${text}`;
  const room = width - gutter - 5;

  const head = `${style.strong(`${visible(path)}:${place.line + 1}:${place.start + 1}:`)} ${style.severity(severity, severity)} ${style.strong(rule)} (${party})`;
  const message = visible(finding.message);
  const output = wrapped ? [head, ...wrap(message, width - 2).map((part) => `  ${part}`)] : [`${head}: ${message}`];
  const { text, carets } = excerpt(lines[place.line] ?? '', place, room);
  output.push(line(place.line) + text, below + style.severity(severity, carets));
  for (const { line: at, message } of related) {
    output.push(line(at) + excerpt(lines[at] ?? '', { start: 0, end: 0 }, room).text, note(visible(message)));
  }
  const reference = findRule(rule)?.rfc[0];
  if (reference)
    output.push(note(isRfcRef(reference) ? `${refText(reference)}: ${rfcUrl(reference)}` : refText(reference)));
  return output.join('\n');
}

function describeFixed(
  { rule, place, fix }: NonNullable<Checked['fixed']>[number],
  path: string,
  style: Style,
): string {
  const where = style.strong(`${visible(path)}:${place.line + 1}:${place.start + 1}:`);
  return `${where} fixed ${style.strong(rule)}: ${visible(fix.title)}`;
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
