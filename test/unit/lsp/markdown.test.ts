import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
  TextEdit,
} from 'vscode-languageserver';
import { createLineStore } from '../../../server/src/analysis/lineStore';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';

const URI = 'file:///lesson.md';
const TEXT = `# A lesson

1. RCPT comes behind MAIL:

   \`\`\`smtp
   S: 220 mx.example.net ESMTP
   C: EHLO client.example.org
   S: 250 mx.example.net
   C: RCPT TO:<bob@example.net>
   S: 503 5.5.1 MAIL first
   \`\`\`

\`\`\`smtp
C: MAIL FROM:<alice@example.org>
S: 250 Ok
\`\`\`
`;
const PULLS = {
  workspace: { configuration: true },
  textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
};

const FAULTY = `\`\`\`smtp
S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
S: 250-fine
C: QUIT
S: 221 Bye
\`\`\``;

/** What stands in a text where tokens are. */
function tokenTexts({ data }: SemanticTokens, text: string): string[] {
  const lines = text.split('\n');
  let [line, column] = [0, 0];
  const found: string[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down, right, length] = data.slice(at, at + 3) as [number, number, number];
    column = down === 0 ? column + right : right;
    line += down;
    found.push(lines[line]?.slice(column, column + length) ?? '');
  }
  return found;
}

