// Writes every generated file, or with --check fails where one is not what would be written.
// A generator is a file scripts/generate<What>.mjs (or .ts) that exports generate({ check }): the files it wrote or, when
// checking, the ones that differ, as paths below the repository's folder.
import { readdirSync } from 'node:fs';
import { ensureDependencies } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

const check = process.argv.includes('--check');
await ensureDependencies();
await import('tsx'); // Generators import the tables and rules as they are, in TypeScript.
const generators = readdirSync(inRoot('scripts')).filter((name) => /^generate[A-Z]\w*\.(mjs|ts)$/.test(name));
const changed = [];
for (const name of generators) {
  const { generate } = await import(`./${name}`);
  changed.push(...((await generate({ check })) ?? []));
}
for (const file of changed) console.log(check ? `${file} is not what \`npm run generate\` writes` : `wrote ${file}`);
if (check && changed.length > 0) process.exitCode = 1;
