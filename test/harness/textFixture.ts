import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FIXTURES = path.resolve(__dirname, '..', 'fixtures');

/**
 * A test for each of these transcripts of test/fixtures/dialects. What a feature gives for the whole text stands in a text file of
 * test/fixtures/features, which UPDATE=1 rewrites.
 *
 * @param show what is to be seen, as text for people
 */
export function itShowsForTexts(folder: string, names: readonly string[], show: (text: string) => string): void {
  for (const name of names) {
    it(name, () => {
      const shown = `${show(readFileSync(path.join(FIXTURES, 'dialects', name), 'utf8'))}\n`;
      const golden = path.join(FIXTURES, 'features', folder, `${path.parse(name).name}.txt`);
      if (process.env.UPDATE) {
        mkdirSync(path.dirname(golden), { recursive: true });
        writeFileSync(golden, shown);
      }
      assert.equal(shown, readFileSync(golden, 'utf8'));
    });
  }
}
