import * as vscode from 'vscode';
import { equal, match, ok } from '../assert';
import { closeAll, finding, noFinding, openFile, writeFile } from '../editor';
import { until } from '../until';

const FOLDER = 'policy';
const CONFIG = `${FOLDER}/.smtptranscript.json`;
const TRANSCRIPT = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;
const RULE = {
  title: 'Sender outside of our domain',
  message: 'The sender {address} is not one of ours.',
  severity: 'error',
  url: 'https://wiki.example.com/policy',
  on: 'command',
};
const config = (when: object) => JSON.stringify({ customRules: { 'custom/no-outside-sender': { ...RULE, when } } });

export function customRulesSuite(): void {
  describe('custom rules', () => {
    before(async () => {
      await writeFile(`${FOLDER}/sent.smtp`, TRANSCRIPT);
      await writeFile(CONFIG, config({ verb: 'MAIL', not: { domain: 'example.com' } }));
    });
    after(async () => {
      await closeAll();
      await writeFile(FOLDER, undefined);
    });

    it('report in the Problems panel, with their own link', async () => {
      const document = await openFile(`${FOLDER}/sent.smtp`);
      const { code, message, range, severity } = await finding(document, 'custom/no-outside-sender');
      match(message, /The sender a@example\.org is not one of ours/, 'message');
      equal(range.start.line, 3, 'line');
      equal(severity, vscode.DiagnosticSeverity.Error, 'severity');
      ok(typeof code === 'object' && code.target.toString() === RULE.url, 'link');
    });

    it('are offered to be silenced, and explained on a page', async () => {
      const document = await openFile(`${FOLDER}/sent.smtp`);
      const { range } = await finding(document, 'custom/no-outside-sender');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      ok(
        actions.some(({ title }) => title === 'Ignore custom/no-outside-sender on this line'),
        'action',
      );
      const uri = vscode.Uri.from({
        scheme: 'smtp-rule',
        path: '/custom/no-outside-sender.md',
        query: document.uri.toString(),
      });
      const page = await vscode.workspace.openTextDocument(uri);
      match(page.getText(), /^# Sender outside of our domain\n/, 'page');
    });

    it('follow the configuration file, which is told of where one is wrong', async () => {
      const document = await openFile(`${FOLDER}/sent.smtp`);
      await finding(document, 'custom/no-outside-sender');
      await writeFile(CONFIG, config({ verb: 'MAIL', not: { domain: 'example.org' } }));
      await noFinding(document, 'custom/no-outside-sender');
      await writeFile(CONFIG, config({ verb: 'MAIL', not: { domian: 'example.org' } }));
      const file = await openFile(CONFIG);
      const wrong = await until('what is wrong in the rule', () =>
        vscode.languages.getDiagnostics(file.uri).find(({ source }) => source === 'smtp'),
      );
      match(wrong.message, /There is no field "domian" on command/, 'message');
    });
  });
}
