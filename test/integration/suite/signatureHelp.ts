import * as vscode from 'vscode';
import { equal, match } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

export function signatureHelpSuite(): void {
  describe('signature help', () => {
    after(closeAll);

    it('shows the form of a command with the parameters that were offered', async () => {
      const document = await openUntitled(
        'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250-mx.example.net\nS: 250 SIZE 1000\nC: MAIL FROM:<a@a.example>\n',
      );
      const shown = await until('a signature', async () =>
        vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
          'vscode.executeSignatureHelpProvider',
          document.uri,
          new vscode.Position(4, 10),
        ),
      );
      match(shown.signatures[0]?.label ?? '', /^MAIL FROM:<sender> \[SIZE=octets\]$/, 'label');
      equal(shown.activeParameter, 0, 'active part');
    });
  });
}
