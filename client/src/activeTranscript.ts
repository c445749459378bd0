import { type TextEditor, window } from 'vscode';
import { LANGUAGE_ID } from './languageId';

/**
 * The editor of the active transcript; undefined where another document, or none, is active.
 *
 * @param otherwise what the user is told then
 */
export function activeTranscript(otherwise: string): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === LANGUAGE_ID) return editor;
  void window.showInformationMessage(otherwise);
  return undefined;
}
