import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { actionsAt, closeAll, openFile, openUntitled } from '../editor';
import { until } from '../until';

const SCHEME = 'smtp-message';
const FILE = 'attachment.smtp';

export function messagesSuite(): void {
  describe('messages', () => {
    afterEach(async () => {
      await closeAll();
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
    });

    it('the message at the cursor opens, dots undone, and can only be read', async () => {
      const message = await openMessage(await openFile(FILE));
      match(message.getText(), /^Date: .*\r?\nFrom: a@example\.org\r?\n[\s\S]*\n\.hidden\r?\n/, 'text');
      equal(message.uri.path, '/attachment-1-1.eml', 'name');
      equal(message.lineAt(message.lineCount - 2).text, '--b--', 'last line');
    });

    it('its parts are its outline', async () => {
      const message = await openMessage(await openFile(FILE));
      const [root] = await until('the outline', async () => {
        const found = await symbolsOf(message.uri);
        return found?.length ? found : undefined;
      });
      ok(root, 'the message is a symbol');
      equal(root.name, 'A report', 'name');
      equal(root.children.map(({ name }) => name).join(), 'text/plain,report.pdf', 'parts');
      const [, report] = root.children;
      equal(message.lineAt(report?.range.start.line ?? 0).text, 'Content-Type: application/pdf', 'where it begins');
      equal(message.lineAt(report?.range.end.line ?? 0).text, 'QUJDRA==', 'where it ends');
    });

    it('it follows its transcript', async () => {
      const document = await openUntitled(
        'S: 220 mx\nC: HELO x\nS: 250 mx\nC: MAIL FROM:<a@x.example>\nS: 250 Ok\nC: RCPT TO:<b@x.example>\nS: 250 Ok\nC: DATA\nS: 354 Go\nC: old\nC: .\nS: 250 Ok\n',
      );
      const message = await openMessage(document);
      equal(message.getText().trim(), 'old', 'text');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(9, 3), 'very ');
      await vscode.workspace.applyEdit(edit);
      await until('the new text', () => message.getText().trim() === 'very old' || undefined);
    });

    it('it is shown in a view of its own, beside the transcript', async () => {
      const document = await openFile(FILE);
      await vscode.commands.executeCommand('smtp.previewMessage', { uri: document.uri.toString(), line: 3 });
      const tab = await until('the view', () =>
        vscode.window.tabGroups.all
          .flatMap((group) => group.tabs)
          .find(({ input }) => input instanceof vscode.TabInputWebview && /smtp\.message$/.test(input.viewType)),
      );
      equal(tab.label, 'attachment-1-1.eml', 'title');
      equal(vscode.window.activeTextEditor?.document, document, 'active document');
    });

    it('it is saved octet by octet, and so is an attachment', async () => {
      const document = await openFile(FILE);
      const uri = document.uri.toString();
      const saved = async (command: string, name: string, more = {}) => {
        const to = vscode.Uri.joinPath(document.uri, '..', name);
        await vscode.commands.executeCommand(command, { uri, line: 3, to: to.toString(), ...more });
        const octets = await vscode.workspace.fs.readFile(to);
        await vscode.workspace.fs.delete(to);
        return new TextDecoder().decode(octets);
      };
      match(
        await saved('smtp.saveMessage', 'saved.eml'),
        /^Date: [^\r]*\r\n[\s\S]*\r\n\.hidden\r\n[\s\S]*--b--\r\n$/,
        'message',
      );
      equal(await saved('smtp.saveAttachment', 'saved.pdf', { attachment: 1 }), 'ABCD', 'attachment');
    });

    it('the lightbulb offers to open it', async () => {
      const document = await openFile(FILE);
      const action = await until('the action', async () =>
        (await actionsAt(document, 'RCPT TO')).find(({ title }) => title === 'Open the message'),
      );
      const { command, arguments: passed } = action.command ?? {};
      await vscode.commands.executeCommand(command ?? '', ...(passed ?? []));
      equal(vscode.window.activeTextEditor?.document.uri.scheme, SCHEME, 'scheme');
    });
  });
}

/** Opens the only message of a transcript. */
async function openMessage(transcript: vscode.TextDocument): Promise<vscode.TextDocument> {
  return until('the message', async () => {
    // The server may not know the transcript yet.
    await vscode.commands.executeCommand('smtp.openMessage', {
      uri: transcript.uri.toString(),
      session: 1,
      message: 1,
    });
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === SCHEME ? document : undefined;
  });
}

function symbolsOf(uri: vscode.Uri): Thenable<vscode.DocumentSymbol[] | undefined> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}
