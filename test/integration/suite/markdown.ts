import {
  commands,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  type Location,
  Range,
  type SemanticTokens,
  type TextDocument,
  workspace,
} from 'vscode';
import { equal, match, ok } from '../assert';
import { actionsAt, closeAll, finding, hoverOn, noFinding, openFile, openUntitled, positionOf } from '../editor';
import { until } from '../until';

const RULE = 'unterminated-reply';
const BLOCK = `\`\`\`smtp
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
# RFC 5321 section 4.2.1
C: NOOP
S: 250-fine
C: MAIL FROM:<alice@example.org>
S: 250 Ok
C: RCPT TO:<bob@example.net>
S: 250 Ok
C: DATA
S: 354 Go
${'C: text\n'.repeat(20)}C: .
S: 250 Ok
C: QUIT
S: 221 Bye
\`\`\``;
const QUOTED = `# A lesson

${BLOCK.split('\n')
  .map((line) => `> ${line}`)
  .join('\n')}

The end.
`;

export function markdownSuite(): void {
  describe('transcripts in Markdown', () => {
    afterEach(closeAll);

    const openQuoted = async (): Promise<TextDocument> => {
      const document = await openUntitled(QUOTED, 'markdown');
      await finding(document, RULE);
      return document;
    };
    const whole = (document: TextDocument) => new Range(0, 0, document.lineCount, 0);

    it('are judged at their places', async () => {
      const document = await openFile('lesson.md');
      equal(document.languageId, 'markdown', 'language');
      const { range } = await finding(document, 'rcpt-before-mail');
      equal(document.lineAt(range.start.line).text, 'C: RCPT TO:<bob@example.net>', 'the line');
    });

    it('are explained', async () => {
      const document = await openFile('lesson.md');
      const shown = await until('a hover', async () => (await hoverOn(document, '503 5.5.1')) || undefined);
      match(shown, /503/, 'hover');
    });

    it('are mended where they stand, in a quote too', async () => {
      const document = await openQuoted();
      const fix = await until('the fix', async () =>
        (await actionsAt(document, '250-fine')).find(({ title }) => title === 'End the reply here'),
      );
      ok(fix.edit, 'the fix has an edit');
      await workspace.applyEdit(fix.edit);
      equal(document.getText(), QUOTED.replace('250-fine', '250 fine'), 'text');
      await noFinding(document, RULE);
    });

    it('get lines of their own from an action, with what stands in front of them', async () => {
      const document = await openQuoted();
      const ignore = await until('the action', async () =>
        (await actionsAt(document, '250-fine')).find(({ title }) => title === `Ignore ${RULE} on this line`),
      );
      ok(ignore.edit, 'the action has an edit');
      await workspace.applyEdit(ignore.edit);
      match(document.getText(), /\n> # smtp-ignore unterminated-reply -- reason\n> S: 250-fine\n/, 'text');
    });

    it('show what belongs together', async () => {
      const document = await openQuoted();
      const found = await commands.executeCommand<Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        positionOf(document, 'RCPT TO').translate(0, 1),
      );
      const lines = found.map(({ range }) => document.lineAt(range.start.line).text);
      ok(lines.includes('> S: 250 Ok'), 'the reply');
    });

    it('are coloured by what they mean', async () => {
      const document = await openQuoted();
      const range = new Range(positionOf(document, 'RCPT TO'), positionOf(document, 'C: DATA'));
      const { data } = await until('tokens', async () =>
        commands.executeCommand<SemanticTokens | undefined>(
          'vscode.provideDocumentRangeSemanticTokens',
          document.uri,
          range,
        ),
      );
      const [line = -1, column = -1, length = -1] = data;
      equal(document.lineAt(line).text.slice(column, column + length), 'bob@example.net', 'what is coloured');
    });

    it('have hints, and links in their comments', async () => {
      const document = await openQuoted();
      const hints = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole(document),
      );
      ok(hints.length > 0, 'hints');
      for (const { position } of hints)
        equal(position.character, document.lineAt(position.line).text.length, 'where a hint stands');
      const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      ok(
        links.some(({ target }) => /rfc5321/.test(String(target))),
        'a link to the RFC',
      );
    });

    it('fold their long messages, beside what Markdown folds itself', async () => {
      const document = await openQuoted();
      const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      const from = positionOf(document, 'C: DATA').line;
      ok(
        folds.some(({ start, end }) => start === from && document.lineAt(end).text === '> C: .'),
        'the message',
      );
      ok(
        folds.some(({ start }) => start === 0),
        'the section of Markdown',
      );
    });
  });
}
