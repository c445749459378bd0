// Runs the unit tests: tsx test/harness/runUnit.ts [GREP]
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { reporter, runToEnd } from './report';

const [grep] = process.argv.slice(2);
const folder = path.resolve(__dirname, '..', 'unit');
const mocha = new Mocha({ timeout: 10_000, reporter: reporter(console.log), ...(grep ? { grep } : {}) });

void run();

async function run(): Promise<void> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.ts')) mocha.addFile(path.join(folder, name));
  }
  await mocha.loadFilesAsync();
  const { failed } = await runToEnd(mocha, console.log);
  process.exitCode = failed > 0 ? 1 : 0;
}
