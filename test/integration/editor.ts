import * as vscode from 'vscode';
import { ok } from './assert';
import { until } from './until';

const EXTENSION_ID = 'smtp-transcripts.smtp-transcripts';

/** The extension under test, in whichever way it was installed. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  ok(found, `${EXTENSION_ID} is installed`);
  return found;
}

/** Opens a file of the test's workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, "the test's workspace is open");
  return show(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name)));
}

/** Writes a file of the test's workspace; undefined removes it, and a folder with all in it. */
export async function writeFile(name: string, text: string | undefined): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, "the test's workspace is open");
  const uri = vscode.Uri.joinPath(folder.uri, name);
  if (text !== undefined) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  else await vscode.workspace.fs.delete(uri, { recursive: true });
}

/** What the lightbulb offers at the first occurrence of a text. */
export async function actionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `the document holds ${text}`);
  const at = document.positionAt(offset);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
  );
}

/** Opens a document that is saved nowhere. */
export async function openUntitled(content: string, language = 'smtp'): Promise<vscode.TextDocument> {
  const document = await show(await vscode.workspace.openTextDocument({ language, content }));
  // An editor in a browser may open it before it has its text.
  const lines = content.split('\n').length;
  await until('the text of a document', () => document.lineCount === lines || undefined);
  return document;
}

/** Waits for a finding of a rule in a document. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(document).find((one) => ruleOf(one) === rule));
}

/** Waits until a document has no finding of a rule any more. */
export async function noFinding(document: vscode.TextDocument, rule: string): Promise<void> {
  await until(`no finding of ${rule}`, () => !findings(document).some((one) => ruleOf(one) === rule) || undefined);
}

/** Where a text stands for the first time. */
export function positionOf(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `the document holds ${text}`);
  return document.positionAt(offset);
}

/** All text of the hovers at the first occurrence of a text. */
export async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `the document holds ${text}`);
  return hoverText(document, document.positionAt(offset + 1));
}

/** All text of the hovers at a position. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Closes all editors without asking whether to save. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** All findings of a document, as extensions see them. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri);
}

/** Id of the rule that found it. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Not as a preview, which the next document would close. */
async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}
