import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { closeAll, openFile, writeFile } from '../editor';
import { until } from '../until';

const LESSON = `S: 220 mx.example.net ESMTP
# smtp-expect rcpt-before-mail
C: RCPT TO:<b@example.net>
S: 503 5.5.1 no
# smtp-expect nested-mail
C: QUIT
S: 221 2.0.0 Bye
`;

export function testingSuite(): void {
  describe('the Test Explorer', () => {
    before(() => writeFile('lesson.smtp', LESSON));
    after(async () => {
      await closeAll();
      await writeFile('lesson.smtp', undefined);
    });

    const testsIn = async (document: vscode.TextDocument): Promise<readonly string[]> =>
      (await vscode.commands.executeCommand<string[]>('vscode.testing.getTestsInFile', document.uri)) ?? [];

    it('has a test for each fault that a transcript expects, and one that nothing else is wrong', async () => {
      const document = await openFile('lesson.smtp');
      const ids = await until('three tests', async () => {
        const all = await testsIn(document);
        return all.filter((id) => /rcpt-before-mail|nested-mail|others/.test(id)).length === 3 ? all : undefined;
      });
      ok(
        ids.some((id) => id.includes('1:14:rcpt-before-mail')),
        ids.join(),
      );
    });

    it('follows the text in the editor, and runs', async () => {
      const document = await openFile('lesson.smtp');
      const edit = new vscode.WorkspaceEdit();
      edit.delete(document.uri, new vscode.Range(4, 0, 5, 0));
      ok(await vscode.workspace.applyEdit(edit), 'the edit');
      await until('one expectation less', async () => {
        const all = await testsIn(document);
        return all.length > 0 && !all.some((id) => id.includes('nested-mail')) ? true : undefined;
      });
      await vscode.commands.executeCommand('testing.runCurrentFile');
      const controllers = await vscode.commands.executeCommand<string[]>('vscode.testing.getControllersWithTests');
      equal(controllers.length, 1, 'controllers');
    });
  });
}
