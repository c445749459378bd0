import { createRequire } from 'node:module';
import { EXIT, type ExitStatus, UsageError } from '../io';
import { parseOptions } from '../parseOptions';

export const help = `smtp-transcript lsp --stdio

Runs the language server, for editors that speak the Language Server Protocol. It reads requests from standard input and
answers on standard output until it is told to stop.
`;

export async function run(args: readonly string[]): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    stdio: { type: 'boolean' },
    // Some editors' client libraries add it, for the server to end with its editor; the server reads it itself.
    clientProcessId: { type: 'string' },
  });
  if (!values.stdio || positionals.length > 0) throw new UsageError('lsp: call it as lsp --stdio');
  // The server is a bundle of its own beside this one, so that no other command loads it; it reads the same arguments.
  createRequire(__filename)('./server.js');
  return EXIT.clean;
}
