import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How long a user may pause in a line before it is judged, in milliseconds. */
const PAUSE = 500;

/**
 * Knows the line that a user is typing at its end: half a verb is wrong at every key and right at the last, so its
 * findings wait for a pause or for another line.
 */
export interface Typing {
  /** Takes note of changes after they were applied. */
  changed(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Whether this line, counted from 0, is being typed. */
  isTyped(uri: string, line: number): boolean;
  forget(uri: string): void;
}

/** @param paused called when the user has paused, so that the line's findings can be shown */
export function watchTyping(paused: (uri: string) => void): Typing {
  const typed = new Map<string, { readonly line: number; readonly timer: ReturnType<typeof setTimeout> }>();

  const forget = (uri: string) => {
    const before = typed.get(uri);
    if (before) clearTimeout(before.timer);
    typed.delete(uri);
  };

  return {
    changed(document, changes) {
      const { uri } = document;
      forget(uri);
      const line = typedLine(document, changes);
      if (line === undefined) return;
      const timer = setTimeout(() => {
        typed.delete(uri);
        paused(uri);
      }, PAUSE);
      typed.set(uri, { line, timer });
    },
    isTyped: (uri, line) => typed.get(uri)?.line === line,
    forget,
  };
}

/** The line at whose end a change without a line end was made; undefined for all other changes. */
function typedLine(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const [change, more] = changes;
  if (!change || more || !('range' in change) || /[\r\n]/.test(change.text)) return undefined;
  const { start, end } = change.range;
  if (start.line !== end.line) return undefined;
  const behind = { line: start.line, character: start.character + change.text.length };
  const rest = document.getText({ start: behind, end: { line: start.line + 1, character: 0 } });
  return rest.trim() === '' ? start.line : undefined;
}
