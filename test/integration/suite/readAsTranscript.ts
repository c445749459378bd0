import * as vscode from 'vscode';
import { equal } from '../assert';
import { closeAll, finding, openFile, writeFile } from '../editor';

const SESSION = 'S: 220 mx.example.net\nC: RCPT TO:<a@example.org>\nS: 503 5.5.1 No\nC: QUIT\nS: 221 Bye\n';

export function readAsTranscriptSuite(): void {
  describe('read as transcript', () => {
    const read = (...wanted: unknown[]) => vscode.commands.executeCommand('smtp.readAsTranscript', ...wanted);

    after(async () => {
      await closeAll();
      await writeFile('session.log', undefined);
      await writeFile('session', undefined);
    });

    it('reads the active document, whatever its name is', async () => {
      await writeFile('session.log', SESSION);
      const document = await openFile('session.log');
      await read();
      await finding(document, 'rcpt-before-mail');
    });

    it('opens the file that the explorer passes', async () => {
      await closeAll();
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      await read(folder && vscode.Uri.joinPath(folder.uri, 'session.log'));
      const document = vscode.window.activeTextEditor?.document;
      equal(document?.languageId, 'smtp', 'the language');
      if (document) await finding(document, 'rcpt-before-mail');
    });

    it('a file without an extension is a transcript by its first line', async () => {
      await writeFile('session', SESSION);
      equal((await openFile('session')).languageId, 'smtp', 'the language');
    });
  });
}
