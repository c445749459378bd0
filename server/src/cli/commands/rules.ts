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

function page(rule: Rule, { style, width }: { style: Style; width: number }): string {
  const { id, title, category, severity, party, docs, examples, peers } = rule;
  const section = (heading: string, lines: readonly string[]) => [
    '',
    style.strong(heading),
    ...lines.map((line) => `  ${line}`),
  ];
  const prose = (text: string) => text.split(/\n+/).flatMap((paragraph) => wrap(paragraph, width - 2));
  const example = (text: string) => text.trimEnd().split('\n');
  const known = Object.entries(peers ?? {}).map(([peer, name]) => `${peer}: ${name}`);
  const lines = [
    `${style.strong(id)}  ${title}`,
    `${category}, ${style.severity(severity, severity)}, fault of the ${party}`,
    ...section('What', prose(docs.what)),
    ...section('Why', prose(docs.why)),
    ...section('What to do', prose(docs.remedy)),
    ...(docs.practice ? section('In practice', prose(docs.practice)) : []),
    ...section('Wrong', example(examples.bad)),
    ...section('Right', example(examples.good)),
    ...section('Written in', rule.rfc.map(reference)),
    ...(known.length > 0 ? section('Other tools call it', known) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function ruleObject({ id, title, category, severity, party, rfc, docs, examples, peers }: Rule) {
  const references = rfc.map((ref) => ({ text: refText(ref), ...(isRfcRef(ref) ? { url: rfcUrl(ref) } : {}) }));
  return { id, title, category, severity, party, references, docs, examples, peers: peers ?? {} };
}

function reference(ref: Ref): string {
  return isRfcRef(ref) ? `${refText(ref)}: ${rfcUrl(ref)}` : refText(ref);
}
