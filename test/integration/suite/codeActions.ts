import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { actionsAt, closeAll, finding, noFinding, openUntitled } from '../editor';
import { until } from '../until';

const RULE = 'unterminated-reply';
const UNENDED = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
C: NOOP
S: 250-fine
C: QUIT
S: 221 Bye
`;

export function codeActionsSuite(): void {
  describe('code actions', () => {
    afterEach(closeAll);

    const offered = async (document: vscode.TextDocument, text: string, title: string) =>
      until(`the action ${title}`, async () => (await actionsAt(document, text)).find((one) => one.title === title));

    it('a quick fix takes its finding away', async () => {
      const document = await openUntitled(UNENDED);
      await finding(document, RULE);
      const { edit } = await offered(document, '250-fine', 'End the reply here');
      ok(edit, 'the fix has an edit');
      await vscode.workspace.applyEdit(edit);
      equal(document.getText(), UNENDED.replace('250-fine', '250 fine'), 'text');
    });

    it('all safe problems of a file are fixed at once', async () => {
      const document = await openUntitled(UNENDED);
      await finding(document, RULE);
      // The command does nothing in an editor that has not the focus yet; once all is fixed it changes nothing more.
      await until('the fixed text', async () => {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('editor.action.fixAll');
        return document.getText() === UNENDED.replaceAll('250-', '250 ') || undefined;
      });
      await noFinding(document, RULE);
    });

    it('a directive silences the line, and its reason is ready to be written', async () => {
      const document = await openUntitled(UNENDED);
      await finding(document, RULE);
      const { edit } = await offered(document, '250-mx', `Ignore ${RULE} on this line`);
      ok(edit, 'the action has an edit');
      await vscode.workspace.applyEdit(edit);
      match(document.getText(), /\n# smtp-ignore unterminated-reply -- reason\nS: 250-mx/, 'text');
      await until('one finding less', () => {
        const left = vscode.languages.getDiagnostics(document.uri);
        return left.length === 1 || undefined;
      });
    });
  });
}
