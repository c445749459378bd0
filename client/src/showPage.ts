import { commands, type Uri, window } from 'vscode';

/** Shows a virtual document in the Markdown preview, beside the active editor where that is wanted, or as text where it is switched off. */
export async function showPage(page: Uri, { beside }: { readonly beside: boolean }): Promise<void> {
  try {
    await commands.executeCommand(beside ? 'markdown.showPreviewToSide' : 'markdown.showPreview', page);
  } catch {
    await window.showTextDocument(page, { preview: true });
  }
}
