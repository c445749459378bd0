// The texts of the manifest in other languages: from the tables of the server, where settings, rules and dialects have theirs,
// and from a file for what stands in the manifest alone.
import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/root.mjs';
import { LANGUAGES } from './languages.mjs';

/** What `scripts/rules/settings.ts` makes of the title of a rule and its RFC. */
const RULE = /^(.+) \(\[RFC (\d+)(?: section ([\d.]+))?\]\((\S+)\)\)\.$/;

/**
 * @param {Record<string, string>} texts in English, by their keys
 * @returns {Promise<[file: string, texts: Record<string, string>][]>} without the texts that have no translation
 */
export async function manifestTranslations(texts) {
  const files = [];
  for (const language of LANGUAGES) {
    const translate = await manifestTranslator(language);
    const translated = Object.entries(texts).flatMap(([key, english]) => {
      const text = translate(english);
      return text === undefined ? [] : [[key, text]];
    });
    files.push([`package.nls.${language.id}.json`, Object.fromEntries(translated)]);
  }
  return files;
}

/** Gives the translation of a text of the manifest; undefined where there is none. */
async function manifestTranslator({ id, serverTexts, rfcText }) {
  const own = JSON.parse(readFileSync(inRoot('scripts', 'l10n', `manifest.${id}.json`), 'utf8'));
  const table = new Map([...(await serverTexts()), ...Object.entries(own)]);
  return (english) => {
    const whole = table.get(english);
    if (whole !== undefined) return whole;
    const [, title, rfc, section, address] = RULE.exec(english) ?? [];
    const told = title && table.get(title);
    return told ? rfcText({ title: told, rfc, section, address }) : undefined;
  };
}
