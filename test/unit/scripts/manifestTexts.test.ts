import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';

const script = pathToFileURL(path.resolve(__dirname, '../../../scripts/l10n/manifestTexts.mjs')).href;
type Texts = Record<string, string>;

describe('the texts of the manifest', () => {
  let takeTexts: (manifest: object) => { manifest: object; texts: Texts };
  let putTexts: (manifest: object, texts: Texts) => object;
  before(async () => {
    ({ takeTexts, putTexts } = await import(script));
  });

  it('are told by what they belong to, not by their place in a list', () => {
    const commands = [
      { command: 'smtp.a', title: 'A' },
      { command: 'smtp.b', title: 'B' },
    ];
    const { manifest, texts } = takeTexts({ name: 'n', description: 'D', contributes: { commands } });
    assert.deepEqual(texts, { description: 'D', 'commands.smtp.a.title': 'A', 'commands.smtp.b.title': 'B' });
    assert.deepEqual(manifest, {
      name: 'n',
      description: '%description%',
      contributes: {
        commands: [
          { command: 'smtp.a', title: '%commands.smtp.a.title%' },
          { command: 'smtp.b', title: '%commands.smtp.b.title%' },
        ],
      },
    });
    assert.deepEqual(takeTexts({ contributes: { commands: commands.toReversed() } }).texts, {
      'commands.smtp.b.title': 'B',
      'commands.smtp.a.title': 'A',
    });
  });

  it('of a setting do not hang on its group, nor those of a value on its place', () => {
    const inGroup = (title: string) => ({
      contributes: {
        configuration: [
          {
            title,
            properties: {
              'smtp.x': { default: 'one', enum: ['one'], enumDescriptions: ['The one'], description: 'X' },
            },
          },
        ],
      },
    });
    const { texts } = takeTexts(inGroup('Some Group'));
    assert.deepEqual(texts, {
      'configuration.some-group.title': 'Some Group',
      'configuration.smtp.x.enumDescriptions.one': 'The one',
      'configuration.smtp.x.description': 'X',
    });
  });

  it('are not taken out of values', () => {
    const contributes = {
      configurationDefaults: { '[smtp]': { title: 'x' } },
      menus: { 'explorer/context': [{ command: 'smtp.a', title: 'x' }] },
      languages: [{ id: 'smtp', description: 'x' }],
    };
    assert.deepEqual(takeTexts({ contributes }), { manifest: { contributes }, texts: {} });
  });

  it('come back as they were', () => {
    const property = fc.record({ description: fc.string(), default: fc.jsonValue(), title: fc.string() });
    const settings = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), property);
    fc.assert(
      fc.property(settings, (properties) => {
        // A text that looks like a key is none that anybody writes.
        fc.pre(!/%[\w.-]+%/.test(JSON.stringify(properties)));
        const before = JSON.parse(JSON.stringify({ contributes: { configuration: [{ properties }] } }));
        const { manifest, texts } = takeTexts(before);
        assert.deepEqual(putTexts(manifest, texts), before);
      }),
    );
  });

  it('with the same key are refused', () => {
    const commands = [
      { command: 'smtp.a', title: 'A' },
      { command: 'smtp.a', title: 'B' },
    ];
    assert.throws(() => takeTexts({ contributes: { commands } }), /smtp\.a/);
  });

  it('have to be there for each key', () => {
    assert.throws(() => putTexts({ description: '%description%' }, {}), /%description%/);
  });
});
