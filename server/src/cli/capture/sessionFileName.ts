import { safeFileName } from '../../message/fileName';

/** What the transcript of a session is saved as; of the capture only its name counts, with or without folders. */
export function sessionFileName(capture: string, session: number): string {
  const stem = safeFileName(capture.replace(/\.gz$/i, '')).replace(/\.(?:pcapng|pcap|cap|dmp)$/i, '');
  return `${stem}-${session}.smtp`;
}
