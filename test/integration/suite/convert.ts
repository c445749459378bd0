import * as vscode from 'vscode';
import { equal, match } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

const SWAKS =
  '=== Connected to mx.example.net.\n<-  220 mx.example.net ESMTP\n -> EHLO client.example.org\n<-  250 mx.example.net\n';

export function convertSuite(): void {
  describe('convert', () => {
    afterEach(closeAll);

    it('opens the canonical form in a new document', async () => {
      const document = await openUntitled(SWAKS);
      await vscode.commands.executeCommand('smtp.convertToCanonical');
      const made = await newEditor(document);
      equal(made.languageId, 'smtp', 'language');
      equal(
        made.getText(),
        '* connect mx.example.net.\nS: 220 mx.example.net ESMTP\nC: EHLO client.example.org\nS: 250 mx.example.net\n',
        'text',
      );
    });

    it('opens other forms in their language', async () => {
      const document = await openUntitled(SWAKS);
      await vscode.commands.executeCommand('smtp.convert', 'smtplib-script');
      const made = await newEditor(document);
      equal(made.languageId, 'python', 'language');
      match(made.getText(), /smtp\.send\(b'EHLO client\.example\.org/, 'text');
    });

    it('leaves the transcript as it is', async () => {
      const document = await openUntitled(SWAKS);
      await vscode.commands.executeCommand('smtp.convert', 'markdown');
      await newEditor(document);
      equal(document.getText(), SWAKS, 'text');
    });
  });
}

/** Waits for an editor with another document. */
async function newEditor(old: vscode.TextDocument): Promise<vscode.TextDocument> {
  return until('the converted document', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && document !== old ? document : undefined;
  });
}
