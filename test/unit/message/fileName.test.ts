import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attachmentFileName, messageFileName, safeFileName } from '../../../server/src/message/fileName';

describe('names of files', () => {
  const names: Record<string, string> = {
    'report.pdf': 'report.pdf',
    '../../etc/passwd': 'passwd',
    'C:\\Users\\x\\a b.txt': 'a_b.txt',
    '.bashrc': 'unnamed.bashrc',
    '..': 'unnamed',
    '': 'unnamed',
    '-rf': 'rf',
    'rgpj\u202e.exe': 'rgpj.exe',
    'a\0\nb.sh': 'a_b.sh',
    'résumé 日本.doc': 'résumé_日本.doc',
  };
  for (const [name, safe] of Object.entries(names)) {
    it(`make ${safe} of ${JSON.stringify(name)}`, () => {
      assert.equal(safeFileName(name), safe);
    });
  }

  it('lead nowhere else and are taken by every file system, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (name, transcript) => {
        const file = attachmentFileName(messageFileName(transcript, 1, 2), { number: 3, name, type: 'a/b' });
        assert.match(file, /^[\p{L}\p{N}][\p{L}\p{N}._-]*-1-2-3-[\p{L}\p{N}][\p{L}\p{N}._-]*$/u);
        assert.ok(Buffer.byteLength(file) <= 255, file);
      }),
    );
  });
});
