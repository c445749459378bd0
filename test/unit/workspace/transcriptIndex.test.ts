import assert from 'node:assert/strict';
import type { Host, OctetFiles, TranscriptFile } from '../../../server/src/host';
import { createTranscriptIndex, type OpenTranscript } from '../../../server/src/workspace/transcriptIndex';

const TEXT = (name: string) => `S: 220 mx.example.net ESMTP\nC: EHLO ${name}\n`;

describe('the index of the transcripts of a workspace', () => {
  it('reads open documents as they are, and the other files as they were saved', async () => {
    const { index, read } = indexOver({ 'file:///w/a.smtp': TEXT('a.example'), 'file:///w/b.smtp': TEXT('b.example') });
    const open = [opened('file:///w/a.smtp', 1, TEXT('changed.example'))];
    assert.deepEqual(await hellos(index, open), ['file:///w/a.smtp changed.example', 'file:///w/b.smtp b.example']);
    assert.deepEqual(read, ['file:///w/b.smtp']);
  });

  it('reads a file again only when it was changed', async () => {
    const { index, read, files, pass } = indexOver({ 'file:///w/a.smtp': TEXT('a.example') });
    await hellos(index);
    pass();
    await hellos(index);
    assert.equal(read.length, 1);
    files.set('file:///w/a.smtp', TEXT('other.example'));
    pass();
    assert.deepEqual(await hellos(index), ['file:///w/a.smtp other.example']);
    files.delete('file:///w/a.smtp');
    pass();
    assert.deepEqual(await hellos(index), []);
  });

  it('reads an open document again only when it was changed', async () => {
    const { index } = indexOver({});
    let reads = 0;
    const document = (version: number) => ({
      ...opened('untitled:1', version, ''),
      getText: () => TEXT(`client${++reads}.example`),
    });
    await hellos(index, [document(1)]);
    await hellos(index, [document(1)]);
    assert.equal(reads, 1);
    assert.deepEqual(await hellos(index, [document(2)]), ['untitled:1 client2.example']);
  });

  it('looks at so many files, none of which is too large', async () => {
    const { index, read } = indexOver({
      'file:///w/a.smtp': `${TEXT('a.example')}${'# \n'.repeat(2_000_000)}`,
      'file:///w/b.smtp': TEXT('b.example'),
      'file:///w/c.smtp': TEXT('c.example'),
    });
    const found = await index.all({ open: [], folders: ['file:///w'], mostFiles: 1, isCancelled: () => false });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      ['file:///w/b.smtp'],
    );
    assert.deepEqual(read, ['file:///w/b.smtp']);
  });

  it('stops when it is cancelled', async () => {
    const { index, read } = indexOver({ 'file:///w/a.smtp': TEXT('a.example'), 'file:///w/b.smtp': TEXT('b.example') });
    await index.all({ open: [], folders: ['file:///w'], mostFiles: 10, isCancelled: () => read.length > 0 });
    assert.equal(read.length, 1);
  });
});

function opened(uri: string, version: number, text: string): OpenTranscript {
  return { uri, version, dialect: 'auto', getText: () => text };
}

async function hellos(index: ReturnType<typeof createTranscriptIndex>, open: readonly OpenTranscript[] = []) {
  const found = await index.all({ open, folders: ['file:///w'], mostFiles: 10, isCancelled: () => false });
  return found.flatMap(({ uri, mentions }) =>
    mentions.filter(({ role }) => role === 'hello').map(({ text }) => `${uri} ${text}`),
  );
}

function indexOver(texts: Record<string, string>) {
  const files = new Map(Object.entries(texts));
  const read: string[] = [];
  let time = 0;
  const host: Omit<Host, keyof OctetFiles> = {
    now: () => time,
    yield: async () => {},
    log: () => {},
    exists: async (uri) => files.has(uri),
    async readFile(uri) {
      read.push(uri);
      return files.get(uri);
    },
    async transcripts(): Promise<TranscriptFile[]> {
      return [...files].map(([uri, text]) => ({ uri, modified: text.length, size: text.length }));
    },
  };
  const pass = () => {
    time += 10_000;
  };
  return { index: createTranscriptIndex(host), read, files, pass };
}
