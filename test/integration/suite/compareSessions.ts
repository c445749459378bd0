import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

const SESSION = ['S: 220 mx.example.net', 'C: EHLO a.example.org', 'S: 250 mx.example.net', 'C: QUIT', 'S: 221 Bye'];

export function compareSessionsSuite(): void {
  describe('compare sessions', () => {
    afterEach(closeAll);

    it('shows two sessions side by side, without names, and says where they part', async () => {
      const first = await openUntitled(`${SESSION.join('\n')}\n`);
      const second = await openUntitled(
        `${SESSION.join('\n').replaceAll('mx.', 'mail.').replace('221 Bye', '421 No')}\n`,
      );
      await vscode.commands.executeCommand(
        'smtp.compareSessions',
        { uri: first.uri.toString(), line: 0, name: 'first' },
        { uri: second.uri.toString(), line: 0, name: 'second' },
      );
      const { original, modified } = await until('the comparison', () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof vscode.TabInputTextDiff ? input : undefined;
      });
      const [left, right] = await Promise.all(
        [original, modified].map((uri) => vscode.workspace.openTextDocument(uri)),
      );
      const lines = [left, right].map((document) => document?.getText().split('\n') ?? []);
      equal(
        lines[0]?.[0],
        '# They first part here: the server answers the command QUIT (line 4) with 221 in the left one, and with 421 in the right one (line 4).',
        'words',
      );
      equal(lines[0]?.slice(0, -2).join('\n'), lines[1]?.slice(0, -2).join('\n'), 'what is the same');
      ok(lines[1]?.includes('S: 421 No'), 'the other reply');
    });
  });
}
