import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './io';

/** Splits arguments into options and positionals; throws UsageError where they are not understood. */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node explains at length how to pass a value that begins with a hyphen; its first sentence says what is wrong.
    const [message = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${message.replace(/^./, (first) => first.toLowerCase())}; see --help`);
  }
}

/** The value, if it is one of those allowed. */
export function oneOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw new UsageError(`${option} must be ${listOf(choices)}, not ${value || 'empty'}`);
  return choice;
}

function listOf(choices: readonly string[]): string {
  return choices.length < 2 ? choices.join('') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
