import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

/** In the place of what the entry imports: as little of it as is needed. */
const STUBS: Readonly<Record<string, string>> = {
  vscode: 'export const Uri = { joinPath: (_, file) => ({ toString: () => file }) };',
  'vscode-languageclient/browser': `
    export class BrowserMessageReader { constructor(worker) { this.worker = worker; } }
    export class BrowserMessageWriter { constructor(worker) { this.worker = worker; } }
    export class LanguageClient { constructor(id, name, server) { this.server = server; } }`,
  '../startClient': `
    export const CLIENT_ID = '', CLIENT_NAME = '', clientOptions = {};
    export async function startClient(context, client) { context.client = client; }`,
};

describe('the extension in the browser', () => {
  it('loads the server when the client starts, and not before', async () => {
    const { outputFiles } = await build({
      entryPoints: ['client/src/browser/main.ts'],
      bundle: true,
      write: false,
      format: 'cjs',
      plugins: [
        {
          name: 'stubs',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /./ }, ({ path }) => (path in STUBS ? { path, namespace: 'stub' } : undefined));
            onLoad({ filter: /./, namespace: 'stub' }, ({ path }) => ({ contents: STUBS[path] ?? '' }));
          },
        },
      ],
    });
    const loaded: string[] = [];
    class Worker {
      readonly script: string;
      constructor(script: string) {
        this.script = script;
        loaded.push(script);
      }
    }
    const module = { exports: {} as { activate(context: object): Promise<void> } };
    runInNewContext(outputFiles[0]!.text, { module, Worker });
    const context: { client?: { server(): Promise<{ reader: { worker: object } }> } } = {};
    await module.exports.activate(context);
    assert.deepEqual(loaded, []);
    const { reader } = await context.client!.server();
    assert.equal(loaded.length, 1);
    assert.deepEqual({ ...reader.worker }, { script: loaded[0] });
  });
});
