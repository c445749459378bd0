import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { clientFiles } from '../lsp/clientFiles';
import { startServer } from '../lsp/startServer';
import { nodeFiles } from './nodeFiles';

// The channel is chosen by the arguments: --node-ipc, which the client passes, or --stdio.
const connection = createConnection(ProposedFeatures.all);
startServer(connection, {
  ...nodeFiles(clientFiles(connection)),
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setImmediate(resolve)),
  log: (message) => connection.console.error(message),
});
