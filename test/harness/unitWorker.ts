// Runs the test files that it is told of by its parent, one after the other: see runUnit.ts.
import Mocha from 'mocha';
import { reporter, runToEnd } from './report';

const [grep] = process.argv.slice(2);

// Each run of mocha adds its own listeners.
process.setMaxListeners(0);
process.on('message', (file: string) => void runFile(file));

async function runFile(file: string): Promise<void> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const mocha = new Mocha({ timeout: 10_000, reporter: reporter(print), ...(grep ? { grep } : {}) });
  mocha.addFile(file);
  try {
    await mocha.loadFilesAsync();
    const counts = await runToEnd(mocha, () => {});
    mocha.dispose();
    process.send?.({ counts, lines, heap: process.memoryUsage().heapUsed });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.send?.({
      heap: 0,
      counts: { passed: 0, failed: 1, skipped: 0 },
      lines: [`  ✗ ${file}`, text.replace(/^/gm, '      ')],
    });
  }
}
