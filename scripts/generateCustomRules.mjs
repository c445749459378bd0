// Writes the tables of occasions and fields in docs/custom-rules.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/root.mjs';

const FILE = 'docs/custom-rules.md';
const [OPEN, CLOSE] = ['<!-- fields -->', '<!-- /fields -->'];

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { fieldTables } = await import('./rules/customRuleTables.ts');
  const before = readFileSync(inRoot(FILE), 'utf8');
  const [start, end] = [before.indexOf(OPEN), before.indexOf(CLOSE)];
  if (start < 0 || end < start) throw new Error(`${FILE} needs a line ${OPEN} and below it a line ${CLOSE}`);
  const text = `${before.slice(0, start + OPEN.length)}\n\n${fieldTables()}\n\n${before.slice(end)}`;
  if (text === before) return [];
  if (!check) writeFileSync(inRoot(FILE), text);
  return [FILE];
}
