import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import type { Host } from '../host';
import { createTranscriptIndex, type IndexedTranscript } from '../workspace/transcriptIndex';
import { MARKDOWN } from './markdownBlocks';
import type { SettingsStore } from './settingsStore';
import type { StoredDocument } from './transcriptDocument';

/** What all transcripts of the workspace name, those that are open first; as far as it is known when it is cancelled. */
export type WorkspaceMentions = (token: CancellationToken) => Promise<readonly IndexedTranscript[]>;

export interface WorkspaceMentionsWiring {
  readonly host: Host;
  readonly documents: TextDocuments<StoredDocument>;
  readonly settings: SettingsStore;
  /** URIs of the folders of the workspace, as they are now. */
  readonly folders: () => readonly string[];
}

/** A Markdown document may hold some, but is none itself. */
function transcripts(documents: TextDocuments<StoredDocument>): StoredDocument[] {
  return documents.all().filter(({ languageId }) => languageId !== MARKDOWN);
}

export function workspaceMentions({ host, documents, settings, folders }: WorkspaceMentionsWiring): WorkspaceMentions {
  const index = createTranscriptIndex(host);
  return async (token) => {
    const open = await Promise.all(
      transcripts(documents).map(async (document) => {
        const { uri, version } = document;
        const { dialect } = await settings.of(uri);
        return { uri, version, dialect, getText: () => document.getText() };
      }),
    );
    const [folder = ''] = folders();
    const { features } = await settings.of(folder);
    return index.all({
      open,
      folders: folders(),
      mostFiles: features['workspace.maximumFiles'],
      isCancelled: () => token.isCancellationRequested,
    });
  };
}
