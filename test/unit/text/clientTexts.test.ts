import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../../..');
const client = path.join(root, 'client/src');

describe('the texts of the client', () => {
  let textsIn: (source: string, name: string) => string[];
  before(async () => {
    ({ textsIn } = await import(pathToFileURL(path.join(root, 'scripts/l10n/clientTexts.mjs')).href));
  });

  it('are found in calls of l10n.t()', () => {
    const source =
      "a(l10n.t('One'));\nb(l10n.t(\n  'It’s {0}',\n  x,\n)); c(l10n.t(\"Don't\")); d(l10n.t('Don\\'t \\\\ {0}', l10n.t('in')))";
    assert.deepEqual(textsIn(source, 'a.ts'), ['One', 'It’s {0}', "Don't", "Don't \\ {0}", 'in']);
  });

  // biome-ignore lint/suspicious/noTemplateCurlyInString: a source is what is looked into
  for (const source of ['l10n.t(title)', 'l10n.t(`Rule ${id}`)', "l10n.t('Rule ' + id)"]) {
    it(`cannot be looked up in ${source}`, () => {
      assert.throws(() => textsIn(`\n${source}`, 'a.ts'), /a\.ts:2/);
    });
  }

  it('all go through l10n.t()', () => {
    const shown =
      /(?:\bshow\w+Message\(|\b(?:title|placeHolder|prompt|detail|description|label|text):)\s*(['"`])(?:(?!\1).)*[a-z](?:(?!\1).)*\1/g;
    const found = readdirSync(client, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        [...readFileSync(path.join(client, name), 'utf8').matchAll(shown)]
          .map(([text]) => text)
          // The list of a capture looks them up where it shows them.
          .filter((text) => !(name.endsWith('sessionColumns.ts') && text.startsWith('title:')))
          .filter((text) => !/`(?:\$\([\w-]+\) )?(?:\$\{[^}]*\}|\W)*`$/.test(text) && !text.includes('l10n.t('))
          .map((text) => `${name}: ${text}`),
      );
    // Names that are the same in each language.
    assert.deepEqual(
      found.filter((one) => !one.includes('`SHA-256 ')),
      [],
    );
  });

  for (const { page, words, sources } of [
    {
      page: 'the list of a capture',
      words: 'client/src/capture/listWords.ts',
      sources: ['client/src/capture', 'client/src/webview/captureList.ts', 'client/src/webview/sessionGrid.ts'],
    },
    {
      page: 'a diagram',
      words: 'client/src/diagram/diagramWords.ts',
      sources: [
        'client/src/diagram',
        'client/src/webview/diagram.ts',
        'client/src/webview/ladderView.ts',
        'server/src/ladder',
      ],
    },
  ]) {
    it(`of ${page} come with its page, and no others`, () => {
      const shown = sources
        .flatMap(sourcesIn)
        .filter((file) => !file.endsWith('Words.ts'))
        .flatMap((file) => {
          const source = readFileSync(file, 'utf8');
          const calls = [...source.matchAll(/\b(?:word|shown)\(((?:'[^']*'|[^')])*)/g)].map(([, inner = '']) => inner);
          const titles = file.endsWith('sessionColumns.ts') ? (source.match(/title: '[^'#]+'/g) ?? []) : [];
          return [...calls, ...titles].flatMap((text) =>
            [...text.matchAll(/'([^']{2,})'/g)].map(([, one = '']) => one),
          );
        });
      const given = readFileSync(path.join(root, words), 'utf8');
      const keys = [...given.matchAll(/^ {4}(?:'([^']+)'|(\w+)): l10n\.t\(\s*'([^']+)'/gm)];
      for (const [, quoted, bare, text] of keys) assert.equal(text, quoted ?? bare);
      assert.deepEqual(keys.map(([, quoted, bare]) => quoted ?? bare).sort(), [...new Set(shown)].sort());
    });
  }
});

/** The sources in a folder and below, or a source itself. */
function sourcesIn(name: string): string[] {
  const found = path.join(root, name);
  if (name.endsWith('.ts')) return [found];
  return readdirSync(found, { recursive: true })
    .map((one) => path.join(found, String(one)))
    .filter((file) => file.endsWith('.ts'));
}
