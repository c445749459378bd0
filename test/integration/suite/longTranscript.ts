import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, findings, hoverText, openFile, ruleOf, writeFile } from '../editor';
import { until } from '../until';

const NAME = 'long.smtp';
/** VS Code colours no text of more than 300,000 lines. */
const SESSIONS = 11_110;
/** So many of them end without a QUIT, which is worth an information: more than an editor shows. */
const WITHOUT_QUIT = 1234;
/** VS Code keeps so many findings of one file; the note about those left out is one of them. */
const MOST = 1000;

const SESSION = [
  'S: 220 mx.example.net ESMTP ready',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250-PIPELINING',
  'S: 250-SIZE 10485760',
  'S: 250-8BITMIME',
  'S: 250 ENHANCEDSTATUSCODES',
  'C: MAIL FROM:<ann@example.org>',
  'S: 250 2.1.0 Sender ok',
  'C: RCPT TO:<bob@example.net>',
  'S: 250 2.1.5 Recipient ok',
  'C: DATA',
  'S: 354 End data with <CR><LF>.<CR><LF>',
  'C: Date: Mon, 23 Nov 2026 13:00:00 +0000',
  'C: From: Ann <ann@example.org>',
  'C: To: Bob <bob@example.net>',
  'C: Subject: the figures of last week',
  'C: Message-ID: <1@example.org>',
  'C: ',
  'C: Dear Bob,',
  'C: these are the figures.',
  'C: Ann',
  'C: .',
  'S: 250 2.0.0 Queued',
];
const QUIT = ['C: QUIT', 'S: 221 2.0.0 Bye'];
const CLOSED = '* close C';

export function longTranscriptSuite(): void {
  describe('transcript of 300,000 lines', function () {
    this.timeout(60_000);
    const { text, mails } = longTranscript();
    let document: vscode.TextDocument;
    let editor: vscode.TextEditor;

    before(async () => {
      await writeFile(NAME, text);
      document = await openFile(NAME);
      ok(vscode.window.activeTextEditor?.document === document, 'it is in the active editor');
      editor = vscode.window.activeTextEditor;
    });
    after(async () => {
      await closeAll();
      await writeFile(NAME, undefined);
    });

    it('is judged to its end, and what is left out is counted', async () => {
      equal(document.lineCount, text.split('\n').length, 'lines');
      await leftOut(document, WITHOUT_QUIT - (MOST - 1));
      const shown = findings(document);
      equal(shown.length, MOST, 'findings with the note');
      equal(shown.filter((one) => ruleOf(one) === 'no-quit').length, MOST - 1, 'findings of no-quit');
    });

    const places: readonly [where: string, share: number][] = [
      ['start', 0],
      ['middle', 0.5],
      ['end', 1],
    ];
    for (const [where, share] of places) {
      it(`a fault typed at its ${where} is found, and goes away with its cause`, async () => {
        const line = mails[Math.round(share * (mails.length - 1))]!;
        // The server accepted the unknown verb, so that it is the RCPT below which comes too early.
        const typed = () => findings(document).find((one) => one.range.start.line === line + 2);
        equal(typed()?.message, undefined, 'finding before');
        const at = new vscode.Position(line, 'C: '.length);
        editor.selection = new vscode.Selection(at, at);
        await vscode.commands.executeCommand('type', { text: 'x' });
        const found = await until('the finding of what was typed', typed, LONG_MS);
        equal(ruleOf(found), 'rcpt-before-mail', 'rule');
        equal(document.getText(found.range), 'RCPT', 'text of the range');
        ok(findings(document).length <= MOST, 'no more findings than VS Code shows');
        await vscode.commands.executeCommand('deleteLeft');
        await until('the finding to go away', () => (typed() ? undefined : true), LONG_MS);
        await leftOut(document, WITHOUT_QUIT - (MOST - 1));
      });
    }

    it('is scrolled to its end, where a reply is explained by what it answers', async () => {
      const last = document.lineCount - 2; // Behind the last line end there is an empty line.
      const end = new vscode.Range(last, 0, last, 0);
      editor.revealRange(end);
      await until(
        'the end to be seen',
        () => editor.visibleRanges.some((range) => range.contains(end)) || undefined,
        LONG_MS,
      );
      match(await hoverAt(document, last - 2, '250'), /queue|message|DATA/i, 'hover on the reply to a message');
      match(await hoverAt(document, last, '221'), /QUIT/, 'hover on the reply to QUIT');
    });
  });
}

/** A busy machine needs some time to read ten megabytes. */
const LONG_MS = 25_000;

/** Sessions of 27 lines, and the lines of their MAIL commands. */
function longTranscript(): { text: string; mails: readonly number[] } {
  const lines: string[] = [];
  const mails: number[] = [];
  for (let number = 0; number < SESSIONS; number++) {
    mails.push(lines.length + SESSION.findIndex((line) => line.startsWith('C: MAIL')));
    const isCut = number % 9 === 4 && number < 9 * WITHOUT_QUIT;
    lines.push(...SESSION, ...(isCut ? [CLOSED] : QUIT));
  }
  return { text: `${lines.join('\n')}\n`, mails };
}

/** Waits for the note that says how many findings are left out. */
async function leftOut(document: vscode.TextDocument, count: number): Promise<void> {
  let note: string | undefined;
  try {
    await until(
      'the note about what is left out',
      () => {
        note = findings(document).find((one) => ruleOf(one) === undefined)?.message;
        return note?.startsWith(`${count} more findings`) || undefined;
      },
      LONG_MS,
    );
  } catch {
    throw new Error(`expected ${count} findings to be left out, but the note is ${note}`);
  }
}

async function hoverAt(document: vscode.TextDocument, line: number, text: string): Promise<string> {
  const start = document.lineAt(line).text.indexOf(text);
  ok(start >= 0, `line ${line} holds ${text}`);
  return hoverText(document, new vscode.Position(line, start + 1));
}
