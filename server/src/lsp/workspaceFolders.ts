import type { Connection, InitializeParams } from 'vscode-languageserver';

/** The folders of the workspace, which come and go while the editor runs. */
export interface WorkspaceFolders {
  /** Their URIs. */
  all(): readonly string[];
  /** Begins to listen, once the editor is initialized. */
  follow(changed: () => void): void;
}

export function createWorkspaceFolders(
  connection: Connection,
  { workspaceFolders, rootUri, capabilities }: InitializeParams,
): WorkspaceFolders {
  let folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return {
    all: () => folders,
    follow(changed) {
      if (!capabilities.workspace?.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        changed();
      });
    },
  };
}
