import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIALECTS } from '../../../server/src/dialects/index';
import { RULES } from '../../../server/src/rules/index';
import { textsFor } from '../../../server/src/text/locale';
import { localized, localizedCount, useTexts } from '../../../server/src/text/localized';
import { PARTS, ZH_CN } from '../../../server/src/text/zhCn/table';

const root = path.resolve(__dirname, '../../..');
type Table = Readonly<Record<string, string>>;
const table = (name: string): Table => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

describe('translations', () => {
  const manifest = table('package.nls.json');
  const shown = table('package.nls.zh-cn.json');
  const own = table('scripts/l10n/manifest.zh-cn.json');

  it('of the manifest are there for each of its texts (scripts/l10n/manifest.zh-cn.json)', () => {
    assert.deepEqual(
      Object.keys(manifest)
        .filter((key) => !(key in shown))
        .map((key) => manifest[key]),
      [],
    );
    assert.deepEqual(
      Object.keys(shown).filter((key) => !(key in manifest)),
      [],
    );
  });

  it('of the manifest are of no texts that it has no more', () => {
    const texts = new Set(Object.values(manifest));
    assert.deepEqual(
      Object.keys(own).filter((english) => !texts.has(english)),
      [],
    );
  });

  it('of the manifest keep settings, commands, code and links', () => {
    // A file that a step of the walkthrough shows is another one in each language.
    const pairs = Object.keys(shown).filter((key) => !key.endsWith('.media.markdown'));
    for (const key of pairs) assert.deepEqual(marks(shown[key]), marks(manifest[key]), key);
  });

  const client = table('l10n/bundle.l10n.json');
  const clientZhCn = table('l10n/bundle.l10n.zh-cn.json');

  it('of the client are there for each of its texts, and for no others (l10n/bundle.l10n.zh-cn.json)', async () => {
    const { clientTexts } = await import(pathToFileURL(path.join(root, 'scripts/l10n/clientTexts.mjs')).href);
    assert.deepEqual(Object.keys(client), clientTexts());
    assert.deepEqual(Object.keys(clientZhCn).sort(), Object.keys(client).sort());
  });

  it('of the client and of the server have the places of the English text', () => {
    for (const [english, text] of [...Object.entries(clientZhCn), ...ZH_CN])
      assert.deepEqual(places(text), places(english), english);
  });

  it('of the server are in one table each', () => {
    const all = PARTS.flatMap((part) => Object.keys(part));
    assert.deepEqual(
      all.filter((english, at) => all.indexOf(english) !== at),
      [],
    );
  });

  it('of the server are bold where the English text is', () => {
    for (const [english, text] of ZH_CN) {
      assert.ok(boldParts(text).length >= boldParts(english).length, english);
      for (const { before, inner, after } of boldParts(text)) {
        // As CommonMark has it: inside a mark that touches a letter stands no punctuation.
        assert.ok(!(LETTER.test(before) && PUNCTUATION.test(inner[0] ?? '')), text);
        assert.ok(!(LETTER.test(after) && PUNCTUATION.test(inner.at(-1) ?? '')), text);
      }
    }
  });

  it('of the server are there for each text that its sources ask for', () => {
    const calls = sources('server/src').flatMap((source) => [
      ...source.matchAll(
        /\blocalized(?:Count)?\(\s*(?:[\w.]+,\s*)?'((?:[^'\\]|\\.)*)'(?:,\s*'((?:[^'\\]|\\.)*\{(?:[^'\\]|\\.)*)')?/g,
      ),
    ]);
    const asked = calls.flatMap(([, one = '', more = one]) => [one, more]);
    assert.ok(asked.length > 100, `${asked.length} texts`);
    const titles = [...RULES.map(({ title }) => title), ...DIALECTS.flatMap((one) => [one.title, one.description])];
    assert.deepEqual(
      [...asked, ...titles].filter((english) => !ZH_CN.has(english)),
      [],
    );
  });

  it('of the server are of texts that its sources hold', () => {
    const all = sources('server/src', 'zhCn').join('\n');
    const isHeld = (text: string) =>
      [`'${text}'`, `"${text}"`, JSON.stringify(text), `'${text.replaceAll('\\', '\\\\')}'`].some((one) =>
        all.includes(one),
      ) ||
      (/^\w+$/.test(text) && new RegExp(`^\\s*(?:readonly )?${text}:`, 'm').test(all));
    const lost = [...ZH_CN.keys()].filter((text) => !isHeld(text));
    assert.deepEqual(
      lost.filter((text) => !DIALECTS.some((one) => one.description === text)),
      [],
    );
  });
});

describe('a text in the language of the user', () => {
  afterEach(() => useTexts(undefined));

  it('is English where there is no translation', () => {
    assert.equal(localized('Explain {0}', 'no-quit'), 'Explain no-quit');
    useTexts(new Map());
    assert.equal(localized('Explain {0}', 'no-quit'), 'Explain no-quit');
  });

  it('has its values where its language has them, and none is taken for a place', () => {
    useTexts(new Map([['{0} of {1}', '{1}/{0}']]));
    assert.equal(localized('{0} of {1}', '{1}', '$&'), '$&/{1}');
  });

  it('has blanks beside values where Chinese has them: at words, numbers and code, not between its own characters', () => {
    useTexts(new Map([['{0} of {1}.', '在 {1} 中{0}。']]));
    assert.equal(localized('{0} of {1}.', '没有', '会话'), '在会话中没有。');
    assert.equal(localized('{0} of {1}.', 'x', '`y`'), '在 `y` 中 x。');
    assert.equal(localized('{0} of {1}.', '“x”', '2（二）'), '在 2（二）中“x”。');
    useTexts(undefined);
    assert.equal(localized('{0} of `{1}`.', '没有', '会话'), '没有 of `会话`.');
  });

  it('knows one and more', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => localizedCount(count, '{0} error', '{0} errors')),
      ['0 errors', '1 error', '2 errors'],
    );
  });

  for (const [locale, isChinese] of [
    ['zh-cn', true],
    ['zh-CN', true],
    ['zh_CN', true],
    ['zh-Hans-CN', true],
    ['zh', true],
    ['zh-tw', false],
    ['en', false],
    ['de-DE', false],
    [undefined, false],
  ] as const) {
    it(`is ${isChinese ? 'Simplified Chinese' : 'English'} for ${locale}`, async () => {
      assert.equal((await textsFor(locale)) === ZH_CN, isChinese);
    });
  }
});

/** What stands between two marks for bold letters, with the characters in front and behind; a place is taken for a letter. */
function boldParts(text: string): { before: string; inner: string; after: string }[] {
  const parts = text.replace(/\{\d\}/g, 'x').split('**');
  return parts.flatMap((inner, at) =>
    at % 2 === 1 ? [{ before: parts[at - 1]?.at(-1) ?? '', inner, after: parts[at + 1]?.[0] ?? '' }] : [],
  );
}

const LETTER = /[\p{L}\p{N}]/u;
const PUNCTUATION = /\p{P}/u;

function places(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d\}/g))].sort();
}

/** What must be the same in each language. */
function marks(text = ''): readonly string[] {
  return [...(text.match(/`[^`]*`|#[\w.]+#|\]\([^)]*\)|smtp\.\w+/g) ?? [])].sort();
}

function sources(folder: string, without = '\0'): string[] {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.includes(without))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
}
