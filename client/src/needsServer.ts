import { LANGUAGE_ID } from './languageId';

export const MARKDOWN = 'markdown';

/**
 * Whether a document is a transcript, or Markdown that may hold some in fenced blocks: for all other Markdown the server is not
 * started.
 *
 * @param isWanted whether the user wants transcripts in this document to be judged
 */
export function needsServer(
  { languageId, text }: { readonly languageId: string; readonly text: () => string },
  isWanted: () => boolean,
): boolean {
  if (languageId === LANGUAGE_ID) return true;
  return languageId === MARKDOWN && mayHoldTranscripts(text()) && isWanted();
}

/** One search, as it is asked of every Markdown text. */
function mayHoldTranscripts(markdown: string): boolean {
  return /(?:`{3}|~{3})[ \t]*smtp/i.test(markdown);
}
