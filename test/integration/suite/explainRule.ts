import * as vscode from 'vscode';
import { match } from '../assert';
import { closeAll, finding, openFile } from '../editor';
import { until } from '../until';

export function explainRuleSuite(): void {
  describe('explain rule', () => {
    afterEach(closeTabs);

    it('shows the page of a rule in a preview', async () => {
      await vscode.commands.executeCommand('smtp.explainRule', 'nested-mail');
      await until('the preview', () => previewOf('nested-mail'));
    });

    it('shows the page of the finding at the cursor', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      const { range } = await finding(document, 'rcpt-before-mail');
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      editor.selection = new vscode.Selection(range.start, range.start);
      await vscode.commands.executeCommand('smtp.explainRule');
      await until('the preview', () => previewOf('rcpt-before-mail'));
      await closeAll();
    });

    it('the page comes from the server, not from the network', async () => {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('smtp-rule:/nested-mail.md'));
      match(page.getText(), /^# MAIL inside an open transaction\n/, 'page');
    });
  });
}

function previewOf(rule: string): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input, label }) => input instanceof vscode.TabInputWebview && label.includes(rule));
}

async function closeTabs(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
}
