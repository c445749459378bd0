import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  Range,
  type SelectionRange,
  type SymbolInformation,
} from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, finding, openFile, positionOf } from '../editor';
import { until } from '../until';

export function outlineSuite(): void {
  describe('outline, folding, lenses, hints and selection', () => {
    before(async () => {
      await finding(await openFile('rcptBeforeMail.smtp'), 'rcpt-before-mail');
    });
    after(closeAll);

    it('has an outline of sessions, transactions and recipients', async () => {
      const { uri } = await openFile('plain.smtp');
      const [session] = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
      match(session?.name ?? '', /^Session: /, 'the session');
      match(session?.children[0]?.name ?? '', / → /, 'the transaction');
      match(session?.children[0]?.detail ?? '', /accepted: 250/, 'its outcome');
    });

    it('folds the session as a region', async () => {
      const { uri } = await openFile('plain.smtp');
      const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
      ok(folds.length > 1, 'more than one fold');
      // FoldingRangeKind.Region
      ok(
        folds.some(({ kind }) => kind === 3),
        'a region',
      );
    });

    it('tells in lenses what came of it, and runs what they offer', async () => {
      const { uri } = await openFile('plain.smtp');
      const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
      const titles = lenses.map(({ command }) => command?.title ?? '').join('\n');
      match(titles, /^1 transaction \(accepted\)/m, 'the session');
      match(titles, /^accepted: 250/m, 'the transaction');
      for (const { command } of lenses) {
        if (!command || command.command === '') continue;
        const known = await commands.getCommands();
        ok(known.includes(command.command), `${command.command} is there`);
      }
    });

    it('shows hints behind the lines', async () => {
      const document = await openFile('plain.smtp');
      const whole = new Range(0, 0, document.lineCount, 0);
      const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
      const labels = hints.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
      match(labels.join('\n'), /→ ready for RCPT/, 'the state behind MAIL');
    });

    it('extends a selection to the session', async () => {
      const document = await openFile('plain.smtp');
      const at = positionOf(document, 'MAIL FROM');
      const [first] = await commands.executeCommand<SelectionRange[]>(
        'vscode.executeSelectionRangeProvider',
        document.uri,
        [at.translate(0, 1)],
      );
      const texts: string[] = [];
      for (let one = first; one; one = one.parent) texts.push(document.getText(one.range));
      equal(texts[0], 'MAIL', 'the word');
      match(texts.join('\n'), /MAIL FROM[^\n]*\n[^\n]*250/, 'the exchange');
    });

    it('finds an address in all transcripts of the workspace', async () => {
      const found = await until('symbols in several files', async () => {
        const symbols = await commands.executeCommand<SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'ann@example.org',
        );
        const own = symbols.filter(({ name }) => name.toLowerCase() === 'ann@example.org');
        return own.length > 1 ? own : undefined;
      });
      ok(found.length > 1, 'the address in several files');
    });
  });
}
