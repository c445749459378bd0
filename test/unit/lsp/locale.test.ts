import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction, CodeLens, CompletionItem, DocumentSymbol, InlayHint } from 'vscode-languageserver/node';
import {
  CONVERT_TARGETS_REQUEST,
  DIALECTS_REQUEST,
  REDACTION_KINDS_REQUEST,
  RULES_REQUEST,
} from '../../../server/src/messages';
import { useTexts } from '../../../server/src/text/localized';
import { ZH_CN } from '../../../server/src/text/zhCn/table';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

/** What has the same name in each language. */
const NAMES: ReadonlySet<string> = new Set([
  'OK',
  'XCLIENT_README',
  'XFORWARD_README',
  'VERP_README',
  'id-wellknown.txt',
  'KB 812455',
  'broken_sasl_auth_clients',
]);

const samples = path.resolve(__dirname, '../../../samples');
const URI = 'file:///project/one.smtp';
const ABLE = {
  textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
  experimental: {
    commands: {
      commands: [
        'smtp.explainSession',
        'smtp.openMessage',
        'smtp.saveMessage',
        'smtp.convert',
        'smtp.convertToCanonical',
        'smtp.extractSession',
        'smtp.redact',
        'smtp.explainRule',
        'workbench.actions.view.problems',
      ],
    },
  },
};

describe('the language of the editor', () => {
  let client: LanguageClient;
  afterEach(async () => {
    await client.stop();
    useTexts(undefined);
  });
  const start = async (locale: string) => {
    client = await startLanguageClient(ABLE, undefined, undefined, { locale });
  };
  const ask = <Result>(method: string, more: object = {}) =>
    client.connection.sendRequest<Result>(method, { textDocument: { uri: URI }, ...more });

  it('is that of code lenses, outline and actions', async () => {
    await start('zh-cn');
    await client.open(URI, sample('04-refused-recipient.smtp'));
    const titles = (await ask<CodeLens[]>('textDocument/codeLens')).map(({ command }) => command?.title);
    assert.equal(titles[0], '2 个事务（1 个部分接受，1 个被拒绝）');
    assert.ok(titles.includes('解释'), titles.join());
    const [session] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    assert.equal(session?.name, '会话：client.example.org → mx.example.net');
    const kinds = await client.connection.sendRequest<{ title: string }[]>(REDACTION_KINDS_REQUEST);
    assert.equal(kinds[0]?.title, '机密');
  });

  it('changes nothing in another one that is not known', async () => {
    await start('de');
    await client.open(URI, sample('04-refused-recipient.smtp'));
    const titles = (await ask<CodeLens[]>('textDocument/codeLens')).map(({ command }) => command?.title);
    assert.ok(titles.includes('Explain'), titles.join());
  });

  it('has a translation of all that is asked for in the samples', async function () {
    this.timeout(120_000);
    await start('zh-cn');
    const missing = new Set<string>();
    let found = 0;
    useTexts({
      get(english) {
        const text = ZH_CN.get(english);
        if (text === undefined) missing.add(english);
        else found++;
        return text;
      },
    });
    const names = readdirSync(samples, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.(?:smtp|md)$/.test(one))) {
      const text = sample(name);
      const lines = text.split('\n');
      const uri = `file:///samples/${name}`;
      await client.open(uri, text);
      const here = <Result>(method: string, more: object = {}) =>
        ask<Result>(method, { textDocument: { uri }, ...more });
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
      await here<CodeLens[]>('textDocument/codeLens');
      await here<DocumentSymbol[]>('textDocument/documentSymbol');
      await here<InlayHint[]>('textDocument/inlayHint', { range: whole });
      for (const [line, said] of lines.entries()) {
        const range = { start: { line, character: 0 }, end: { line, character: 0 } };
        await here<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
        for (const character of [3, said.length])
          if (character <= said.length)
            await here<CompletionItem[]>('textDocument/completion', { position: { line, character } });
      }
    }
    for (const request of [DIALECTS_REQUEST, CONVERT_TARGETS_REQUEST, REDACTION_KINDS_REQUEST, RULES_REQUEST])
      await client.connection.sendRequest(request);
    assert.ok(found > 1000, `${found} texts`);
    // Titles of fixes that name something of the transcript are made by the rules, in the language already.
    const isMade = /[\u4e00-\u9fff]/;
    assert.deepEqual(
      [...missing].filter((one) => one !== '' && !isMade.test(one) && !NAMES.has(one)),
      [],
    );
  });
});

function sample(name: string): string {
  return readFileSync(path.join(samples, name), 'utf8');
}
