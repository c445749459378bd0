import assert from 'node:assert/strict';
import { createMarkdownBlocks } from '../../../server/src/lsp/markdownBlocks';
import { type StoredDocument, storedDocuments } from '../../../server/src/lsp/transcriptDocument';

const URI = 'file:///lesson.md';
const block = (line: string) => `\`\`\`smtp\n${line}\n\`\`\`\n`;

describe('blocks of a Markdown document', () => {
  it('are let go of when they are no more', () => {
    let document: StoredDocument = storedDocuments.create(URI, 'markdown', 1, block('C: NOOP') + block('C: QUIT'));
    const gone: string[] = [];
    const blocks = createMarkdownBlocks({ get: () => document }, (uri) => void gone.push(uri));
    const names = blocks.of(URI)?.map((one) => one.document.uri) ?? [];
    assert.equal(names.length, 2);
    document = storedDocuments.create(URI, 'markdown', 2, block('C: NOOP'));
    assert.equal(blocks.of(URI)?.length, 1);
    assert.deepEqual(gone, names.slice(1));
    blocks.forget(URI);
    assert.deepEqual(gone, [names[1], names[0]]);
  });
});
