import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, openFile, openUntitled, positionOf } from '../editor';
import { until } from '../until';

export function diagramSuite(): void {
  describe('session diagram', () => {
    const made: vscode.Uri[] = [];
    afterEach(async () => {
      await closeAll();
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
      for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
    });

    it('opens beside the transcript, which keeps the focus, once', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      await vscode.commands.executeCommand('smtp.showDiagramToSide');
      const tab = await until('the diagram', diagramTab);
      match(tab.label, /rcptBeforeMail\.smtp/, 'title');
      equal(vscode.window.activeTextEditor?.document, document, 'active document');
      await vscode.commands.executeCommand('smtp.showDiagramToSide', document.uri.toString(), 0);
      equal(diagramTabs().length, 1, 'diagrams');
    });

    it('draws the session of the cursor: its view asks for it, and exports are of it', async () => {
      const text = 'S: 220 mx.example.net ESMTP\nC: EHLO one.example\nS: 250 mx.example.net\nC: QUIT\nS: 221 Bye\n';
      const document = await openUntitled(text + text.replace('one.', 'two.'));
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'the transcript is active');
      const at = positionOf(document, 'EHLO two');
      editor.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('smtp.showDiagram');
      await until('the diagram', diagramTab);
      // Only when the page has run and was given a session there is one to be copied.
      const copied = await until('what is copied', async () => {
        await vscode.env.clipboard.writeText('');
        await vscode.commands.executeCommand('smtp.copyDiagramAsMermaid');
        return (await vscode.env.clipboard.readText()) || undefined;
      });
      match(copied, /^sequenceDiagram\n/, 'form');
      match(copied, /EHLO two\.example/, 'session');
      ok(!copied.includes('one.example'), 'no other session');
    });

    it('is saved as a picture in one file', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      const to = vscode.Uri.joinPath(document.uri, '..', 'diagram.svg');
      made.push(to);
      const argument = { uri: document.uri.toString(), session: 1, to: to.toString() };
      await until('the picture', async () => {
        await vscode.commands.executeCommand('smtp.saveDiagram', argument);
        return (await exists(to)) || undefined;
      });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
      match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/, 'form');
      match(text, /rcpt-before-mail/, 'finding');
    });

    it('is offered above each session', async () => {
      const document = await openFile('rcptBeforeMail.smtp');
      const lens = await until('the lens', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
        );
        return lenses.find(({ command }) => command?.command === 'smtp.showDiagramToSide');
      });
      await vscode.commands.executeCommand('smtp.showDiagramToSide', ...(lens.command?.arguments ?? []));
      await until('the diagram', diagramTab);
    });
  });
}

function diagramTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && /smtp\.diagram$/.test(input.viewType));
}

function diagramTab(): vscode.Tab | undefined {
  return diagramTabs()[0];
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
