import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { readTranscript } from '../../../server/src/cli/readTranscript';

/**
 * What is found in every file below a folder, as a text that shows each change of a verdict in a diff: a line for each file
 * with its dialect and the number of its sessions and of their exchanges, below it a line for each finding. Facts alone,
 * nothing of the files’ text.
 *
 *     telnet/web--early-talker.txt  bare  2 sessions 9 exchanges
 *       17 warning early-talker
 */
export function goldenText(folder: string): string {
  const parts = filesBelow(folder).map((name) => {
    const analysis = analyze(readTranscript(readFileSync(path.join(folder, name))));
    const { dialect, confident } = analysis.dialect;
    const sessions = countOf(analysis.sessions.length, 'session');
    const exchanges = countOf(
      analysis.sessions.reduce((sum, session) => sum + session.exchanges.length, 0),
      'exchange',
    );
    const lines = [`${name}  ${dialect}${confident ? '' : '?'}  ${sessions} ${exchanges}`];
    for (const { place, severity, rule } of applySettings(analysis, { severities: new Map() })) {
      lines.push(`  ${place.line + 1} ${severity} ${rule}`);
    }
    return lines.join('\n');
  });
  return `${parts.join('\n')}\n`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The lines that differ, each file’s name above its own: `-` was expected, `+` was found. */
export function goldenDifference(expected: string, found: string): string[] {
  const before = byFile(expected);
  const now = byFile(found);
  const difference: string[] = [];
  for (const file of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const gone = without(before.get(file) ?? [], now.get(file) ?? []);
    const come = without(now.get(file) ?? [], before.get(file) ?? []);
    if (gone.length + come.length === 0) continue;
    difference.push(file, ...gone.map((line) => `- ${line}`), ...come.map((line) => `+ ${line}`));
  }
  return difference;
}

function byFile(text: string): Map<string, string[]> {
  const files = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (!line.startsWith(' ')) {
      lines = [];
      files.set(line.split('  ', 1)[0] ?? '', lines);
    }
    lines.push(line);
  }
  return files;
}

/** What of `lines` is not in `others`, each as often as it is there too much. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
