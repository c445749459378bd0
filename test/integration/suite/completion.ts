import * as vscode from 'vscode';
import { equal, ok } from '../assert';
import { closeAll, openUntitled } from '../editor';
import { until } from '../until';

export function completionSuite(): void {
  describe('completion', () => {
    afterEach(closeAll);

    const proposed = (document: vscode.TextDocument, line: number) =>
      until('proposals', async () => {
        const at = document.lineAt(line).range.end;
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
        );
        return list.items.some(({ documentation }) => documentation) ? list.items : undefined;
      });

    const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

    it('proposes first the commands that are legal', async () => {
      const document = await openUntitled(
        'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250 mx.example.net\nC: \n',
      );
      const items = await proposed(document, 3);
      const sorted = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
      equal(sorted[0], 'MAIL', 'first');
      ok(sorted.indexOf('DATA') > sorted.indexOf('QUIT'), 'DATA comes after QUIT');
    });

    it('proposes the replies that fit the command', async () => {
      const document = await openUntitled(
        'S: 220 mx.example.net ESMTP\nC: EHLO a.example\nS: 250 mx.example.net\nC: QUIT\n\n',
      );
      const items = await proposed(document, 4);
      ok(
        items.some((item) => labelOf(item) === '221 Bye'),
        '221 is proposed',
      );
    });
  });
}
