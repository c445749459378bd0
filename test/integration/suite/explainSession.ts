import * as vscode from 'vscode';
import { match, ok } from '../assert';
import { openFile } from '../editor';
import { until } from '../until';

export function explainSessionSuite(): void {
  describe('explain session', () => {
    afterEach(closeTabs);

    it('tells of the session at the cursor in a preview beside it', async () => {
      await openFile('rcptBeforeMail.smtp');
      await vscode.commands.executeCommand('smtp.explainSession');
      const page = await until('the account', () =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'smtp-explained'),
      );
      match(page.getText(), /^# What happened in rcptBeforeMail\.smtp\n/, 'title');
      match(page.getText(), /rule `rcpt-before-mail`/, 'fault');
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      ok(
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview),
        'a preview is open',
      );
    });
  });
}

async function closeTabs(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
}
