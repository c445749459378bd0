import assert from 'node:assert/strict';
import { createConfigStore } from '../../../server/src/config/configStore';
import { NO_SETTINGS, resolveSettings } from '../../../server/src/config/transcriptSettings';

/** A store over files by URI, with the reads that it did. */
function storeOf(files: Record<string, string>) {
  const reads: string[] = [];
  const told: string[] = [];
  const store = createConfigStore(
    {
      async readFile(uri) {
        reads.push(uri);
        return files[uri];
      },
      exists: async (uri) => Object.keys(files).some((one) => one.startsWith(uri)),
    },
    (uri, file) => told.push(`${file ? file.problems.length : 'gone'} ${uri}`),
  );
  const found = async (uri: string, roots: string[] = []) =>
    (await store.filesFor(uri, roots)).map((file) => file.uri.replace('/.smtptranscript.json', ''));
  return { store, reads, told, found };
}

const at = (folder: string, text = '{}') => ({ [`${folder}/.smtptranscript.json`]: text });

describe('configuration files', () => {
  it('are looked for upwards, the outermost first', async () => {
    const { found } = storeOf({ ...at('file:///a'), ...at('file:///a/b/c') });
    assert.deepEqual(await found('file:///a/b/c/x.smtp'), ['file:///a', 'file:///a/b/c']);
    assert.deepEqual(await found('file:///a/x.smtp'), ['file:///a']);
    assert.deepEqual(await found('file:///x.smtp'), []);
  });

  it('are not looked for above the workspace, the repository, or a file that says so', async () => {
    const everywhere = { ...at('file:///a'), ...at('file:///a/b'), ...at('file:///a/b/c') };
    assert.deepEqual(await storeOf(everywhere).found('file:///a/b/c/x.smtp', ['file:///a/b/']), [
      'file:///a/b',
      'file:///a/b/c',
    ]);
    const repository = { ...everywhere, 'file:///a/b/.git/HEAD': '' };
    assert.deepEqual(await storeOf(repository).found('file:///a/b/c/x.smtp'), ['file:///a/b', 'file:///a/b/c']);
    const rooted = { ...everywhere, ...at('file:///a/b/c', '{ "root": true }') };
    assert.deepEqual(await storeOf(rooted).found('file:///a/b/c/x.smtp'), ['file:///a/b/c']);
  });

  it('of the workspace are for texts that are saved nowhere, too', async () => {
    const { found } = storeOf(at('file:///a'));
    assert.deepEqual(await found('untitled:Untitled-1', ['file:///a']), ['file:///a']);
    assert.deepEqual(await found('untitled:Untitled-1', ['file:///a', 'file:///b']), []);
    assert.deepEqual(await found('untitled:Untitled-1'), []);
  });

  it('are read once, until something changes; problems are told, and that a file has gone', async () => {
    const files: Record<string, string> = at('file:///a', '{ "preset": "x" }');
    const { store, reads, told, found } = storeOf(files);
    await Promise.all([found('file:///a/x.smtp'), found('file:///a/y.smtp')]);
    assert.equal(reads.length, 2);
    delete files['file:///a/.smtptranscript.json'];
    assert.equal((await found('file:///a/x.smtp')).length, 1);
    store.clear();
    assert.equal((await found('file:///a/x.smtp')).length, 0);
    store.clear();
    await found('file:///a/x.smtp');
    assert.deepEqual(told, ['1 file:///a/.smtptranscript.json', 'gone file:///a/.smtptranscript.json']);
  });
});

describe('layers of settings', () => {
  const URI = 'file:///a/lessons/x.log';
  const outer = { ...NO_SETTINGS, base: 'file:///a' };

  it('the inner one counts', () => {
    const { severities } = resolveSettings(
      [
        {
          ...outer,
          severities: new Map([
            ['no-quit', 'error'],
            ['nested-mail', 'hint'],
          ] as const),
        },
        { ...outer, severities: new Map([['no-quit', 'off']] as const) },
      ],
      URI,
    );
    assert.equal(severities.get('no-quit'), 'off');
    assert.equal(severities.get('nested-mail'), 'hint');
  });

  it('a preset switches off what it leaves out, but not what is named', () => {
    const { severities } = resolveSettings(
      [
        { ...outer, severities: new Map([['no-quit', 'warning']] as const) },
        { ...outer, preset: 'security' },
      ],
      URI,
    );
    assert.equal(severities.get('nested-mail'), 'off');
    assert.equal(severities.get('no-quit'), 'warning');
    const teaching = resolveSettings([{ ...outer, preset: 'teaching' }], URI);
    assert.equal(teaching.severities.size, 0);
  });

  it('what is ignored for a file is off, whatever severity it has', () => {
    const layers = [
      { ...outer, ignore: [{ files: 'lessons/', rules: ['no-quit'] }], severities: new Map() },
      { ...outer, severities: new Map([['no-quit', 'error']] as const) },
    ];
    assert.equal(resolveSettings(layers, URI).severities.get('no-quit'), 'off');
    assert.equal(resolveSettings(layers, 'file:///a/x.log').severities.get('no-quit'), 'error');
    assert.equal(resolveSettings(layers, 'untitled:1').severities.get('no-quit'), 'error');
    const all = resolveSettings([{ ...outer, ignore: [{ files: '*.log', rules: '*' }] }], URI);
    assert.ok([...all.severities.values()].every((severity) => severity === 'off'));
  });

  it('the dialect is that of the last glob that fits, else that of the setting', () => {
    const dialects = [
      { files: '**', dialect: 'curl' as const },
      { files: '*.log', dialect: 'swaks' as const },
    ];
    const layers = [
      { ...outer, dialect: 'bare' as const },
      { ...outer, dialects },
    ];
    assert.equal(resolveSettings(layers, URI).dialect, 'swaks');
    assert.equal(resolveSettings(layers, 'file:///a/x').dialect, 'curl');
    assert.equal(resolveSettings(layers, 'file:///x').dialect, 'bare');
  });
});
