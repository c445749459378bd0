import { Uri } from 'vscode';
import type { CaptureSource } from './captureReading';
import { fromRanges, type SessionNumbers, toRanges } from './list/sessionNumbers';
import { transcriptName } from './list/transcriptName';

/** Scheme of the virtual documents that show sessions of captures: `smtp-capture:/capture-3.smtp`, with the place in its query. */
export const CAPTURE_SCHEME = 'smtp-capture';

export interface TranscriptPlace extends CaptureSource {
  readonly sessions: SessionNumbers;
}

/** The document that shows sessions of a capture as a transcript. */
export function transcriptUri({ uri, keyLog, sessions }: TranscriptPlace): Uri {
  const query = {
    capture: uri.toString(),
    ...(keyLog ? { keyLog: keyLog.toString() } : {}),
    sessions: sessions === 'all' ? sessions : toRanges(sessions),
  };
  return Uri.from({
    scheme: CAPTURE_SCHEME,
    path: `/${transcriptName(uri.path, sessions)}`,
    query: JSON.stringify(query),
  });
}

/** The sessions that such a document shows; undefined for any other URI. */
export function transcriptPlace({ scheme, query }: Uri): TranscriptPlace | undefined {
  if (scheme !== CAPTURE_SCHEME) return undefined;
  try {
    const { capture, keyLog, sessions } = JSON.parse(query) as Partial<Record<string, unknown>>;
    if (typeof capture !== 'string' || typeof sessions !== 'string') return undefined;
    return {
      uri: Uri.parse(capture),
      keyLog: typeof keyLog === 'string' ? Uri.parse(keyLog) : undefined,
      sessions: sessions === 'all' ? sessions : fromRanges(sessions),
    };
  } catch {
    return undefined;
  }
}
