import { Console } from 'node:console';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from '../lsp/clientFiles';
import { clientOctets } from '../lsp/clientOctets';
import { startServer } from '../lsp/startServer';
import { createTurns } from '../lsp/turns';
import { nodeFiles } from './nodeFiles';
import { nodeOctets } from './nodeOctets';
import { wholeMessages } from './wholeMessages';

const now = () => performance.now();
const turns = createTurns(() => new Promise((resolve) => setImmediate(resolve)), now, 3);
const connection = connect();

startServer(connection, {
  ...nodeFiles(clientFiles(connection)),
  ...nodeOctets(clientOctets(connection)),
  now,
  yield: turns.yield,
  log: (message) => connection.console.error(message),
});

/** The channel is chosen by the arguments: --stdio, or --node-ipc, which the client passes. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, turns.options);
  // Whatever a library says must not get between the messages.
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), turns.options);
}
