import * as vscode from 'vscode';
import { equal } from '../assert';
import { closeAll, finding, noFinding, openFile } from '../editor';
import { until } from '../until';

export function configurationSuite(): void {
  describe('configuration', () => {
    const set = (name: string, value: unknown) =>
      vscode.workspace.getConfiguration('smtp').update(name, value, vscode.ConfigurationTarget.Global);

    afterEach(async () => {
      await set('rules', undefined);
      await set('dialect', undefined);
    });
    after(closeAll);

    it('a rule is switched off and on again while the document is open', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      await finding(document, 'rcpt-before-mail');
      await set('rules', { 'rcpt-before-mail': 'off' });
      await noFinding(document, 'rcpt-before-mail');
      await set('rules', undefined);
      await finding(document, 'rcpt-before-mail');
    });

    it('a rule gets another severity', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      await set('rules', { 'rcpt-before-mail': 'hint' });
      const severity = await until('the new severity', async () => {
        const found = await finding(document, 'rcpt-before-mail');
        return found.severity === vscode.DiagnosticSeverity.Error ? undefined : found.severity;
      });
      equal(severity, vscode.DiagnosticSeverity.Hint, 'severity');
    });

    it('a dialect that does not fit the file hides its findings', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      await finding(document, 'rcpt-before-mail');
      await set('dialect', 'swaks');
      await noFinding(document, 'rcpt-before-mail');
      await set('dialect', undefined);
      await finding(document, 'rcpt-before-mail');
    });
  });
}
