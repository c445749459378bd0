import { processIo } from './processIo';
import { runCli } from './runCli';

void main();

async function main(): Promise<void> {
  // The status is set, not exited with, so that what is still on its way to a pipe arrives.
  process.exitCode = await runCli(process.argv.slice(2), processIo());
}
