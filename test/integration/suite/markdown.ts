import { equal, match } from '../assert';
import { closeAll, finding, hoverOn, openFile } from '../editor';
import { until } from '../until';

export function markdownSuite(): void {
  describe('transcripts in Markdown', () => {
    after(closeAll);

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
  });
}
