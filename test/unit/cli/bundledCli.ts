import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = path.resolve(__dirname, '../../..');
const SOURCES = path.join(ROOT, 'server/src');

/** The command line as one file, in a folder of its own. */
export interface BundledCli {
  readonly folder: string;
  readonly file: string;
  write(name: string, content: string | Uint8Array): void;
  call(
    args: readonly string[],
    input?: string | Uint8Array,
    env?: Record<string, string>,
  ): { status: number | null; stdout: string; stderr: string };
  remove(): void;
}

/** @param plugins what is to be other than in the product */
export async function bundleCli(plugins: Plugin[] = []): Promise<BundledCli> {
  const folder = mkdtempSync(path.join(tmpdir(), 'smtp-transcript-'));
  const file = path.join(folder, 'cli.js');
  const { textEntries, textsApart } = await import(pathToFileURL(path.join(ROOT, 'scripts/lib/textsApart.mjs')).href);
  await build({
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    target: 'es2022',
    outdir: folder,
    logLevel: 'error',
    plugins: [...plugins, textsApart],
    entryPoints: {
      cli: path.join(SOURCES, 'cli/main.ts'),
      server: path.join(SOURCES, 'node/main.ts'),
      ...textEntries(),
    },
  });
  return {
    folder,
    file,
    write: (name, content) => writeFileSync(path.join(folder, name), content),
    call(args, input = '', env = {}) {
      const options = {
        cwd: folder,
        input,
        encoding: 'utf8',
        maxBuffer: 1e9,
        env: { ...process.env, ...env },
      } as const;
      return spawnSync(process.execPath, [file, ...args], options);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
