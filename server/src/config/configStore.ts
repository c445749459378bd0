import type { Files } from '../host';
import type { ConfigFile } from './configFile';
import { CONFIG_NAME } from './configName';
import { foldersOf, inFolder, isSameUri } from './uriPath';

/** The configuration files that are in force, each read once and kept until something changes. */
export interface ConfigStore {
  /**
   * The files for a transcript, the outermost first: from its folder upwards to the root of the workspace or repository, or
   * to a file that says `"root": true`.
   *
   * @param roots URIs of the folders of the workspace: nothing above them is looked at
   */
  filesFor(uri: string, roots: readonly string[]): Promise<ConfigFile[]>;
  /** Drops what is kept. */
  clear(): void;
}

/** @param read called with each file when it was read, or found to be gone since it was last read */
export function createConfigStore(
  files: Files,
  read: (uri: string, file: ConfigFile | undefined) => void = () => {},
): ConfigStore {
  let kept = new Map<string, Promise<{ file: ConfigFile | undefined; top: boolean }>>();
  const seen = new Set<string>();

  const look = async (folder: string) => {
    const uri = inFolder(folder, CONFIG_NAME);
    const [text, top] = await Promise.all([files.readFile(uri), files.exists(inFolder(folder, '.git'))]);
    const file = text === undefined ? undefined : await readFile(text, uri, folder);
    if (file) seen.add(uri);
    if (file || seen.has(uri)) read(uri, file);
    if (!file) seen.delete(uri);
    return { file, top };
  };
  const lookOnce = (folder: string) => {
    const known = kept.get(folder) ?? look(folder);
    kept.set(folder, known);
    return known;
  };

  return {
    async filesFor(uri, roots) {
      const found: ConfigFile[] = [];
      for (const folder of searched(uri, roots)) {
        const { file, top } = await lookOnce(folder);
        if (file) found.unshift(file);
        if (file?.layer.root || top) break;
      }
      return found;
    },
    clear() {
      kept = new Map();
    },
  };
}

/** Most transcripts have no configuration file, and then nothing that reads one is loaded. */
async function readFile(text: string, uri: string, folder: string): Promise<ConfigFile> {
  const { readConfigFile } = await import('./configFile');
  return readConfigFile(text, uri, folder);
}

/** The folders to look into, the innermost first; a text that is saved nowhere has the configuration of the workspace. */
function searched(uri: string, roots: readonly string[]): readonly string[] {
  const folders = foldersOf(uri);
  const end = folders.findIndex((folder) => roots.some((root) => isSameUri(root, folder)));
  if (end >= 0) return folders.slice(0, end + 1);
  const [only, more] = roots;
  return folders.length === 0 && only !== undefined && more === undefined ? [only] : folders;
}
