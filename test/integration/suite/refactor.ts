import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { actionsAt, closeAll, openUntitled } from '../editor';
import { until } from '../until';

const TWO = 'S: 220 a.example ESMTP\nC: QUIT\nS: 221 Bye\nS: 220 b.example ESMTP\nC: QUIT\n';

export function refactorSuite(): void {
  describe('code actions beside the fixes', () => {
    afterEach(closeAll);

    const offered = async (document: vscode.TextDocument, text: string, title: RegExp) =>
      until(`the action ${title}`, async () => (await actionsAt(document, text)).find((one) => title.test(one.title)));

    it('a missing reply is inserted', async () => {
      const document = await openUntitled(TWO);
      const at = document.getText().lastIndexOf('QUIT');
      const position = document.positionAt(at);
      const action = await until('the action', async () => {
        const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          new vscode.Range(position, position),
        );
        return all.find((one) => one.title.startsWith('Insert the missing reply'));
      });
      ok(action.edit, 'the action has an edit');
      await vscode.workspace.applyEdit(action.edit);
      match(document.getText(), /C: QUIT\nS: 221 Bye\n$/, 'text');
    });

    it('a session becomes a document of its own', async () => {
      const document = await openUntitled(TWO);
      const action = await offered(document, 'a.example', /Extract the session/);
      ok(action.command, 'the action has a command');
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      const made = await until('a new document', () => {
        const active = vscode.window.activeTextEditor?.document;
        return active && active.uri.toString() !== document.uri.toString() ? active : undefined;
      });
      equal(made.getText(), 'S: 220 a.example ESMTP\nC: QUIT\nS: 221 Bye\n', 'text');
      equal(made.languageId, 'smtp', 'language');
    });
  });
}
