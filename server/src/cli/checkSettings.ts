import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConfigStore } from '../config/configStore';
import { resolveSettings, type SettingsLayer, type TranscriptSettings } from '../config/transcriptSettings';
import { type Io, UsageError } from './io';

export interface CheckSettingsOptions {
  /** What the options of the command say; it counts most. */
  readonly layer: SettingsLayer;
  /** Whether configuration files are looked at. */
  readonly config: boolean;
}

/** Gives the settings of one file after another; what is wrong in a configuration file is told once. */
export function createCheckSettings(
  { layer, config }: CheckSettingsOptions,
  io: Io,
  complain: (text: string) => void,
): (file: string) => Promise<TranscriptSettings> {
  const store = createConfigStore(filesOf(io), (_, file) => {
    for (const { place, message } of file?.problems ?? []) {
      const name = path.relative(io.folder, fileURLToPath(file?.uri ?? ''));
      complain(`${name}:${place.line + 1}:${place.start + 1}: ${message}`);
    }
  });
  return async (file) => {
    // Standard input is judged as a file of the current folder.
    const uri = pathToFileURL(path.resolve(io.folder, file)).href;
    const found = config ? await store.filesFor(uri, []) : [];
    return resolveSettings([...found.map((one) => one.layer), layer], uri);
  };
}

function filesOf(io: Io) {
  return {
    async readFile(uri: string): Promise<string | undefined> {
      try {
        return new TextDecoder().decode(io.readFile(fileURLToPath(uri)));
      } catch {
        return undefined;
      }
    },
    exists: async (uri: string): Promise<boolean> => io.exists(fileURLToPath(uri)),
  };
}

/** Fixes change files; what comes through a pipe is none. */
export function refuseStdin(files: readonly string[], option: string): void {
  if (files.includes('-')) throw new UsageError(`${option} changes files; standard input is none`);
}
