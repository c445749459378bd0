import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAME } from '../config/configName';

/** Asks the editor to tell of changes of configuration files, once it is initialized. */
export function watchConfig(connection: Connection, { workspace }: ClientCapabilities): void {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const watchers = [{ globPattern: `**/${CONFIG_NAME}` }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Calls `changed` whenever a configuration file may have changed. */
export function onConfigChange(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  { workspace }: ClientCapabilities,
  changed: () => void,
): void {
  connection.onDidChangeWatchedFiles(() => changed());
  // Who cannot watch files is served by looking again whenever a transcript is opened or saved.
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  documents.onDidOpen(() => changed());
  documents.onDidSave(() => changed());
}
