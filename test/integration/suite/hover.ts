import { match } from '../assert';
import { closeAll, finding, hoverOn, openFile } from '../editor';
import { until } from '../until';

export function hoverSuite(): void {
  describe('hover', () => {
    before(async () => {
      await finding(await openFile('rcptBeforeMail.smtp'), 'rcpt-before-mail');
    });
    after(closeAll);

    const cases: readonly [what: string, text: string, expected: RegExp][] = [
      ['a reply code after EHLO', '250-mx.example.net', /RFC/],
      ['a reply code after the end of data', '250 Queued', /RFC/],
      ['a verb', 'MAIL FROM', /MAIL/],
      ['an EHLO keyword', 'SIZE 10485760', /SIZE/],
      ['an event', 'connect 192.0.2.10', /connect/i],
    ];
    for (const [what, text, expected] of cases) {
      it(`explains ${what}`, async () => {
        const document = await openFile('plain.smtp');
        const shown = await until(`a hover on ${text}`, async () => (await hoverOn(document, text)) || undefined);
        match(shown, expected, 'hover');
      });
    }

    it('explains the same code by what it answers', async () => {
      const document = await openFile('plain.smtp');
      const [hello, queued] = [await hoverOn(document, '250-mx.example.net'), await hoverOn(document, '250 Queued')];
      if (hello === queued) throw new Error('250 is explained alike after EHLO and after the end of data');
    });
  });
}
