// npm run new -- rule ID [CATEGORY]: begins a rule with its file, its line in the list of rules, and its fixture.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/root.mjs';

const USAGE =
  'usage: npm run new -- rule ID [CATEGORY]   (ID in kebab case names the fault; CATEGORY is syntax if not given)';
const CATEGORIES = ['sequence', 'reply', 'syntax', 'extension', 'message', 'security', 'transcript'];
const LIST = 'server/src/rules/index.ts';

const GOOD = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: QUIT
S: 221 2.0.0 Bye
`;

const [kind, id = '', category = 'syntax'] = process.argv.slice(2);
const problem = problemWith();
if (problem) {
  console.error(problem);
  process.exitCode = 2;
} else {
  const rule = `server/src/rules/${id}.ts`;
  const fixture = `test/fixtures/rules/${id}.smtp`;
  write(rule, ruleText());
  write(fixture, fixtureText());
  write(LIST, listed(readFileSync(inRoot(LIST), 'utf8')));
  console.log(`wrote ${rule}, ${fixture} and a line in ${LIST}
Next: write the rule and its examples, \`UPDATE=1 npm test -- --only unit\` for the fixture, \`npm run generate\` for the page.
Translations: the title in server/src/text/zhCn/rules.ts, messages in findings.ts, the page in rulePages/${category}.ts.`);
}

function problemWith() {
  if (kind !== 'rule' || id === '') return USAGE;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) return `${id} is not in kebab case, such as rcpt-before-mail`;
  if (!CATEGORIES.includes(category)) return `${category} is no category; choose one of ${CATEGORIES.join(', ')}`;
  return existsSync(inRoot(`server/src/rules/${id}.ts`)) ? `there is a rule ${id} already` : undefined;
}

/** The list with the import in order of names, and the rule behind the others of its category. */
function listed(text) {
  const name = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const lines = text.split('\n');
  const imports = lines.filter((line) => line.startsWith('import '));
  imports.push(`import ${name} from './${id}';`);
  imports.sort((a, b) => (moduleOf(a) < moduleOf(b) ? -1 : 1));
  const rest = lines.filter((line) => !line.startsWith('import '));
  rest.splice(placeInList(rest), 0, ...entry(rest, name));
  return [...imports, ...rest].join('\n');
}

function moduleOf(line) {
  return line.slice(line.indexOf(" from '"));
}

function entry(lines, name) {
  return lines.includes(`  // ${category}`) ? [`  ${name},`] : [`  // ${category}`, `  ${name},`];
}

/** Categories stand in the order of CATEGORIES, each under a comment that names it. */
function placeInList(lines) {
  const end = lines.indexOf('];');
  const headings = CATEGORIES.slice(CATEGORIES.indexOf(category) + 1).map((one) => lines.indexOf(`  // ${one}`));
  return Math.min(end, ...headings.filter((line) => line >= 0));
}

function write(file, text) {
  mkdirSync(path.dirname(inRoot(file)), { recursive: true });
  writeFileSync(inRoot(file), text);
}

function ruleText() {
  const words = id.replaceAll('-', ' ');
  return `import { localized } from '../text/localized';
import { defineRule } from './rule';

export default defineRule({
  id: '${id}',
  title: '${words[0].toUpperCase()}${words.slice(1)}',
  category: '${category}',
  severity: 'warning',
  party: 'client',
  rfc: [{ rfc: 5321, section: '4.1.1' }],
  docs: {
    what: 'What the rule reports, in a sentence or two.',
    why: 'What the RFC says about it, with the section, and what goes wrong otherwise.',
    remedy: 'What to do about it.',
    practice: 'How known servers and clients behave.',
  },
  examples: {
    bad: \`${GOOD}\`,
    good: \`${GOOD}\`,
  },
  check: {
    command({ exchange }, { report }) {
      if (exchange.verb !== 'WRONG') return;
      report({
        place: exchange.place,
        message: localized('What is wrong, where the session stands, and what was expected.'),
      });
    },
  },
});
`;
}

function fixtureText() {
  return `#- case: nothing to report\n${GOOD}`;
}
