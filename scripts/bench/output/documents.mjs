// Puts the figures of a run where people look for them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { machineLine } from './machine.mjs';
import { picture } from './picture.mjs';

const BEGIN = '<!-- bench:start -->';
const END = '<!-- bench:end -->';
const PICTURE = 'docs/pictures/bench.svg';
/** What the README shows: the goals that a user would notice. */
const SHORT = [
  'check',
  'check-tshark',
  'check-split',
  'mail',
  'mail-memory',
  'workers',
  'key',
  'key-growth',
  'open-first',
];
SHORT.push('open-all', 'editor-key', 'json', 'start', 'interleaved');

/** Writes all of them; returns their names. */
export function writeDocuments(result) {
  const page = 'docs/performance.md';
  writeBetween(
    page,
    `${caption(result)}\n\n${fullTable(result.rows)}\n\n![Cost against size](pictures/bench.svg)\n\n${sizeTable(result.points)}`,
  );
  writeBetween('README.md', `${shortTable(result.rows)}\n\n${caption(result)} [All figures](${page}).`);
  write('docs/bench.json', asJson(result));
  write(PICTURE, picture(result.points));
  return [page, 'README.md', 'docs/bench.json', PICTURE];
}

export const asJson = (result) => `${JSON.stringify(result, rounded, 2)}\n`;

/** Enough digits for a figure, few enough to read. */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

/** The text with something new between its marks. */
export function withBetween(text, name, inside) {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${name} has lost the marks ${BEGIN} and ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${inside}\n\n${text.slice(end)}`;
}

function writeBetween(name, inside) {
  const file = inRoot(name);
  writeFileSync(file, withBetween(readFileSync(file, 'utf8'), name, inside));
}

function write(name, content) {
  mkdirSync(path.dirname(inRoot(name)), { recursive: true });
  writeFileSync(inRoot(name), content);
}

function caption({ date, machine }) {
  return `Measured ${date.slice(0, 10)} in one run on: ${machineLine(machine)}.`;
}

function fullTable(rows) {
  return table(
    ['Work', 'Figure', 'Goal', 'Met'],
    rows.map(({ work, figure, goal, met }) => [work, figure, goal ?? '', { true: 'yes', false: 'no' }[met] ?? '']),
  );
}

function shortTable(rows) {
  const chosen = SHORT.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return table(
    ['Work', 'Measured', 'Goal'],
    chosen.map(({ work, figure, goal }) => [work, figure, goal ?? '']),
  );
}

function sizeTable(points) {
  const value = (number) => (number === undefined ? '' : number.toFixed(number >= 100 ? 0 : number >= 10 ? 1 : 2));
  return table(
    ['Lines', 'Key, median (ms)', 'Key, p99 (ms)', 'Open, first (ms)', 'Open, all (ms)', 'check (ms)'],
    points.map(({ lines, key, open, check }) => [
      lines.toLocaleString('en-US'),
      ...[key?.median, key?.p99, open?.first, open?.complete, check].map(value),
    ]),
  );
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
