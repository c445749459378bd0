import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer';

// The channel is chosen by the arguments: --node-ipc, which the client passes, or --stdio.
const connection = createConnection(ProposedFeatures.all);
startServer(connection, {
  yield: () => new Promise((resolve) => setImmediate(resolve)),
  log: (message) => connection.console.error(message),
});
