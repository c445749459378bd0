import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { closeAll, extension, openFile } from '../editor';
import { until } from '../until';

export function activationSuite(): void {
  describe('activation', () => {
    after(closeAll);

    it('waits for a transcript: texts in other languages do not activate the extension', async () => {
      // Markdown does: it may hold transcripts in its blocks.
      for (const language of ['plaintext', 'log', 'jsonc', 'html']) {
        // A first line of a transcript would be recognised.
        const content = 'The server said:\nS: 220 mx.example.net ESMTP\n';
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
      }
      // What the languages activate is started in between.
      await vscode.commands.getCommands();
      await new Promise((resolve) => setTimeout(resolve, 500));
      equal(extension().isActive, false, 'active');
    });

    it('a .smtp file has the language smtp and activates the extension', async () => {
      const document = await openFile('plain.smtp');
      equal(document.languageId, 'smtp', 'language');
      await until('the extension to be active', () => extension().isActive || undefined);
    });

    it('all commands of the manifest are there, with their titles', async () => {
      await extension().activate();
      const commands = await vscode.commands.getCommands(true);
      const declared: { command: string; title: string }[] = extension().packageJSON.contributes.commands;
      for (const { command, title } of declared) {
        ok(!title.startsWith('%'), `${command} has its title`);
        ok(commands.includes(command), `${command} is registered`);
      }
    });

    it('says in its manifest that it works in untrusted and virtual workspaces', () => {
      const { capabilities } = extension().packageJSON;
      equal(capabilities.untrustedWorkspaces.supported, true, 'untrusted workspaces');
      equal(capabilities.virtualWorkspaces, true, 'virtual workspaces');
    });
  });
}
