import type { SessionNumbers } from './sessionNumbers';

/** A name for a file with sessions of a capture: `capture-3.smtp`. @param capture its path */
export function transcriptName(capture: string, sessions: SessionNumbers): string {
  const stem =
    captureStem(capture)
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^[._-]+|[._-]+$/g, '') || 'capture';
  if (sessions === 'all') return `${stem}.smtp`;
  return sessions.length === 1 ? `${stem}-${sessions[0]}.smtp` : `${stem}-${sessions[0]}-and-others.smtp`;
}

/** The name of a capture's file without what tells its form. @param capture its path */
export function captureStem(capture: string): string {
  const name = capture.slice(capture.lastIndexOf('/') + 1);
  return name.replace(/(?:\.(?:pcapng|pcap|cap))?(?:\.gz)?$/i, '');
}
