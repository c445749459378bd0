// node makeCache.cjs BUNDLE CACHE ARGS...: runs the command line, then writes the code of all that it compiled on the way.
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const [, , main, cache, ...args] = process.argv;
const script = new Script(readFileSync(main, 'latin1'), { filename: main });
process.argv = [process.execPath, main, ...args];
process.stdout.write = () => true;
process.on('exit', () => {
  // Findings in the samples are no fault of the build.
  process.exitCode = 0;
  writeFileSync(`${cache}.${process.pid}`, script.createCachedData());
  renameSync(`${cache}.${process.pid}`, cache);
});
script.runInThisContext()({}, createRequire(main), { exports: {} }, main, path.dirname(main));
