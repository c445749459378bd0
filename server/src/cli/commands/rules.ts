import { NO_SETTINGS } from '../../config/transcriptSettings';
import { conditionObject, conditionText } from '../../features/rulePage/customRulePage';
import { type PagePart, rulePage } from '../../features/rulePage/rulePage';
import { isRfcRef, type Ref, refText, rfcUrl } from '../../protocol/rfc';
import type { CustomRule } from '../../rules/custom/customRule';
import { findCustomRule } from '../../rules/custom/customRules';
import { OCCASION_TEXTS } from '../../rules/custom/fields';
import { findRule, RULES } from '../../rules/index';
import { CATEGORIES, type Rule } from '../../rules/rule';
import { createCheckSettings } from '../checkSettings';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { type ColorChoice, createStyle, type Style } from '../style';
import { visible } from '../visible';
import { wrap } from '../wrap';

export const help = `smtp-transcript rules [OPTION]... [RULE]

Lists the rules, or prints the page of one.

Rules of your own (customRules in a file .smtptranscript.json of this folder or above it) are among them.

  --format FORMAT  text (default) or json
  --no-config      Do not look at configuration files
  --color WHEN     text: auto (default: on a terminal, unless NO_COLOR is set), always or never
  -h, --help       Print this help
`;

const MOST_WIDTH = 100;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
    'no-config': { type: 'boolean', default: false },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const color: ColorChoice = oneOf('--color', values.color, ['auto', 'always', 'never']);
  const [id, more] = positionals;
  if (more !== undefined) throw new UsageError('rules: name one rule at most');
  const rule = id === undefined ? undefined : findRule(id);
  const own = await customRules(!values['no-config'], io);
  const ownRule = id === undefined ? undefined : findCustomRule(own, id);
  if (id !== undefined && !rule && !ownRule) throw new UsageError(`there is no rule ${id}; see smtp-transcript rules`);
  const style = createStyle(color, io.stdout, io.env);
  const width = Math.min(MOST_WIDTH, io.stdout.columns ?? MOST_WIDTH);
  if (format === 'json') {
    const object = ownRule
      ? customRuleObject(ownRule)
      : rule
        ? ruleObject(rule)
        : [...RULES.map(ruleObject), ...own.map(customRuleObject)];
    io.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
  } else if (ownRule) io.stdout.write(customRulePage(ownRule, { style, width }));
  else io.stdout.write(rule ? page(rule, { style, width }) : list(own, style));
  return EXIT.clean;
}

/** The rules that the configuration of the current folder defines. */
async function customRules(config: boolean, io: Io): Promise<readonly CustomRule[]> {
  const complain = (text: string) => io.stderr.write(`smtp-transcript: ${visible(text)}\n`);
  const settings = await createCheckSettings({ layer: NO_SETTINGS, config }, io, complain)('-');
  return settings.customRules ?? [];
}

function list(own: readonly CustomRule[], style: Style): string {
  const width = Math.max(...[...RULES, ...own].map(({ id }) => id.length));
  const rows = CATEGORIES.flatMap((category) => {
    const rules = RULES.filter((rule) => rule.category === category);
    if (rules.length === 0) return [];
    return ['', style.strong(category), ...rules.map((rule) => row(rule, width, style))];
  });
  if (own.length > 0) rows.push('', style.strong('custom'), ...own.map((rule) => row(rule, width, style)));
  return `${rows.slice(1).join('\n')}\n`;
}

type Row = Pick<Rule, 'id' | 'severity' | 'party' | 'title'>;

function row({ id, severity, party, title }: Row, width: number, style: Style): string {
  return `  ${id.padEnd(width)}  ${style.severity(severity, severity.padEnd(11))}  ${party.padEnd(10)}  ${visible(title)}`;
}

/** The same text as the page in the editor and on the web, for a terminal. */
function page(rule: Rule, { style, width }: { style: Style; width: number }): string {
  const { id, title, category, severity, party, what, sections } = rulePage(rule);
  const lines = [
    `${style.strong(id)}  ${title}`,
    `${category}, ${style.severity(severity, severity)}, ${party}`,
    ...paragraphs(what, width).flatMap((paragraph) => ['', ...paragraph]),
    ...sections.flatMap(({ heading, parts }) => [
      '',
      style.strong(heading),
      ...parts.flatMap((part, at) => [...(at > 0 ? [''] : []), ...partLines(part, width)]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What there is to know of a rule that a user defined. */
function customRulePage(rule: CustomRule, { style, width }: { style: Style; width: number }): string {
  const { id, title, message, explanation, severity, party, url, rfc, on } = rule;
  const lines = [
    `${style.strong(id)}  ${visible(title)}`,
    `custom, ${style.severity(severity, severity)}, ${party}`,
    ...(explanation === undefined ? [] : ['', ...wrap(visible(explanation.replace(/\s+/g, ' ')), width)]),
    ...(url === undefined && !rfc ? [] : ['']),
    ...(url === undefined ? [] : [visible(url)]),
    ...(rfc ? [reference(rfc)] : []),
    '',
    style.strong('What it reports'),
    ...wrap(`${OCCASION_TEXTS[on].about} Where this holds:`, width - 2).map(indented),
    ...conditionText(rule)
      .split('\n')
      .map((line) => `    ${line}`),
    indented('it says:'),
    ...wrap(visible(message), width - 4).map((line) => `    ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

function partLines(part: PagePart, width: number): string[] {
  switch (part.type) {
    case 'text':
      return paragraphs(part.text, width - 2).flatMap((lines, at) => [...(at > 0 ? [''] : []), ...lines.map(indented)]);
    case 'transcript':
      return part.text.split('\n').map((line) => `    ${line}`);
    case 'messages':
      return part.messages.flatMap((message) => wrap(message, width - 2)).map(indented);
    case 'references':
      return part.refs.map((ref) => indented(reference(ref)));
    case 'table':
      // The heading of the section says what the columns are.
      return part.rows.slice(1).map(([tool, name]) => indented(`${tool}: ${name}`));
  }
}

/** The paragraphs of a text, each in lines that fit; the texts of rules hold no other Markdown than code and emphasis. */
function paragraphs(text: string, width: number): string[][] {
  return text.split(/\n{2,}/).map((paragraph) => wrap(paragraph, width));
}

function indented(line: string): string {
  return `  ${line}`;
}

function ruleObject({ id, title, category, severity, party, rfc, docs, examples, peers, fix }: Rule) {
  const references = rfc.map((ref) => ({ text: refText(ref), ...(isRfcRef(ref) ? { url: rfcUrl(ref) } : {}) }));
  return { id, title, category, severity, party, references, docs, examples, peers: peers ?? {}, fix: fix ?? null };
}

function customRuleObject({ id, title, message, explanation, severity, party, url, rfc, on, when }: CustomRule) {
  const references = rfc ? [{ text: refText(rfc), url: rfcUrl(rfc) }] : [];
  return {
    id,
    title,
    category: 'custom',
    severity,
    party,
    references,
    message,
    explanation: explanation ?? null,
    url: url ?? null,
    on,
    when: conditionObject(when),
  };
}

function reference(ref: Ref): string {
  return isRfcRef(ref) ? `${refText(ref)}: ${rfcUrl(ref)}` : refText(ref);
}
