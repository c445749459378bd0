import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, finding, noFinding, openUntitled } from '../editor';
import { until } from '../until';

const TEXT = `# swaks --auth-password hunter22
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<ann.other@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;

export function redactSuite(): void {
  describe('redact', () => {
    afterEach(closeAll);

    it('a secret is warned of, and taken out; one undo brings it back', async () => {
      const document = await openUntitled(TEXT);
      const warned = await finding(document, 'secret-in-transcript');
      equal(warned.severity, vscode.DiagnosticSeverity.Warning, 'severity');
      await vscode.commands.executeCommand('smtp.redact', ['secrets'], { preview: false });
      await until('the masked text', () => document.getText() === TEXT.replace('hunter22', 'maskmask') || undefined);
      await noFinding(document, 'secret-in-transcript');
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => document.getText() === TEXT || undefined);
    });

    it('people and hosts get other names, in one step', async () => {
      const document = await openUntitled(TEXT);
      await vscode.commands.executeCommand('smtp.redact', ['people', 'hosts'], { preview: false });
      await until('other names', () => !/example\.(?:net|org)|other/.test(document.getText()) || undefined);
      match(document.getText(), /C: MAIL FROM:<\w+\.\w+@\w+\.example>/, 'the path');
      match(document.getText(), /hunter22/, 'what was not chosen');
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => document.getText() === TEXT || undefined);
    });

    it('changes are shown before they are done', async () => {
      const document = await openUntitled(TEXT);
      // Ends when the user accepts or discards the preview.
      const done = vscode.commands.executeCommand('smtp.redact', ['secrets']);
      await until('the preview', async () => {
        await vscode.commands.executeCommand('refactorPreview.apply');
        return document.getText() !== TEXT || undefined;
      });
      await done;
      ok(document.getText().includes('maskmask'), 'the change was done');
    });
  });
}
