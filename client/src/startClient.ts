import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerSelectDialect } from './commands/selectDialect';
import { keepDialectChoices } from './dialectChoices';
import { showDialectStatus } from './dialectStatus';
import { LANGUAGE_ID } from './languageId';

export const CLIENT_ID = 'smtp';
export const CLIENT_NAME = 'SMTP Transcripts';

/** Documents are chosen by language alone: also untitled ones, and those of virtual file systems. */
export const clientOptions: LanguageClientOptions = { documentSelector: [{ language: LANGUAGE_ID }] };

/** Starts the language client and all that shows its work; everything ends with the context's subscriptions. */
export async function startClient(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  // Registered before the start: the server may report a dialect as soon as it sees the first document.
  showDialectStatus(context, client);
  await client.start();
  const choices = keepDialectChoices(context, client);
  registerSelectDialect(context, client, choices);
}
