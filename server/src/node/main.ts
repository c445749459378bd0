import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer';

// The channel is chosen by the arguments: --node-ipc, which the client passes, or --stdio.
startServer(createConnection(ProposedFeatures.all));
