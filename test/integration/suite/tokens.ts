import { commands, Range, type SemanticTokens, type SemanticTokensLegend } from 'vscode';
import { equal, match } from '../assert';
import { closeAll, finding, openFile, positionOf } from '../editor';
import { until } from '../until';

export function tokensSuite(): void {
  describe('semantic tokens', () => {
    before(async () => {
      await finding(await openFile('rcptBeforeMail.smtp'), 'rcpt-before-mail');
    });
    after(closeAll);

    it('tell the verdict on a recipient', async () => {
      const { uri } = await openFile('plain.smtp');
      const legend = await until('the legend', async () =>
        commands.executeCommand<SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', uri),
      );
      const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
      const names = namesOf(tokens, legend);
      match(names.join(' '), /smtpMailbox\.accepted/, 'the tokens');
      match(names.join(' '), /smtpMessage/, 'the tokens');
    });

    it('are told for what is seen', async () => {
      const document = await openFile('plain.smtp');
      const legend = await commands.executeCommand<SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        document.uri,
      );
      const at = positionOf(document, 'RCPT TO');
      const range = new Range(at, at.translate(0, 5));
      const tokens = await commands.executeCommand<SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        document.uri,
        range,
      );
      equal(namesOf(tokens, legend).join(' '), 'smtpMailbox.accepted', 'the tokens of a line');
    });
  });
}

function namesOf({ data }: SemanticTokens, { tokenTypes, tokenModifiers }: SemanticTokensLegend): string[] {
  const names: string[] = [];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const modifiers = tokenModifiers.filter((_, bit) => ((data[at + 4] ?? 0) & (1 << bit)) !== 0);
    names.push([tokenTypes[data[at + 3] ?? 0], ...modifiers].join('.'));
  }
  return names;
}
