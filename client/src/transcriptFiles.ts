import { type ExtensionContext, FileType, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TRANSCRIPTS_REQUEST, type TranscriptFileInfo } from '../../server/src/messages';
import { LANGUAGE_ID } from './languageId';

/** So many files are looked for. */
const MOST = 5000;
/** So many are looked at at once. */
const AT_ONCE = 50;

/** Tells the server which transcripts the workspace has, wherever it lies: without what the user has hidden from the explorer. */
export function serveTranscriptFiles(context: ExtensionContext, client: BaseLanguageClient): void {
  client.onRequest(TRANSCRIPTS_REQUEST, async (token): Promise<TranscriptFileInfo[]> => {
    const found = new Map<string, Uri>();
    for (const pattern of transcriptPatterns(context)) {
      for (const uri of await workspace.findFiles(pattern, undefined, MOST, token)) found.set(uri.toString(), uri);
    }
    const uris = [...found.values()];
    const files: TranscriptFileInfo[] = [];
    for (let from = 0; from < uris.length && !token.isCancellationRequested; from += AT_ONCE) {
      const infos = await Promise.all(uris.slice(from, from + AT_ONCE).map(infoOf));
      files.push(...infos.filter((info) => info !== undefined));
    }
    return files;
  });
}

async function infoOf(uri: Uri): Promise<TranscriptFileInfo | undefined> {
  try {
    const { type, mtime, size } = await workspace.fs.stat(uri);
    return (type & FileType.File) === 0 ? undefined : { uri: uri.toString(), modified: mtime, size };
  } catch {
    // It is gone meanwhile.
    return undefined;
  }
}

/** The endings of the language’s files, and the names that the user has given to it. */
export function transcriptPatterns({ extension }: ExtensionContext): string[] {
  const { languages } = (extension.packageJSON as Manifest).contributes;
  const endings = languages.find(({ id }) => id === LANGUAGE_ID)?.extensions ?? [];
  const associations = workspace.getConfiguration('files').get<Record<string, string>>('associations', {});
  const named = Object.keys(associations).filter((pattern) => associations[pattern] === LANGUAGE_ID);
  const patterns = named.map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
  return [...endings.map((ending) => `**/*${ending}`), ...patterns];
}

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly extensions?: readonly string[] }[];
  };
}