describe('Markdown in the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const open = async (text: string, settings: object = {}) => {
    client = await startLanguageClient(PULLS, () => settings);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text },
    });
  };
  const ask = <Result>(method: string, line: number, character: number) =>
    client.connection.sendRequest<Result>(`textDocument/${method}`, {
      textDocument: { uri: URI },
      position: { line, character },
    });
  const findings = async () => {
    const report = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return report.items;
  };

  it('tells the findings of a block at their places, and none of what an excerpt leaves out', async () => {
    await open(TEXT);
    const items = await findings();
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line, range.start.character]),
      [['rcpt-before-mail', 8, 6]],
    );
  });

  it('asks an editor that can be told so for what it answers in blocks, and for no more', async () => {
    const dynamicRegistration = true;
    const able = ['synchronization', 'hover', 'completion', 'codeAction', 'formatting', 'rename', 'semanticTokens'];
    client = await startLanguageClient({
      textDocument: Object.fromEntries(able.map((name) => [name, { dynamicRegistration }])),
    });
    // It has asked when it answers.
    assert.equal(await ask('hover', 0, 0), null);
    assert.deepEqual(
      client.registered.filter((one) => one.startsWith('textDocument/') && !one.includes('/did')),
      ['hover', 'completion', 'codeAction', 'semanticTokens'].map((name) => `textDocument/${name} markdown`),
    );
  });

  it('follows what is typed', async () => {
    await open(TEXT);
    await findings();
    await client.change(URI, 2, `Words above.\n${TEXT}`);
    assert.deepEqual(
      (await findings()).map(({ range }) => range.start.line),
      [9],
    );
    await client.change(URI, 3, 'No block any more.\n');
    assert.deepEqual(await findings(), []);
  });

  it('hides a fault that a lesson expects, and tells when it does not occur', async () => {
    const expected = TEXT.replace('   C: RCPT', '   # smtp-expect rcpt-before-mail\n   C: RCPT');
    await open(expected);
    assert.deepEqual(await findings(), []);
    await client.change(
      URI,
      2,
      expected.replace('C: RCPT TO:<bob@example.net>', 'C: NOOP').replace('503 5.5.1 MAIL first', '250 Ok'),
    );
    const items = await findings();
    assert.deepEqual(
      items.map(({ code, range }) => [code, range.start.line]),
      [['unmet-expectation', 8]],
    );
  });

  it('explains what stands in a block, at its place', async () => {
    await open(TEXT);
    const hover = await ask<Hover>('hover', 8, 7);
    assert.match(JSON.stringify(hover.contents), /RCPT/);
    assert.deepEqual(hover.range, { start: { line: 8, character: 6 }, end: { line: 8, character: 10 } });
    assert.equal(await ask('hover', 2, 5), null);
    assert.equal(await ask('hover', 4, 5), null);
  });

  it('proposes what fits into a block, at its place', async () => {
    await open(TEXT.replace('S: 250 Ok\n```', 'S: 250 Ok\nC: RC\n```'));
    const items = await ask<CompletionItem[]>('completion', 15, 5);
    const [rcpt] = items.filter(({ label }) => label.startsWith('RCPT'));
    const edit = rcpt?.textEdit as TextEdit | undefined;
    assert.deepEqual(edit?.range, { start: { line: 15, character: 3 }, end: { line: 15, character: 5 } });
    assert.equal(await ask('completion', 0, 3), null);
  });

  it('leads through a block', async () => {
    await open(TEXT);
    const [reply] = await ask<Location[]>('definition', 8, 7);
    assert.deepEqual(reply, { uri: URI, range: { start: { line: 9, character: 6 }, end: { line: 9, character: 26 } } });
    const marks = await ask<DocumentHighlight[]>('documentHighlight', 9, 7);
    assert.deepEqual(
      marks.map(({ range }) => range.start.line),
      [8, 9],
    );
  });

  const textDocument = { uri: URI };
  const atLine = (line: number, character = 0) => {
    const place = { line, character };
    return { start: place, end: place };
  };
  const actionsAt = async (line: number, character: number, kinds?: string[]) =>
    client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: atLine(line, character),
      context: { diagnostics: [], ...(kinds ? { only: kinds } : {}) },
    });
  /** The text with what an action of this name changes. */
  const changedBy = (text: string, actions: readonly CodeAction[], title: string | RegExp) => {
    const action = actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
    assert.ok(action, actions.map((one) => one.title).join(', '));
    const store = createLineStore(text);
    const edits = action.edit?.changes?.[URI] ?? [];
    assert.ok(edits.length > 0);
    for (const { range, newText } of edits.toReversed()) store.replace(range.start, range.end, newText);
    return store.text();
  };

  it('leads to all that belongs to something in a block', async () => {
    await open(TEXT);
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument,
      position: { line: 8, character: 7 },
      context: { includeDeclaration: false },
    });
    assert.deepEqual(found, [
      { uri: URI, range: { start: { line: 9, character: 6 }, end: { line: 9, character: 26 } } },
    ]);
  });

  it('mends faults in indented blocks and in quotes, where they stand', async () => {
    const quoted = FAULTY.split('\n').map((line) => `> ${line}`);
    const text = [
      'In a quote:',
      '',
      ...quoted,
      '',
      '1. In a list:',
      '',
      ...FAULTY.split('\n').map((line) => `   ${line}`),
      '',
    ].join('\n');
    await open(text);
    for (const [line, mark] of [
      [6, '> '],
      [17, '   '],
    ] as const) {
      const actions = await actionsAt(line, 6);
      const mended = changedBy(text, actions, 'End the reply here');
      assert.equal(mended.split('\n')[line], `${mark}S: 250 fine`);
      assert.equal(mended.split('\n').length, text.split('\n').length);
      const ignored = changedBy(text, actions, 'Ignore unterminated-reply on this line').split('\n');
      assert.equal(ignored[line], `${mark}# smtp-ignore unterminated-reply -- reason`);
      assert.equal(ignored[line + 1], `${mark}S: 250-fine`);
    }
  });

  it('gives the changes of a document that may have changed its version, and nothing to do for it as a whole', async () => {
    client = await startLanguageClient({
      workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
      experimental: { commands: { commands: ['smtp.explainRule', 'smtp.convert', 'smtp.openMessage'] } },
      textDocument: { diagnostic: {}, codeAction: { resolveSupport: { properties: ['edit'] } } },
    });
    const text = `> ${FAULTY.replaceAll('\n', '\n> ')}\n`;
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 7, text },
    });
    const actions = await actionsAt(4, 6);
    const [fix] = actions;
    assert.deepEqual(fix?.edit?.documentChanges?.[0], {
      textDocument: { uri: URI, version: 7 },
      edits: [{ range: { start: { line: 4, character: 8 }, end: { line: 4, character: 9 } }, newText: ' ' }],
    });
    const ignoring = actions.find(({ title }) => title.startsWith('Ignore unterminated-reply on'));
    assert.match(JSON.stringify(ignoring?.edit), /"value":"> # smtp-ignore unterminated-reply -- \$\{1:reason\}\\n"/);
    const commands = new Set(actions.flatMap(({ command }) => (command ? [command.command] : [])));
    assert.deepEqual([...commands], ['smtp.explainRule']);
    assert.ok(!actions.some(({ title }) => /in file$/.test(title)));
    assert.deepEqual(await actionsAt(4, 6, ['source.fixAll']), []);
  });

  it('offers nothing against what it does not tell, and nothing outside of blocks', async () => {
    await open(TEXT);
    assert.deepEqual(await actionsAt(13, 3, ['quickfix']), []);
    assert.deepEqual(await actionsAt(0, 3), []);
  });

  it('changes lines of a block that has nothing wrong', async () => {
    const text = TEXT.replace('S: 250 Ok\n```', 'S: 250 Ok\nC: NOOP\n```');
    await open(text);
    const actions = await actionsAt(15, 3, ['refactor']);
    const lines = changedBy(text, actions, /reply/i).split('\n');
    assert.match(lines[16] ?? '', /^S: 250 /);
    assert.equal(lines[17], '```');
  });

  it('shows hints behind the lines of a block, but for the one that is typed', async () => {
    client = await startLanguageClient({}, () => ({ inlayHints: { state: true } }));
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT },
    });
    const hintLines = async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
      const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
      return hints.map(({ position }) => position);
    };
    const places = await hintLines();
    assert.ok(places.length > 0);
    const lines = TEXT.split('\n');
    for (const { line, character } of places) assert.equal(character, lines[line]?.length);
    const [typed] = places;
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ range: { start: typed, end: typed }, text: ' ' }],
    });
    assert.deepEqual(await hintLines(), places.slice(1));
  });

  it('folds the messages of a long block, and nothing of a short one', async () => {
    const session = [
      'S: 220 x',
      'C: EHLO a',
      'S: 250-x',
      'S: 250 SIZE',
      'C: MAIL FROM:<a@example.org>',
      'S: 250 Ok',
      'C: RCPT TO:<b@example.net>',
      'S: 250 Ok',
    ];
    const block = (body: number) => [
      '> ```smtp',
      ...[...session, 'C: DATA', 'S: 354 Go', ...Array(body).fill('C: text'), 'C: .', 'S: 250 Ok'].map(
        (line) => `> ${line}`,
      ),
      '> ```',
    ];
    const folds = async () =>
      client.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    await open([...block(3), '', ...block(20), ''].join('\n'));
    assert.deepEqual(await folds(), [{ startLine: 27, endLine: 49 }]);
  });

  it('colours what a session means, in the whole text and in what is seen', async () => {
    await open(TEXT);
    const all = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.deepEqual(tokenTexts(all, TEXT), ['bob@example.net', 'alice@example.org']);
    const range = { start: { line: 12, character: 0 }, end: { line: 16, character: 0 } };
    const seen = await client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(tokenTexts(seen, TEXT), ['alice@example.org']);
    await client.change(URI, 2, TEXT.replace('S: 503', '\n   S: 503'));
    const delta = await client.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: all.resultId,
    });
    assert.ok(delta.edits.length > 0);
    await client.change(URI, 3, 'No block any more.\n');
    assert.equal(await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument }), null);
  });

  it('links what comments of a block name', async () => {
    await open(TEXT.replace('   S: 503', '   # RFC 5321 section 4.1.4\n   S: 503'));
    const [link] = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(link?.range.start, { line: 9, character: 5 });
    assert.match(link?.target ?? '', /rfc5321/);
  });

  it('brings several lines into a quote as lines of the quote', async () => {
    await open('> ```smtp\n> \n> ```\n');
    const items = await ask<CompletionItem[]>('completion', 1, 2);
    const several = items.map(({ textEdit }) => (textEdit as TextEdit).newText).filter((text) => text.includes('\n'));
    assert.ok(several.length > 0);
    for (const text of several) for (const line of text.split('\n').slice(1)) assert.match(line, /^> /);
  });

  it('leaves Markdown alone where that is switched off', async () => {
    await open(TEXT, { markdown: { enabled: false } });
    assert.deepEqual(await findings(), []);
    assert.equal(await ask('hover', 8, 7), null);
    assert.deepEqual(await actionsAt(8, 7), []);
    assert.equal(await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument }), null);
  });

  it('takes no Markdown document for a transcript', async () => {
    await open('S: 220 mx.example.net ESMTP\nC: RCPT TO:<bob@example.net>\n');
    assert.deepEqual(await findings(), []);
    assert.equal(await ask('hover', 1, 4), null);
    const textDocument = { uri: URI };
    assert.deepEqual(await client.connection.sendRequest('textDocument/documentLink', { textDocument }), []);
  });

  it('pushes the findings to an editor that does not ask', async () => {
    client = await startLanguageClient({});
    const pushed = client.pushed(URI);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: URI, languageId: 'markdown', version: 1, text: TEXT },
    });
    assert.deepEqual(
      (await pushed).map(({ code, range }) => [code, range.start.line]),
      [['rcpt-before-mail', 8]],
    );
  });
});
