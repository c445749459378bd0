import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../../..');
interface Command {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
  readonly icon?: string;
}
interface Bound {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly image?: string; readonly markdown?: string; readonly altText?: string };
  readonly completionEvents: readonly string[];
}
/** They need no transcript: they open or choose what they are about. */
const ANYWHERE = ['smtp.readAsTranscript', 'smtp.openSample', 'smtp.explainRule'];

describe('commands', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a manifest as it comes from its file
  let manifest: any;
  let declared: readonly Command[];
  before(async () => {
    const { readManifest } = await import(pathToFileURL(path.join(root, 'scripts/lib/manifest.mjs')).href);
    manifest = readManifest();
    declared = manifest.contributes.commands;
  });

  it('each have a title and a category, and say when they can be used', () => {
    for (const { command, title, category, enablement } of declared) {
      assert.match(title ?? '', /^[A-Z]/, command);
      assert.equal(category, 'SMTP', command);
      assert.equal(enablement === undefined, ANYWHERE.includes(command), `${command}: ${enablement}`);
    }
  });

  it('of the manifest are those that the client registers', () => {
    const sources = readdirSync(path.join(root, 'client/src'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(root, 'client/src', name), 'utf8'));
    const all = [...sources, readFileSync(path.join(root, 'server/src/messages.ts'), 'utf8')].join('\n');
    const names = sources.flatMap((source) => [...source.matchAll(/\bregisterCommand\(\s*(\w+|'[^']*')/g)]);
    const registered = names.map(([, name = '']) =>
      name.startsWith("'") ? name.slice(1, -1) : (new RegExp(`\\b${name} = '([^']*)'`).exec(all)?.[1] ?? name),
    );
    assert.deepEqual(registered.sort(), declared.map(({ command }) => command).sort());
  });

  it('are all in the command palette', () => {
    assert.equal(manifest.contributes.menus.commandPalette, undefined);
  });

  it('are in menus and bound to keys only where there is something for them', () => {
    const { menus, keybindings } = manifest.contributes as { menus: Record<string, Bound[]>; keybindings: Bound[] };
    for (const bound of [...Object.values(menus).flat(), ...keybindings]) {
      const found = declared.find(({ command }) => command === bound.command);
      assert.ok(found, bound.command);
      assert.match(bound.when ?? '', /smtp|resourceExtname|editorLangId/, bound.command);
    }
  });

  it('have an icon where menus show only that', () => {
    const shown = (manifest.contributes.menus['editor/title'] as Bound[]).filter(({ group }) =>
      group?.startsWith('navigation'),
    );
    assert.ok(shown.length > 0);
    for (const { command } of shown)
      assert.match(declared.find((one) => one.command === command)?.icon ?? '', /^\$\([a-z-]+\)$/, command);
  });
});

describe('the walkthrough', () => {
  let steps: readonly Step[];
  let files: readonly string[];
  let declared: readonly string[];
  before(async () => {
    const { readManifest } = await import(pathToFileURL(path.join(root, 'scripts/lib/manifest.mjs')).href);
    const manifest = readManifest();
    [{ steps }] = manifest.contributes.walkthroughs;
    files = manifest.files;
    declared = manifest.contributes.commands.map(({ command }: Command) => command);
  });

  it('names commands of ours that there are, and ends a step with one that it names', () => {
    for (const { id, description, completionEvents } of steps) {
      const named = [...description.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, name = '']) => name);
      assert.ok(named.length > 0, id);
      for (const name of named) assert.ok(!name.startsWith('smtp.') || declared.includes(name), name);
      for (const event of completionEvents) {
        const [, name] = /^onCommand:(.*)$/.exec(event) ?? [];
        assert.ok(name === undefined || named.includes(name), `${id}: ${event}`);
      }
    }
  });

  it('names samples that there are', () => {
    for (const { description } of steps)
      for (const [, query = ''] of description.matchAll(/smtp\.openSample\?([^)]*)/g))
        assert.ok(existsSync(path.join(root, 'samples', JSON.parse(decodeURIComponent(query))[0])), query);
  });

  it('has pictures and texts in the package, in each language', () => {
    const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.zh-cn.json'), 'utf8'));
    const shown = steps.flatMap(({ id, media: { image, markdown, altText } }) => {
      if (image !== undefined) assert.ok((altText ?? '') !== '', id);
      return markdown === undefined ? [image] : [markdown, texts[`walkthroughs.start.steps.${id}.media.markdown`]];
    });
    for (const file of shown) {
      assert.ok(existsSync(path.join(root, file)), file);
      assert.ok(
        files.some((one) => file === one || file.startsWith(`${one}/`)),
        `${file} is in the package`,
      );
    }
  });
});

describe('the samples', () => {
  it('that can be chosen are those that there are', () => {
    const source = readFileSync(path.join(root, 'client/src/commands/openSample.ts'), 'utf8');
    const offered = [...source.matchAll(/file: '([^']*)'/g)].map(([, name]) => name);
    // What stands in a folder needs the configuration beside it, which a copy would not have.
    const files = readdirSync(path.join(root, 'samples'), { withFileTypes: true }).filter((one) => one.isFile());
    assert.deepEqual(offered, files.map(({ name }) => name).sort());
  });
});

describe('the package', () => {
  it('holds the translations', () => {
    const { files, l10n } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    assert.ok(files.includes(path.normalize(l10n)));
    for (const name of readdirSync(root).filter((one) => one.startsWith('package.nls.')))
      assert.ok(files.includes(name), name);
  });
});
