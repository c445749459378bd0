import { cell, refLink } from '../../server/src/features/rulePage/markdown';
import { CATEGORIES, type Category, type Rule } from '../../server/src/rules/rule';

/** The list of all rules, as the first page of the folder of their pages. */
export function ruleIndex(rules: readonly Rule[]): string {
  return `<!-- Written by \`npm run generate\` from server/src/rules -->

# Rules

An \`error\` breaks a MUST of an RFC, a \`warning\` breaks a SHOULD or is dangerous, an \`information\` is worth knowing, a \`hint\` is style. A finding can be milder or graver than its rule where the page of the rule says so. The setting \`smtp.rules\` gives a rule another severity or switches it off.

${ruleTables(rules, '.')}`;
}

/** A table for each category that has rules. `folder` is where their pages are, seen from the text that holds the tables. */
export function ruleTables(rules: readonly Rule[], folder: string): string {
  const used = CATEGORIES.filter((category) => rules.some((rule) => rule.category === category));
  return used.map((category) => table(category, rules, folder)).join('\n');
}

const CATEGORY_TEXT: Readonly<Record<Category, string>> = {
  sequence: 'the order of commands',
  reply: 'what the server answers',
  syntax: 'how lines are written',
  extension: 'what was offered and asked for',
  message: 'the message',
  security: 'what is dangerous',
  transcript: 'the recording itself',
};

function table(category: Category, rules: readonly Rule[], folder: string): string {
  const rows = rules.filter((rule) => rule.category === category).map((rule) => row(rule, folder));
  return `### ${category}: ${CATEGORY_TEXT[category]}

| Rule | Reports | Severity | Party | See |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function row({ id, title, severity, party, rfc }: Rule, folder: string): string {
  const page = folder === '.' ? `${id}.md` : `${folder}/${id}.md`;
  return `| [${id}](${page}) | ${cell(title)} | ${severity} | ${party} | ${refLink(rfc[0])} |`;
}
