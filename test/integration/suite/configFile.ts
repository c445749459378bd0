import * as vscode from 'vscode';
import { match } from '../assert';
import { closeAll, finding, noFinding, openFile, writeFile } from '../editor';
import { until } from '../until';

const FOLDER = 'configured';
const CONFIG = `${FOLDER}/.smtptranscript.json`;
const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<bob@example.net>
S: 503 MAIL first
C: QUIT
S: 221 Bye
`;

export function configFileSuite(): void {
  describe('configuration file', () => {
    before(() => writeFile(`${FOLDER}/faulty.smtp`, FAULTY));
    after(async () => {
      await closeAll();
      await writeFile(FOLDER, undefined);
    });

    it('changes the findings while the document is open', async () => {
      const document = await openFile(`${FOLDER}/faulty.smtp`);
      await finding(document, 'rcpt-before-mail');
      await writeFile(CONFIG, '{ "rules": { "rcpt-before-mail": "off" } }');
      await noFinding(document, 'rcpt-before-mail');
      await writeFile(CONFIG, '{ "ignore": [{ "files": "*.txt", "rules": "*" }] }');
      await finding(document, 'rcpt-before-mail');
      await writeFile(CONFIG, '{ "ignore": [{ "files": "*.smtp", "rules": ["rcpt-before-mail"] }] }');
      await noFinding(document, 'rcpt-before-mail');
      await writeFile(CONFIG, undefined);
      await finding(document, 'rcpt-before-mail');
    });

    it('is told of where it is wrong', async () => {
      await openFile(`${FOLDER}/faulty.smtp`);
      await writeFile(CONFIG, '{ "preset": "strict" }');
      const config = await openFile(CONFIG);
      const wrong = await until('what is wrong in the configuration', () =>
        vscode.languages.getDiagnostics(config.uri).find(({ source }) => source === 'smtp'),
      );
      match(wrong.message, /Must be teaching, default or security/, 'message');
      await writeFile(CONFIG, '{}');
      await until('nothing to be wrong', () => {
        const left = vscode.languages.getDiagnostics(config.uri).filter(({ source }) => source === 'smtp');
        return left.length === 0 || undefined;
      });
    });
  });
}
