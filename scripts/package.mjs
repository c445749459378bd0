// Writes smtp-transcripts.vsix: the published form of the extension, with everything bundled.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { publishedReadme } from './lib/publishedReadme.mjs';
import { inRoot, root } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const LIMIT_BYTES = 2_000_000;
const BUNDLES = 'dist';

/**
 * Packs the extension.
 *
 * @param {string} [vsix] the file to write
 * @returns {Promise<{ vsix: string, size: number }>} the file and its octets
 * @throws {Error} where packing fails, or the file is too large
 */
export async function packageExtension(vsix = inRoot('smtp-transcripts.vsix')) {
  await ensureDependencies();
  // Packed in a folder of its own, so that dist/ keeps the bundles with source maps.
  const stage = inRoot('dist', 'package');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const { scripts, devDependencies, overrides, allowScripts, files, ...manifest } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify({ ...manifest, files: ['**'] }, null, 2));
  for (const file of files.filter((one) => !one.startsWith(BUNDLES) && existsSync(inRoot(one)))) {
    cpSync(inRoot(file), path.join(stage, file), { recursive: true });
  }
  const readme = path.join(stage, 'README.md');
  writeFileSync(readme, publishedReadme(readFileSync(readme, 'utf8')));
  await build({ outdir: path.join(stage, BUNDLES), minify: true });
  // The command line is installed from the repository; the editor never runs it.
  const bundles = path.join(stage, BUNDLES, 'node');
  for (const name of readdirSync(bundles)) if (/^cli[.-]/.test(name)) rmSync(path.join(bundles, name));
  const vsce = inRoot('node_modules', '@vscode', 'vsce', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '--no-rewrite-relative-links'];
  const lines = [];
  const status = await run(process.execPath, [vsce, 'package', ...options, '--out', vsix], {
    cwd: stage,
    onLine: (line) => lines.push(line),
    env: { NODE_OPTIONS: '--no-deprecation' },
  });
  if (status !== 0) throw new Error(`vsce could not pack the extension:\n${lines.join('\n')}`);
  const { size } = statSync(vsix);
  if (size > LIMIT_BYTES) throw new Error(`${path.basename(vsix)} has ${size} bytes, more than ${LIMIT_BYTES}`);
  return { vsix, size };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { vsix, size } = await packageExtension();
    console.log(`${path.relative(root, vsix)}: ${Math.round(size / 1000)} kB`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
