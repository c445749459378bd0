import { type ClientCapabilities, type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, type TranscriptSettings } from '../service';
import { readSettings } from './settings';

/** The settings of each document, asked of the editor once and kept until they change. */
export interface SettingsStore {
  of(uri: string): Promise<TranscriptSettings>;
  /** The user's choice of a dialect for one document; `auto` takes it back. */
  chooseDialect(uri: string, dialect: TranscriptSettings['dialect']): void;
  forget(uri: string): void;
  /** Drops what is kept; `pushed` are settings that the editor sent along, for editors that cannot be asked. */
  changed(pushed?: unknown): void;
}

/** @param initial the section `smtp` as an editor without settings of its own passes it in its initialization options */
export function createSettingsStore(
  connection: Connection,
  capabilities: ClientCapabilities,
  initial: unknown,
): SettingsStore {
  const asked = new Map<string, Promise<TranscriptSettings>>();
  const chosen = new Map<string, TranscriptSettings['dialect']>();
  const reported = new Set<string>();
  let fallback = understand(initial);

  function understand(value: unknown): TranscriptSettings {
    const { settings, problems } = readSettings(value);
    for (const problem of problems) {
      if (reported.has(problem)) continue;
      reported.add(problem);
      const message = `SMTP Transcripts: ${problem}`;
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return settings;
  }

  async function ask(uri: string): Promise<TranscriptSettings> {
    if (!capabilities.workspace?.configuration) return fallback;
    try {
      return understand(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'smtp' }));
    } catch {
      // The editor promised to answer and did not: transcripts are still judged, as nothing were set.
      return DEFAULT_SETTINGS;
    }
  }

  return {
    async of(uri) {
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      const settings = await known;
      const dialect = chosen.get(uri);
      return dialect ? { ...settings, dialect } : settings;
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
  };
}
