import * as vscode from 'vscode';
import { equal } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

export function formattingSuite(): void {
  describe('formatting', () => {
    afterEach(closeAll);

    const apply = async (document: vscode.TextDocument, edits: readonly vscode.TextEdit[]) => {
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, [...edits]);
      await vscode.workspace.applyEdit(edit);
    };

    it('marks of a document are made alike', async () => {
      const document = await openUntitled('S:220 mx.example.net ESMTP\nC:EHLO a.example\nS: 250 mx.example.net\n');
      const edits = await until('edits', async () => {
        const made = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
          'vscode.executeFormatDocumentProvider',
          document.uri,
          { tabSize: 2, insertSpaces: true },
        );
        return made && made.length > 0 ? made : undefined;
      });
      await apply(document, edits);
      equal(document.getText(), 'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250 mx.example.net\n', 'text');
    });

    it('a new line gets the mark of whoever speaks next', async () => {
      const document = await openUntitled('S: 220 mx.example.net ESMTP\nC: EHLO a.example\n\n');
      const edits = await until('edits', async () => {
        const made = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
          'vscode.executeFormatOnTypeProvider',
          document.uri,
          new vscode.Position(2, 0),
          '\n',
          { tabSize: 2, insertSpaces: true },
        );
        return made && made.length > 0 ? made : undefined;
      });
      await apply(document, edits);
      equal(document.lineAt(2).text, 'S: ', 'new line');
    });
  });
}
