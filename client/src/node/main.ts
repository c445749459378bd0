import type { ExtensionContext } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions, startClient } from '../startClient';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const run: NodeModule = { module: context.asAbsolutePath('dist/node/server.js'), transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, clientOptions);
  await startClient(context, client);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
