import * as vscode from 'vscode';
import { equal } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

export function renameSuite(): void {
  describe('rename', () => {
    after(closeAll);

    it('an address gets another name everywhere, in base64 too', async () => {
      const document = await openUntitled(
        'S: 220 mx.example.net ESMTP\nC: AUTH PLAIN AGFsaWNlQGV4YW1wbGUub3JnACoqKioq\nC: MAIL FROM:<alice@example.org>\n',
      );
      const at = new vscode.Position(2, 16);
      const edit = await until('an edit', async () => {
        const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          at,
          'bob@example.net',
        );
        return made && made.size > 0 ? made : undefined;
      });
      await vscode.workspace.applyEdit(edit);
      equal(document.lineAt(2).text, 'C: MAIL FROM:<bob@example.net>', 'MAIL');
      equal(document.lineAt(1).text, 'C: AUTH PLAIN AGJvYkBleGFtcGxlLm5ldAAqKioqKg==', 'AUTH');
    });
  });
}
