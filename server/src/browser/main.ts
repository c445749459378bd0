import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from '../lsp/clientFiles';
import { startServer } from '../lsp/startServer';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);
startServer(connection, {
  ...clientFiles(connection),
  now: () => performance.now(),
  yield: () => new Promise((resolve) => setTimeout(resolve, 0)),
  log: (message) => connection.console.error(message),
});
