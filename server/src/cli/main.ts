import { processIo } from './processIo';
import { runCli } from './runCli';
import { CHECKS_FILES } from './threads';

void main();

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === CHECKS_FILES) {
    const { checkForMainThread } = await import('./checking/worker');
    if (checkForMainThread(processIo())) return;
  }
  // The status is set, not exited with, so that what is still on its way to a pipe arrives.
  process.exitCode = await runCli(args, processIo());
}
