import * as vscode from 'vscode';
import { closeAll, finding, noFinding, openUntitled } from '../editor';

export function untitledSuite(): void {
  describe('untitled document', () => {
    after(closeAll);

    it('is judged while it is typed', async () => {
      const document = await openUntitled(
        'S: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n',
      );
      await noFinding(document, 'rcpt-before-mail');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(3, 0), 'C: RCPT TO:<bob@example.net>\nS: 503 MAIL first\n');
      await vscode.workspace.applyEdit(edit);
      await finding(document, 'rcpt-before-mail');
    });
  });
}
