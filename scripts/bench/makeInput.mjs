// node scripts/bench/makeInput.mjs NAME [--size BYTES] [--lines N] [--sessions N] [--seed N] > FILE
// Writes one of the benchmarks' inputs. Without arguments it lists their names.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { INPUTS, makeInput } from './inputs/index.mjs';

const USAGE = `node scripts/bench/makeInput.mjs NAME [--size BYTES] [--lines N] [--sessions N] [--seed N] > FILE\n\n${Object.entries(
  INPUTS,
)
  .map(([name, { measures }]) => {
    const given = Object.entries(measures).map(([measure, value]) => `--${measure} ${value}`);
    return `  ${name.padEnd(18)} ${given.join(' ')}`;
  })
  .join('\n')}`;

try {
  await write(...readArguments());
} catch (error) {
  if (error.code === 'EPIPE') process.exit(); // Who reads has enough.
  console.error(error.message);
  process.exitCode = 2;
}

function readArguments() {
  const number = { type: 'string' };
  const { values, positionals } = parseArgs({
    options: { size: number, lines: number, sessions: number, seed: number },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new Error(USAGE);
  if (!INPUTS[name]) throw new Error(`There is no input ${name}.\n\n${USAGE}`);
  const options = {};
  for (const [option, value] of Object.entries(values)) {
    if (option !== 'seed' && !(option in INPUTS[name].measures))
      throw new Error(`${name} takes no --${option}.\n\n${USAGE}`);
    options[option] = Number(value);
    if (!Number.isSafeInteger(options[option]) || options[option] < 0) throw new Error(`--${option} must be a number.`);
  }
  return [name, options];
}

async function write(name, options) {
  let waiting = [];
  let length = 0;
  const flush = async () => {
    const chunk = typeof waiting[0] === 'string' ? waiting.join('') : Buffer.concat(waiting);
    waiting = [];
    length = 0;
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  };
  for (const piece of makeInput(name, options)) {
    waiting.push(piece);
    length += piece.length;
    if (length > 1 << 18) await flush();
  }
  if (length > 0) await flush();
}
