import { readdirSync } from 'node:fs';
import { inRoot } from './root.mjs';

/** A bundle of translations for each folder of them in the server. */
export const textEntries = () =>
  Object.fromEntries(
    readdirSync(inRoot('server/src/text'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [bundleOf(name), inRoot('server/src/text', name, 'table.ts')]),
  );

/** A plugin of esbuild by which translations stay out of the server’s own bundle: only who has their language loads them. */
export const textsApart = {
  name: 'texts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/\w+\/table$/ }, ({ path: name, kind }) =>
      kind === 'dynamic-import' ? { path: `./${bundleOf(name.split('/')[1])}.js`, external: true } : undefined,
    );
  },
};

const bundleOf = (language) => `texts-${language}`;
