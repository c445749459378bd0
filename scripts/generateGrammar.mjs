// Writes the grammars: that of transcripts from the rules in scripts/grammar, which take verbs and keywords from the protocol
// tables, and the one that is put into Markdown.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/root.mjs';

/** The paths that were written, or with `check` those that differ from what would be written. */
export async function generate({ check }) {
  const { grammar } = await import('./grammar/grammar.ts');
  const { markdownGrammar } = await import('./grammar/markdown.ts');
  const grammars = [
    ['syntaxes/smtp.tmLanguage.json', grammar()],
    ['syntaxes/markdown.tmLanguage.json', markdownGrammar()],
  ];
  return grammars.flatMap(([name, content]) => {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const file = inRoot(name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    if (!check) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return [name];
  });
}
