import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { serveFiles } from './clientFiles';
import { explainRuleCapability, registerExplainRule } from './commands/explainRule';
import { registerRedact } from './commands/redact';
import { registerSelectDialect } from './commands/selectDialect';
import { keepDialectChoices } from './dialectChoices';
import { showDialectStatus } from './dialectStatus';
import { LANGUAGE_ID } from './languageId';
import { provideRulePages } from './rulePages';
import { tellVisible } from './tellVisible';

export const CLIENT_ID = 'smtp';
export const CLIENT_NAME = 'SMTP Transcripts';

/** Documents are chosen by language alone: also untitled ones, and those of virtual file systems. */
export const clientOptions: LanguageClientOptions = { documentSelector: [{ language: LANGUAGE_ID }] };

/** Starts the language client and all that shows its work; everything ends with the context's subscriptions. */
export async function startClient(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  // Registered before the start: the server may report a dialect as soon as it sees the first document.
  showDialectStatus(context, client);
  client.registerFeature(explainRuleCapability);
  // The server reads configuration files before it answers anything.
  serveFiles(client);
  await client.start();
  const choices = keepDialectChoices(context, client);
  registerSelectDialect(context, client, choices);
  provideRulePages(context, client);
  registerExplainRule(context, client);
  registerRedact(context, client);
  tellVisible(context, client);
}
