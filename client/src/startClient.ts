import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCaptures } from './capture/registerCaptures';
import { serveFiles } from './clientFiles';
import { serveOctets } from './clientOctets';
import { registerCompareSessions } from './commands/compareSessions';
import { registerConvert } from './commands/convert';
import { registerCopyDisplayFilter } from './commands/copyDisplayFilter';
import { registerExplainRule } from './commands/explainRule';
import { registerExplainSession } from './commands/explainSession';
import { registerExtractSession } from './commands/extractSession';
import { registerOpenMessage } from './commands/openMessage';
import { registerOpenSample } from './commands/openSample';
import { registerPreviewMessage } from './commands/previewMessage';
import { registerReadAsTranscript } from './commands/readAsTranscript';
import { registerRedact } from './commands/redact';
import { registerSaveAttachment } from './commands/saveAttachment';
import { registerSaveMessage } from './commands/saveMessage';
import { registerSelectDialect } from './commands/selectDialect';
import { registerStepThroughSession } from './commands/stepThroughSession';
import { registerDiagram } from './diagram/registerDiagram';
import { keepDialectChoices } from './dialectChoices';
import { showDialectStatus } from './dialectStatus';
import { LANGUAGE_ID } from './languageId';
import { provideMessages } from './message/messageDocuments';
import { offeredCommands } from './offeredCommands';
import { provideRulePages } from './rulePages';
import { startWhenNeeded } from './startWhenNeeded';
import { registerStepping } from './stepping/registerStepping';
import { tellVisible } from './tellVisible';
import { registerTests } from './testing/registerTests';
import { serveTranscriptFiles } from './transcriptFiles';

export const CLIENT_ID = 'smtp';
export const CLIENT_NAME = 'SMTP Transcripts';

/** Documents are chosen by language alone: also untitled ones, and those of virtual file systems. */
export const clientOptions: LanguageClientOptions = { documentSelector: [{ language: LANGUAGE_ID }] };

/** Sets up the language client and all that shows its work; everything ends with the context's subscriptions. */
export async function startClient(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  registerReadAsTranscript(context);
  registerOpenSample(context);
  // Registered before the start: the server may report a dialect as soon as it sees the first document.
  showDialectStatus(context, client);
  client.registerFeature(offeredCommands);
  // The server reads configuration files before it answers anything.
  serveFiles(client);
  serveTranscriptFiles(context, client);
  serveOctets(client);
  const choices = keepDialectChoices(context, client);
  registerSelectDialect(context, client, choices);
  registerConvert(context, client, choices);
  registerExtractSession(context, client, choices);
  provideRulePages(context, client);
  registerExplainRule(context, client);
  registerExplainSession(context, client);
  registerCompareSessions(context, client);
  registerDiagram(context, client);
  provideMessages(context, client);
  registerOpenMessage(context, client);
  registerPreviewMessage(context, client);
  registerSaveMessage(context, client);
  registerSaveAttachment(context, client);
  registerRedact(context, client);
  registerCopyDisplayFilter(context, client);
  registerStepping(context, client);
  registerStepThroughSession(context, client);
  registerCaptures(context, client);
  registerTests(context, client);
  tellVisible(context, client);
  // Last, as activation ends with it: all else only needs the client to be there.
  await startWhenNeeded(context, client);
}
