// Loaded into a measured Node (--require): at its end it writes what it has used to file descriptor 3.
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() ?? maxRSS * 1024 };
    try {
      writeSync(3, JSON.stringify(usage));
    } catch {
      // Nobody listens.
    }
  });
}

/** Of this program alone: what getrusage() says on Linux counts what its parent was before it started us. */
function peak() {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Number(found[1]) * 1024 : undefined;
  } catch {
    return undefined;
  }
}
