import { type CallHierarchyItem, commands, type DocumentHighlight, type DocumentLink, type Location } from 'vscode';
import { equal, match } from '../assert';
import { closeAll, finding, openFile, positionOf } from '../editor';
import { until } from '../until';

export function navigationSuite(): void {
  describe('navigation', () => {
    before(async () => {
      await finding(await openFile('rcptBeforeMail.smtp'), 'rcpt-before-mail');
    });
    after(closeAll);

    const ask = async <Result>(command: string, text: string, offset = 0) => {
      const document = await openFile('plain.smtp');
      const position = positionOf(document, text).translate(0, offset);
      return { document, found: await commands.executeCommand<Result>(command, document.uri, position) };
    };

    it('goes from a command to its reply', async () => {
      const { document, found } = await ask<Location[]>('vscode.executeDefinitionProvider', 'MAIL FROM', 1);
      match(document.lineAt(found[0]!.range.start.line).text, /250/, 'the reply');
    });

    it('finds an address in the other files of the workspace', async () => {
      const uris = await until('places in two files', async () => {
        const { found } = await ask<Location[]>('vscode.executeReferenceProvider', 'ann@example.org', 2);
        const files = new Set(found.map(({ uri }) => uri.toString()));
        return files.size > 1 ? files : undefined;
      });
      match([...uris].join(' '), /plain\.smtp/, 'the file itself');
    });

    it('marks the whole exchange', async () => {
      const { document, found } = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', 'DATA', 1);
      match(found.map(({ range }) => document.getText(range)).join('\n'), /^DATA\n[\s\S]*354/, 'the marks');
    });

    it('has a call hierarchy', async () => {
      const { found } = await ask<CallHierarchyItem[]>('vscode.prepareCallHierarchy', 'MAIL FROM', 1);
      match(found[0]?.name ?? '', /^Transaction: /, 'the item');
      const calls = await commands.executeCommand<unknown[]>('vscode.provideOutgoingCalls', found[0]);
      equal(calls.length > 2, true, 'it calls commands');
    });

    it('links RFCs', async () => {
      const document = await openFile('linked.smtp');
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      const targets = links.map(({ target }) => target?.toString(true) ?? '').join('\n');
      match(targets, /rfc5321#section-4\.1\.4/, 'the RFC');
      match(targets, /plain\.smtp/, 'the file');
    });
  });
}
