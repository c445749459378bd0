import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { ConfigFile } from '../config/configFile';
import { createConfigStore } from '../config/configStore';
import { DEFAULT_FEATURES, type Features, readFeatures } from '../config/featureSettings';
import { readLayer } from '../config/readLayer';
import {
  NO_SETTINGS,
  resolveSettings,
  type SettingsLayer,
  type TranscriptSettings,
} from '../config/transcriptSettings';
import { relativePath } from '../config/uriPath';
import type { Files } from '../host';
import { toRange } from './toProtocol';

/** How a document is read and judged, and how the editor’s features show it. */
export interface DocumentSettings extends TranscriptSettings {
  readonly features: Features;
}

/** What an editor says in its section `smtp`. */
interface EditorLayer {
  readonly layer: SettingsLayer;
  readonly features: Features;
}

/** The settings of each document: those of the editor, asked once and kept until they change, and of configuration files. */
export interface SettingsStore {
  of(uri: string): Promise<DocumentSettings>;
  /** The user's choice of a dialect for one document; `auto` takes it back. */
  chooseDialect(uri: string, dialect: TranscriptSettings['dialect']): void;
  forget(uri: string): void;
  /** Drops what is kept; `pushed` are settings that the editor sent along, for editors that cannot be asked. */
  changed(pushed?: unknown): void;
  /** Drops the configuration files that are kept. */
  filesChanged(): void;
}

export interface SettingsStoreOptions {
  readonly connection: Connection;
  readonly files: Files;
  readonly capabilities: ClientCapabilities;
  /** The section `smtp` as an editor without settings of its own passes it in its initialization options. */
  readonly initial: unknown;
  /** URIs of the folders of the workspace, as they are now. */
  readonly folders: () => readonly string[];
}

export function createSettingsStore(options: SettingsStoreOptions): SettingsStore {
  const { connection, files, capabilities, initial, folders } = options;
  const asked = new Map<string, Promise<EditorLayer>>();
  const chosen = new Map<string, TranscriptSettings['dialect']>();
  const reported = new Set<string>();
  const configs = createConfigStore(files, (uri, file) => {
    void connection.sendDiagnostics({ uri, diagnostics: file ? configDiagnostics(file) : [] });
  });
  let fallback = understand(initial);

  function understand(value: unknown): EditorLayer {
    // Only what is no configuration at all is passed over in silence: an editor without the section sends null.
    const { layer, problems } = readLayer(typeof value === 'object' ? value : {});
    const { features, problems: more } = readFeatures(value);
    for (const { path, message } of [...problems, ...more]) {
      const text = `SMTP Transcripts: ${['smtp', ...path].join('.')}: ${message}`;
      if (reported.has(text)) continue;
      reported.add(text);
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: text });
    }
    return { layer, features };
  }

  async function ask(uri: string): Promise<EditorLayer> {
    if (!capabilities.workspace?.configuration) return fallback;
    try {
      // Where no folder is open, there is no resource either; Helix refuses an empty URI.
      const scope = uri === '' ? {} : { scopeUri: uri };
      return understand(await connection.workspace.getConfiguration({ ...scope, section: 'smtp' }));
    } catch {
      // The editor promised to answer and did not: transcripts are still judged, as nothing were set.
      return { layer: NO_SETTINGS, features: DEFAULT_FEATURES };
    }
  }

  /** Globs in an editor's settings hold below the folder of the workspace in which the document lies. */
  function based(layer: SettingsLayer, uri: string): SettingsLayer {
    const around = folders().filter((folder) => relativePath(folder, uri) !== undefined);
    const base = around.sort((a, b) => b.length - a.length)[0];
    return base === undefined ? layer : { ...layer, base };
  }

  return {
    async of(uri) {
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      const [{ layer, features }, found] = await Promise.all([known, configs.filesFor(uri, folders())]);
      const settings = resolveSettings([based(layer, uri), ...found.map((file) => file.layer)], uri);
      const dialect = chosen.get(uri);
      return { ...settings, dialect: dialect ?? settings.dialect, features };
    },
    chooseDialect(uri, dialect) {
      if (dialect === 'auto') chosen.delete(uri);
      else chosen.set(uri, dialect);
    },
    forget(uri) {
      asked.delete(uri);
    },
    changed(pushed) {
      asked.clear();
      reported.clear();
      if (typeof pushed === 'object' && pushed !== null && 'smtp' in pushed) fallback = understand(pushed.smtp);
    },
    filesChanged() {
      configs.clear();
    },
  };
}

function configDiagnostics({ problems }: ConfigFile): Diagnostic[] {
  return problems.map(({ place, message }) => ({
    range: toRange(place),
    severity: DiagnosticSeverity.Warning,
    source: 'smtp',
    message,
  }));
}
