import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, startClient } from '../startClient';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, () => startWorker(script), clientOptions);
  await startClient(context, client);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();

/**
 * Called when the client starts, which it never does where there is only Markdown without transcripts. The library is not given the worker
 * itself: VS Code puts a function of its own in the place of `Worker`, and what that makes is no instance of it.
 */
async function startWorker(script: string): Promise<MessageTransports> {
  const worker = new Worker(script);
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
