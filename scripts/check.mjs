// `npm run check -- ARGS` is `smtp-transcript check ARGS`, from the clone. Standard output is the command's alone.
import { createRequire } from 'node:module';
import { buildIfStale } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';

const cli = inRoot('dist/node/cli.js');
try {
  await ensureDependencies();
  await buildIfStale();
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
// npm changes to the repository's folder; the files are named as seen from where the user is.
process.chdir(process.env.INIT_CWD ?? process.cwd());
process.argv = [process.execPath, cli, 'check', ...process.argv.slice(2)];
createRequire(import.meta.url)(cli);
