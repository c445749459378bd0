import { type CancellationToken, l10n } from 'vscode';
import type { OpenCaptures } from './openCaptures';
import type { TranscriptPlace } from './transcriptUri';

/** The text of sessions, one after the other in the order of their numbers; or why there is none, in a sentence. */
export type ReadTranscript = { readonly text: string } | { readonly fault: string };

/** Reads sessions of a capture as one transcript. Waits where they were not found yet. */
export function readTranscript(
  captures: OpenCaptures,
  place: TranscriptPlace,
  token: CancellationToken,
): Promise<ReadTranscript> {
  return captures.withReading(place, async (reading) => {
    const isKnown = (number: number) => reading.sessions.some(({ session }) => session === number);
    const { sessions } = place;
    if (sessions === 'all' || !sessions.every(isKnown)) await reading.whenDone;
    const { state, problems } = reading.progress;
    const all = reading.sessions.map(({ session }) => session);
    const wanted = [...(sessions === 'all' ? all : sessions)].sort((a, b) => a - b);
    const texts: string[] = [];
    for (const [at, session] of wanted.entries()) {
      const text = isKnown(session)
        ? await reading.text(session, wanted.slice(at + 1, at + 1 + READ_TOGETHER), token)
        : undefined;
      if (token.isCancellationRequested) return { fault: l10n.t('Cancelled.') };
      if (text === undefined) {
        return { fault: state === 'failed' ? (problems[0] ?? '') : l10n.t('The capture has no session {0}.', session) };
      }
      texts.push(text);
    }
    if (texts.length === 0) return { fault: problems[0] ?? l10n.t('The capture has no SMTP session.') };
    // As on the command line: what could not be read is a comment that a rule knows.
    if (sessions === 'all') texts.push(...problems.map((problem) => `# capture: ${problem}\n`));
    return { text: texts.join('') };
  });
}

/** What does not fit into memory is read again, for so many sessions at once. */
const READ_TOGETHER = 1000;
