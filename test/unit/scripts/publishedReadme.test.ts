import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../../..');

describe('the README in the package', () => {
  let publishedReadme: (text: string) => string;
  before(async () => {
    ({ publishedReadme } = await import(pathToFileURL(path.join(root, 'scripts/lib/publishedReadme.mjs')).href));
  });

  it('has neither pictures nor the table that shows them', () => {
    const text =
      '# T\n\n![A](docs/a.png)\n\ntext\n\n| B | C |\n|---|---|\n| ![B](b.png) | ![C](c.png) |\n\n| D |\n|---|\n| e |\n';
    assert.equal(publishedReadme(text), '# T\n\ntext\n\n| D |\n|---|\n| e |\n');
  });

  it('keeps links to the web and within itself', () => {
    const text = '[one](https://example.org/) [two](#two) [three](docs/three.md)';
    assert.equal(publishedReadme(text), '[one](https://example.org/) [two](#two) three');
  });

  it('leaves no link to a file in ours', () => {
    const text = publishedReadme(readFileSync(path.join(root, 'README.md'), 'utf8'));
    assert.deepEqual(text.match(/\]\((?!https:|#)[^)]*\)/g), null);
    assert.match(text, /^## Dialects$/m);
  });
});
