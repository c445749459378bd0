// Writes syntaxes/smtp.tmLanguage.json from the rules in scripts/grammar, which take verbs and keywords from the
// protocol tables.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/root.mjs';

const FILE = 'syntaxes/smtp.tmLanguage.json';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { grammar } = await import('./grammar/grammar.ts');
  const text = `${JSON.stringify(grammar(), null, 2)}\n`;
  const file = inRoot(FILE);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
  if (!check) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [FILE];
}
