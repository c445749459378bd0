import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SET_DIALECT_NOTIFICATION, type SetDialectParams } from '../../server/src/messages';
import { LANGUAGE_ID } from './languageId';

const STATE_KEY = 'smtp.dialects';
/** The choice that is none: the setting `smtp.dialect` and then detection decide. */
export const AUTO = 'auto';

/** What the user chose for single documents. */
export interface DialectChoices {
  /** Id of the dialect chosen for a document, or {@link AUTO}. */
  get(uri: string): string;
  /** Tells the server, and remembers the choice in the workspace. */
  set(uri: string, dialect: string): Promise<void>;
}

/** Keeps the choices over restarts; the server hears them again when their document is opened. */
export function keepDialectChoices(context: ExtensionContext, client: BaseLanguageClient): DialectChoices {
  const chosen = new Map(Object.entries(context.workspaceState.get<Record<string, string>>(STATE_KEY, {})));
  const send = (uri: string, dialect: string) =>
    client.sendNotification(SET_DIALECT_NOTIFICATION, { uri, dialect } satisfies SetDialectParams);
  const save = () => context.workspaceState.update(STATE_KEY, Object.fromEntries(chosen));

  const sendAgain = (document: TextDocument) => {
    const uri = document.uri.toString();
    const dialect = chosen.get(uri);
    if (document.languageId === LANGUAGE_ID && dialect) void send(uri, dialect);
  };
  workspace.textDocuments.forEach(sendAgain);
  context.subscriptions.push(workspace.onDidOpenTextDocument(sendAgain));

  return {
    get: (uri) => chosen.get(uri) ?? AUTO,
    async set(uri, dialect) {
      if (dialect === AUTO) chosen.delete(uri);
      else chosen.set(uri, dialect);
      await send(uri, dialect);
      await save();
    },
  };
}
