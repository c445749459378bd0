import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8'));

describe('the start of the extension', () => {
  // Without a transcript in a block of it, the server is not started for Markdown: see needsServer().
  it('waits for a transcript, for Markdown, which may hold some, for a view that was open, for one of its commands, or for its debugger', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'onWebviewPanel:smtp.diagram',
      'onWebviewPanel:smtp.message',
      'onDebugDynamicConfigurations:smtp-transcript',
      'onDebugResolve:smtp-transcript',
    ]);
  });

  it('is not caused by configuration files of other tools', () => {
    // VS Code activates an extension for each language to which it contributes a configuration.
    const configured = manifest.contributes.languages.filter((one: { configuration?: string }) => one.configuration);
    assert.deepEqual(
      configured.map(({ id }: { id: string }) => id),
      ['smtp'],
    );
  });
});
