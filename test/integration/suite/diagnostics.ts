import * as vscode from 'vscode';
import { equal, match } from '../assert';
import { closeAll, finding, noFinding, openFile } from '../editor';

export function diagnosticsSuite(): void {
  describe('diagnostics', () => {
    after(closeAll);

    it('RCPT before MAIL is found, on its verb, with a link to its rule', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      const found = await finding(document, 'rcpt-before-mail');
      equal(found.source, 'smtp', 'source');
      equal(found.severity, vscode.DiagnosticSeverity.Error, 'severity');
      equal(found.range.start.line, 4, 'line');
      match(document.getText(found.range), /^RCPT/, 'text of the range');
    });

    it('a finding goes away when its cause does, and comes back', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      await finding(document, 'rcpt-before-mail');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(4, 0), 'C: MAIL FROM:<ann@example.org>\nS: 250 Sender ok\n');
      await vscode.workspace.applyEdit(edit);
      await noFinding(document, 'rcpt-before-mail');
      await vscode.commands.executeCommand('undo');
      await finding(document, 'rcpt-before-mail');
    });

    it('a correct session has no error and no warning', async () => {
      // The finding in the other document shows that the server has had its turn.
      const correct = await openFile('plain.smtp');
      await finding(await openFile('rcptBeforeMail.smtp'), 'rcpt-before-mail');
      const loud = vscode.languages
        .getDiagnostics(correct.uri)
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      equal(loud.map(({ message }) => message).join('\n'), '', 'findings');
    });
  });
}
