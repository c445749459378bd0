import { type PagePart, rulePage } from '../../features/rulePage/rulePage';
import { isRfcRef, type Ref, refText, rfcUrl } from '../../protocol/rfc';
import { findRule, RULES } from '../../rules/index';
import { CATEGORIES, type Rule } from '../../rules/rule';
import { EXIT, type ExitStatus, type Io, UsageError } from '../io';
import { oneOf, parseOptions } from '../parseOptions';
import { type ColorChoice, createStyle, type Style } from '../style';
import { wrap } from '../wrap';

export const help = `smtp-transcript rules [OPTION]... [RULE]

Lists the rules, or prints the page of one.

  --format FORMAT  text (default) or json
  --color WHEN     text: auto (default: on a terminal, unless NO_COLOR is set), always or never
  -h, --help       Print this help
`;

const MOST_WIDTH = 100;

export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  const color: ColorChoice = oneOf('--color', values.color, ['auto', 'always', 'never']);
  const [id, more] = positionals;
  if (more !== undefined) throw new UsageError('rules: name one rule at most');
  const rule = id === undefined ? undefined : findRule(id);
  if (id !== undefined && !rule) throw new UsageError(`there is no rule ${id}; see smtp-transcript rules`);
  const style = createStyle(color, io.stdout, io.env);
  const width = Math.min(MOST_WIDTH, io.stdout.columns ?? MOST_WIDTH);
  if (format === 'json')
    io.stdout.write(`${JSON.stringify(rule ? ruleObject(rule) : RULES.map(ruleObject), null, 2)}\n`);
  else io.stdout.write(rule ? page(rule, { style, width }) : list(style));
  return EXIT.clean;
}

function list(style: Style): string {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  const rows = CATEGORIES.flatMap((category) => {
    const rules = RULES.filter((rule) => rule.category === category);
    if (rules.length === 0) return [];
    return ['', style.strong(category), ...rules.map((rule) => row(rule, width, style))];
  });
  return `${rows.slice(1).join('\n')}\n`;
}

function row({ id, severity, party, title }: Rule, width: number, style: Style): string {
  return `  ${id.padEnd(width)}  ${style.severity(severity, severity.padEnd(11))}  ${party.padEnd(10)}  ${title}`;
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

function reference(ref: Ref): string {
  return isRfcRef(ref) ? `${refText(ref)}: ${rfcUrl(ref)}` : refText(ref);
}
