import { COMMANDS } from './commands';
import { EXIT, type ExitStatus, type Io, UsageError } from './io';
import { version } from './version';
import { visible } from './visible';

/** Runs the command that the arguments name. Never throws: a fault becomes one line on standard error and its status. */
export async function runCli(args: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const text = error instanceof UsageError ? message : `internal error, please report it: ${message}`;
    io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
    return EXIT.trouble;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitStatus> {
  if (name === '--version' || name === '-V') {
    io.stdout.write(`${version()}\n`);
    return EXIT.clean;
  }
  const [asked] = rest;
  if (name === '--help' || name === '-h' || (name === 'help' && asked === undefined)) {
    io.stdout.write(help());
    return EXIT.clean;
  }
  if (name === undefined) throw new UsageError('name a command; see smtp-transcript --help');
  const command = COMMANDS.find((one) => one.name === (name === 'help' ? asked : name));
  if (!command)
    throw new UsageError(`there is no command ${name === 'help' ? asked : name}; see smtp-transcript --help`);
  const { help: text, run } = await command.load();
  if (name === 'help' || asksForHelp(rest)) {
    io.stdout.write(text);
    return EXIT.clean;
  }
  return run(rest, io);
}

/** Behind `--` everything is a file. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function help(): string {
  const rows = [
    ...COMMANDS.map(({ usage, summary }) => [usage, summary] as const),
    ['COMMAND --help', 'Print the options of a command'] as const,
    ['--version', 'Print the version'] as const,
  ];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return `smtp-transcript reads saved SMTP sessions, judges both sides and explains every reply.

${rows.map(([usage, summary]) => `  smtp-transcript ${usage.padEnd(width)}  ${summary}\n`).join('')}
Exit status: 0 clean; 1 findings at or above the severity of --fail-on; 2 wrong usage or unreadable input.
`;
}
