import assert from 'node:assert/strict';
import { foldersOf, inFolder, isSameUri, relativePath } from '../../../server/src/config/uriPath';

describe('paths in URIs', () => {
  it('the folders of a file are those up to the root', () => {
    assert.deepEqual(foldersOf('file:///a/b/c.smtp'), ['file:///a/b', 'file:///a', 'file:///']);
    assert.deepEqual(foldersOf('vscode-vfs://github/o/r/c.smtp?x=/y#/z'), [
      'vscode-vfs://github/o/r',
      'vscode-vfs://github/o',
      'vscode-vfs://github/',
    ]);
    assert.deepEqual(foldersOf('untitled:Untitled-1'), []);
    assert.deepEqual(foldersOf(''), []);
  });

  it('a file in a folder', () => {
    assert.equal(inFolder('file:///', 'x'), 'file:///x');
    assert.equal(inFolder('file:///a', 'x'), 'file:///a/x');
  });

  it('a path seen from a folder is decoded', () => {
    assert.equal(relativePath('file:///a%20b', 'file:///a%20b/c/%C3%A9.smtp'), 'c/é.smtp');
    assert.equal(relativePath('file:///', 'file:///a'), 'a');
    assert.equal(relativePath('file:///a', 'file:///ab/c'), undefined);
    assert.equal(relativePath('file:///a', 'file:///a'), undefined);
    assert.equal(relativePath('file:///a', 'memfs:/a/b'), undefined);
    assert.equal(relativePath('file:///a%', 'file:///a%/b'), 'b');
  });

  it('URIs that are encoded differently are the same', () => {
    assert.ok(isSameUri('file:///c%3A/x', 'file:///C:/x/'));
    assert.ok(!isSameUri('file:///c:/x', 'file:///c:/X'));
  });
});
