import * as vscode from 'vscode';
import { closeAll, finding, noFinding, openFile } from '../editor';

export function dialectSuite(): void {
  describe('dialect', () => {
    const select = (dialect: string) => vscode.commands.executeCommand('smtp.selectDialect', dialect);

    after(closeAll);

    it('a prefixed dialogue is recognised and judged', async () => {
      await finding(await openFile('dialogue.smtp'), 'rcpt-before-mail');
    });

    it('the user overrides it for one document, and takes that back', async () => {
      const other = await openFile('rcptBeforeMail.smtp');
      const document = await openFile('dialogue.smtp');
      await finding(document, 'rcpt-before-mail');
      await select('swaks');
      await noFinding(document, 'rcpt-before-mail');
      await finding(other, 'rcpt-before-mail');
      await select('auto');
      await finding(document, 'rcpt-before-mail');
    });
  });
}
