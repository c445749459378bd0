import { Uri } from 'vscode';
import type { CaptureSource } from './captureReading';

/** Scheme of the virtual documents that show sessions of captures: `smtp-capture:/capture-3.smtp`, with the place in its query. */
export const CAPTURE_SCHEME = 'smtp-capture';

/** Which sessions, by their numbers. */
export type SessionNumbers = readonly number[] | 'all';

export interface TranscriptPlace extends CaptureSource {
  readonly sessions: SessionNumbers;
}

/** The document that shows sessions of a capture as a transcript. */
export function transcriptUri(place: TranscriptPlace): Uri {
  const { uri, keyLog, sessions } = place;
  const query = {
    capture: uri.toString(),
    ...(keyLog ? { keyLog: keyLog.toString() } : {}),
    sessions: sessions === 'all' ? sessions : toRanges(sessions),
  };
  return Uri.from({ scheme: CAPTURE_SCHEME, path: `/${transcriptName(place)}`, query: JSON.stringify(query) });
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

/** A name for a file with it: `capture-3.smtp`. */
export function transcriptName({ uri, sessions }: Pick<TranscriptPlace, 'uri' | 'sessions'>): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/(?:\.(?:pcapng|pcap|cap))?(?:\.gz)?$/i, '');
  const stem = name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^[._-]+|[._-]+$/g, '') || 'capture';
  if (sessions === 'all') return `${stem}.smtp`;
  return sessions.length === 1 ? `${stem}-${sessions[0]}.smtp` : `${stem}-${sessions[0]}-and-others.smtp`;
}

/** `1-3,7`: of ten thousand numbers, too. */
export function toRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

export function fromRanges(text: string): number[] {
  const numbers: number[] = [];
  for (const [, first, last] of text.matchAll(/(\d{1,7})(?:-(\d{1,7}))?/g)) {
    for (let number = Number(first); number <= Number(last ?? first); number++) numbers.push(number);
  }
  return numbers;
}
