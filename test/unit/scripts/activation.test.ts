import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8'));

describe('the start of the extension', () => {
  it('waits for a transcript or for one of its commands', () => {
    assert.deepEqual(manifest.activationEvents ?? [], []);
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
