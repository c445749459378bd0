import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, findings, hoverOn, ruleOf } from '../editor';
import { until } from '../until';

const FILE = 'sessions.pcapng';
const SCHEME = 'smtp-capture';

export function capturesSuite(): void {
  describe('packet captures', () => {
    const made: vscode.Uri[] = [];
    afterEach(async () => {
      await closeAll();
      await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
      for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
    });
    /** A file of the workspace that is gone behind the test. */
    const making = (name: string): vscode.Uri => {
      const uri = inWorkspace(name);
      made.push(uri);
      return uri;
    };

    it('open in an editor of their own', async () => {
      await vscode.commands.executeCommand('vscode.open', inWorkspace(FILE));
      const tab = await until('the tab', () => {
        const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
        return input instanceof vscode.TabInputCustom ? input : undefined;
      });
      equal(tab.viewType, 'smtp.capture', 'editor');
      // The capture is the one of the active editor: it has not to be named.
      const document = await openSessions({ sessions: [1] });
      equal(document.uri.scheme, SCHEME, 'scheme');
    });

    it('a session opens as a transcript that can only be read, and is judged', async () => {
      const document = await openSessions({ uri: inWorkspace(FILE).toString(), sessions: [2] });
      equal(document.uri.path, '/sessions-2.smtp', 'name');
      equal(document.languageId, 'smtp', 'language');
      match(document.getText(), /^\* connect \[2001:db8::1\]:40001 -> \[2001:db8::25\]:2525 [\s\S]*C: QUIT/, 'text');
      await until('the finding', () => findings(document).find((one) => ruleOf(one) === 'rcpt-before-mail'));
    });

    it('all sessions open as one transcript', async () => {
      const document = await openSessions({ uri: inWorkspace(FILE).toString(), sessions: 'all' });
      equal(document.getText().match(/^\* connect /gm)?.length, 2, 'sessions');
      match(document.getText(), /^# \[\+\S+ #4\] a comment of the capture$/m, 'comment');
    });

    it('a session is saved as a file', async () => {
      const to = making('saved.smtp');
      const argument = { uri: inWorkspace(FILE).toString(), sessions: [1], action: 'save', to: to.toString() };
      await vscode.commands.executeCommand('smtp.openCaptureSessions', argument);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(to));
      match(text, /^\* connect 192\.0\.2\.1:40000 -> 192\.0\.2\.25:25 [\s\S]*\* close S\n$/, 'text');
    });

    it('a line tells its frame, its time and how long it came after the one before', async () => {
      const document = await openSessions({ uri: inWorkspace(FILE).toString(), sessions: [1] });
      const shown = await until('the hover', async () => (await hoverOn(document, 'EHLO')) || undefined);
      match(shown, /Frame 6 · 2023-11-14 22:13:20\.005000 UTC · 2\.000 ms after the line before/, 'hover');
    });

    it('a line has a display filter of Wireshark, and so has its session', async () => {
      const document = await openSessions({ uri: inWorkspace(FILE).toString(), sessions: [1] });
      const line = document.getText().slice(0, document.getText().indexOf('EHLO')).split('\n').length - 1;
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'the transcript is active');
      editor.selection = new vscode.Selection(line, 0, line, 0);
      equal(await copied('smtp.copyDisplayFilter'), 'frame.number == 6', 'filter of the line');
      equal(
        await copied('smtp.copySessionDisplayFilter'),
        'ip.addr == 192.0.2.1 && ip.addr == 192.0.2.25 && tcp.port == 40000 && tcp.port == 25',
        'filter of the session',
      );
    });

    it('notes go back into a copy of the capture, once', async () => {
      const argument = { uri: inWorkspace(FILE).toString(), sessions: [1], action: 'edit' };
      await vscode.commands.executeCommand('smtp.openCaptureSessions', argument);
      const document = await until('the copy', () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.isUntitled ? active : undefined;
      });
      const edit = new vscode.WorkspaceEdit();
      const at = document.positionAt(document.getText().indexOf('[', document.getText().indexOf('ESMTP')));
      edit.insert(document.uri, at, '# what the client says first\n');
      await vscode.workspace.applyEdit(edit);
      const to = making('copy.pcapng');
      // The server may not have heard of the edit yet, and the transcript knows its capture.
      await until('the copy of the capture', async () => {
        await vscode.commands.executeCommand('smtp.exportNotes', { to: to.toString() });
        return (await exists(to)) || undefined;
      });
      const again = await openSessions({ uri: to.toString(), sessions: [1] });
      const comments = again.getText().match(/^# .*$/gm) ?? [];
      equal(comments.length, 2, 'comments');
      match(comments[0] ?? '', /#4\] a comment of the capture$/, 'the comment that was there');
      match(comments[1] ?? '', /#6\] what the client says first$/, 'the note');
    });
  });
}

function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, "the test's workspace is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens sessions of a capture as a transcript. */
async function openSessions(argument: object): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('smtp.openCaptureSessions', argument);
  return until('the transcript', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === SCHEME ? document : undefined;
  });
}

/** What a command copies. The server may not know the transcript yet. */
function copied(command: string): Promise<string> {
  return until(`what ${command} copies`, async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand(command);
    return (await vscode.env.clipboard.readText()) || undefined;
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
