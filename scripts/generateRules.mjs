// Writes what is told of the rules outside their files: a page for each and their list in docs/rules, the setting
// smtp.rules in package.json, and the list in README.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editManifest } from './lib/manifest.mjs';
import { inRoot } from './lib/root.mjs';

const FOLDER = 'docs/rules';

/** The paths that were written or removed, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { RULES } = await import('../server/src/rules/index.ts');
  const { ruleMarkdown } = await import('../server/src/features/rulePage/markdown.ts');
  const { ruleIndex, ruleTables } = await import('./rules/tables.ts');
  const { addRuleSettings } = await import('./rules/settings.ts');
  const files = new Map(RULES.map((rule) => [`${FOLDER}/${rule.id}.md`, headed(rule, ruleMarkdown(rule))]));
  files.set(`${FOLDER}/README.md`, ruleIndex(RULES));
  const stale = pages().filter((file) => !files.has(file));
  // The list stands inside a text that people write.
  if (existsSync(inRoot('README.md')))
    files.set('README.md', between(read('README.md'), 'rules', ruleTables(RULES, FOLDER)));
  const changed = [...files].filter(([file, text]) => !existsSync(inRoot(file)) || read(file) !== text);
  if (!check) {
    for (const file of stale) rmSync(inRoot(file));
    for (const [file, text] of changed) write(file, text);
  }
  const manifest = await editManifest(check, (one) => addRuleSettings(one, RULES));
  return [...changed.map(([file]) => file), ...stale, ...manifest];
}

function headed({ id }, page) {
  return `<!-- Written by \`npm run generate\` from server/src/rules/${id}.ts -->\n\n${page}`;
}

/** The pages that exist, those of rules that were retired included. */
function pages() {
  if (!existsSync(inRoot(FOLDER))) return [];
  return readdirSync(inRoot(FOLDER)).map((name) => `${FOLDER}/${name}`);
}

/** The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
function between(text, name, content) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < start) throw new Error(`README.md needs a line ${open} and below it a line ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n${text.slice(end)}`;
}

function read(file) {
  return readFileSync(inRoot(file), 'utf8');
}

function write(file, text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}
