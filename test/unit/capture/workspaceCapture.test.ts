import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workspaceCapture } from '../../harness/capture/workspaceCapture';

const FILE = path.resolve(__dirname, '../../integration/workspace/sessions.pcapng');

describe('the capture of the integration tests', () => {
  // In a web worker, where these run as well, captures cannot be made.
  it('is what the harness makes; UPDATE=1 writes it', () => {
    if (process.env.UPDATE) writeFileSync(FILE, workspaceCapture());
    assert.deepEqual(readFileSync(FILE), Buffer.from(workspaceCapture()));
  });
});
