import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from '../lsp/clientFiles';
import { clientOctets } from '../lsp/clientOctets';
import { startServer } from '../lsp/startServer';
import { createTurns } from '../lsp/turns';
import { nodeFiles } from './nodeFiles';
import { nodeOctets } from './nodeOctets';

const now = () => performance.now();
const turns = createTurns(() => new Promise((resolve) => setImmediate(resolve)), now, 3);
// The channel is chosen by the arguments: --node-ipc, which the client passes, or --stdio.
const connection = createConnection(ProposedFeatures.all, turns.options);
startServer(connection, {
  ...nodeFiles(clientFiles(connection)),
  ...nodeOctets(clientOctets(connection)),
  now,
  yield: turns.yield,
  log: (message) => connection.console.error(message),
});
