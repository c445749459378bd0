// Texts of a manifest: taken out under keys that stay what they are when others come or go, and put in again.

/** What is shown to people, wherever it stands in what the extension contributes. */
const TEXTS = new Set([
  'altText',
  'contents',
  'deprecationMessage',
  'description',
  'displayName',
  'errorMessage',
  'label',
  'markdownDeprecationMessage',
  'markdownDescription',
  'patternErrorMessage',
  'title',
]);
/** Lists of texts, one for each value of the `enum` beside them. */
const TEXT_LISTS = new Set(['enumDescriptions', 'enumItemLabels', 'markdownEnumDescriptions']);
/** Fields that are texts in some places only. The file that a step of a walkthrough shows is another one in each language. */
const TEXTS_WITHIN = {
  markdown: /^walkthroughs\./,
  name: /^views\./,
};
/** Nothing in them is shown, or it is a value. */
const WITHOUT_TEXTS = new Set([
  'configurationDefaults',
  'default',
  'grammars',
  'jsonValidation',
  'keybindings',
  'languages',
  'menus',
  'semanticTokenScopes',
]);
/** Steps of the way to a text that say nothing. */
const PASSED_OVER = new Set(['properties', 'items', 'contributes']);
const KEY = /^%([\w.-]+)%$/;

/**
 * @param {object} manifest with its texts in English
 * @returns {{ manifest: object, texts: Record<string, string> }} a copy with `%KEY%` in place of each text, and the texts
 * @throws {Error} where two texts would have the same key
 */
export function takeTexts(manifest) {
  const texts = {};
  const take = (text, way) => {
    const key = way.join('.').replace(/[^\w.-]+/g, '-');
    if (key in texts) throw new Error(`Two texts of the manifest have the key ${key}`);
    texts[key] = text;
    return `%${key}%`;
  };
  const copy = (value, way) => {
    if (Array.isArray(value)) return value.map((one, at) => copy(one, [...way, nameOf(one, at)]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => {
      // A setting has its key whatever group it is shown in.
      const outer = name === 'properties' && way[0] === 'configuration' && way.length === 2 ? ['configuration'] : way;
      const here = PASSED_OVER.has(name) && typeof inner === 'object' ? outer : [...way, name];
      if (WITHOUT_TEXTS.has(name)) return [name, inner];
      if (TEXT_LISTS.has(name) && Array.isArray(inner))
        return [name, inner.map((text, at) => take(text, [...here, value.enum?.[at] ?? at]))];
      if (typeof inner === 'string' && inner !== '' && isText(name, way)) return [name, take(inner, here)];
      return [name, copy(inner, here)];
    });
    return Object.fromEntries(entries);
  };
  const { description, contributes } = manifest;
  const kept = { ...manifest };
  if (description !== undefined) kept.description = take(description, ['description']);
  if (contributes !== undefined) kept.contributes = copy(contributes, []);
  return { manifest: kept, texts };
}

/**
 * @param {object} manifest with `%KEY%` in place of texts
 * @param {Record<string, string>} texts
 * @returns {object} a copy with the texts
 * @throws {Error} where there is no text for a key
 */
export function putTexts(manifest, texts) {
  return JSON.parse(JSON.stringify(manifest), (_, value) => {
    const key = typeof value === 'string' ? KEY.exec(value)?.[1] : undefined;
    if (key === undefined) return value;
    if (!(key in texts)) throw new Error(`There is no text for ${value}`);
    return texts[key];
  });
}

function isText(name, way) {
  return TEXTS.has(name) || TEXTS_WITHIN[name]?.test(`${way.join('.')}.`) === true;
}

/** What an entry of a list is told by: its place in the list may change. */
function nameOf(entry, at) {
  if (typeof entry !== 'object' || entry === null) return at;
  const { command, id, viewType, key, view, title } = entry;
  return command ?? id ?? viewType ?? key ?? view ?? title?.toLowerCase().replace(/[^a-z]+/g, '-') ?? at;
}
