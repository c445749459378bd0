// dist/node/cli.js: runs the command line out of cli-main.js, which is a script that gives one function. To compile that takes
// longer than all the rest of a small check, so the build leaves V8's code cache beside it. The cache is used where it was made
// of this very script by this very Node; elsewhere the script is compiled as ever. Nothing is written when the program runs.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const main = path.join(__dirname, 'cli-main.js');
// BUNDLE is the hash of cli-main.js, which the build puts in.
const cachedData = read(path.join(__dirname, `cli-main.${BUNDLE}.${process.version}-${process.arch}.cache`));
const script = new Script(
  readFileSync(main, 'latin1'),
  cachedData ? { filename: main, cachedData } : { filename: main },
);
script.runInThisContext()(exports, require, module, __filename, __dirname);

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
