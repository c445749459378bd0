import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { clientFiles } from '../lsp/clientFiles';
import { clientOctets } from '../lsp/clientOctets';
import { startServer } from '../lsp/startServer';
import { createTurns } from '../lsp/turns';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const now = () => performance.now();
const turns = createTurns(() => new Promise((resolve) => setTimeout(resolve, 0)), now, 1);
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  turns.options,
);
const files = clientFiles(connection);
startServer(connection, {
  ...files,
  transcripts: async () => (await files.transcripts()) ?? [],
  ...clientOctets(connection),
  now,
  yield: turns.yield,
  log: (message) => connection.console.error(message),
});
