import { l10n, languages, type TextDocument, type Uri, window, workspace } from 'vscode';
import { LANGUAGE_ID } from './languageId';

/** Opens a file as text; tells the user why it cannot be opened, and gives back undefined then. */
export async function openAsText(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    // A folder, a file that is no text, or one that is too large for an editor.
    const why = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('{0} cannot be opened as text: {1}', workspace.asRelativePath(uri), why));
    return undefined;
  }
}

/** The document, read as a transcript from now on, whatever its name is. */
export async function asTranscript(document: TextDocument): Promise<TextDocument> {
  return document.languageId === LANGUAGE_ID ? document : languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}
