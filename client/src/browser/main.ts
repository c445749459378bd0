import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, startClient } from '../startClient';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true));
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, worker, clientOptions);
  await startClient(context, client);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
