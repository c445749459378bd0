import { spawn, spawnSync } from 'node:child_process';

/** Whether a program is there: it can be run so, and succeeds. */
export function works([program = '', ...args]: readonly string[]): boolean {
  const { error, status } = spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 });
  return error === undefined && status === 0;
}

export interface ShellOptions {
  readonly folder: string;
  readonly input?: string | undefined;
  /** Variables of the environment, besides our own. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Both outputs of a shell command in the order in which they were written, and its exit status; null where it was ended. */
export function runShell(
  command: string,
  { folder, input = '', variables = {} }: ShellOptions,
): Promise<{ output: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...variables };
    // Of its own group, so that all of it can be ended.
    const child = spawn('sh', ['-c', `exec 2>&1; ${command}`], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), 50_000);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => {}); // It may end without a look at it.
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ output: Buffer.concat(chunks).toString('utf8'), status });
    });
    child.stdin.end(input);
  });
}
