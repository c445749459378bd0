import { isRfcRef, refText, rfcUrl } from '../../protocol/rfc';
import type { CustomRule } from '../../rules/custom/customRule';
import { findCustomRule } from '../../rules/custom/customRules';
import type { Finding } from '../../rules/finding';
import { findRule } from '../../rules/index';
import type { Fixed } from '../checking/task';
import { createSortedSpool } from '../spool/sortedSpool';
import { type Style, styleOf } from '../style';
import { visible } from '../visible';
import { wrap } from '../wrap';
import { excerpt } from './excerpt';
import { createRuleTags } from './ruleTags';
import type { FileWriter, Origin, WriterOptions } from './writer';

/** For people: each finding with its line, and what explains it. */
export function prettyWriter(options: WriterOptions): FileWriter {
  const { path, look, fixed = [] } = options;
  const style = styleOf(look.colored);
  const findings = createSortedSpool();
  const tags = createRuleTags();
  return {
    finding(finding, rank) {
      findings.add(
        { ...finding.place, order: rank },
        tags.of(finding.rule),
        `${describe(finding, options, style)}\n\n`,
      );
    },
    session() {},
    *pieces({ hidden }) {
      for (const one of fixed) yield `${describeFixed(one, path, style)}\n`;
      if (fixed.length > 0) yield '\n';
      yield* findings.read(tags.shown(hidden));
    },
    close: () => findings.close(),
  };
}

const MIN_WIDTH = 40;
/** In place of a line that came through a pipe, too long ago to be kept. */
const GONE = '(too far back to be shown: of a pipe, the last 8 MB are kept)';

function describe(
  finding: Finding,
  { path, look, line: textOf, origin, customRules }: WriterOptions,
  style: Style,
): string {
  const { wrapped } = look;
  const width = Math.max(MIN_WIDTH, look.width);
  const { place, severity, rule, party, related } = finding;
  const shown = [...related.map(({ line }) => line), place.line];
  const gutter = String(Math.max(...shown) + 1).length;
  const line = (at: number) => `${style.faint(`  ${String(at + 1).padStart(gutter)} |`)} `;
  const below = `${style.faint(`  ${' '.repeat(gutter)} |`)} `;
  const note = (text: string) => `${style.faint(`  ${' '.repeat(gutter)} =`)} ${text}`;
  const room = width - gutter - 5;

  const head = `${style.strong(`${visible(path)}:${place.line + 1}:${place.start + 1}:`)} ${style.severity(severity, severity)} ${style.strong(rule)} (${party})${originText(origin?.(place.line))}`;
  const message = visible(finding.message);
  const output = wrapped ? [head, ...wrap(message, width - 2).map((part) => `  ${part}`)] : [`${head}: ${message}`];
  const gone = style.faint(GONE);
  const own = textOf(place.line);
  if (own === undefined) output.push(line(place.line) + gone);
  else {
    const { text, carets } = excerpt(own, place, room);
    output.push(line(place.line) + text, below + style.severity(severity, carets));
  }
  for (const { line: at, message } of related) {
    const other = textOf(at);
    const text = other === undefined ? gone : excerpt(other, { start: 0, end: 0 }, room).text;
    output.push(line(at) + text, note(visible(message)));
  }
  for (const reference of referencesOf(rule, customRules)) output.push(note(reference));
  return output.join('\n');
}

/** Where the rule is written; of a user’s rule what that tells. */
function referencesOf(id: string, customRules: readonly CustomRule[] | undefined): string[] {
  const rule = findRule(id);
  const own = rule ? undefined : findCustomRule(customRules, id);
  const reference = rule?.rfc[0] ?? own?.rfc;
  return [
    ...(own?.url === undefined ? [] : [visible(own.url)]),
    ...(reference ? [isRfcRef(reference) ? `${refText(reference)}: ${rfcUrl(reference)}` : refText(reference)] : []),
  ];
}

function originText(origin: Origin | undefined): string {
  if (!origin) return '';
  return origin.frame === undefined
    ? ` in session ${origin.session}`
    : ` in session ${origin.session}, frame ${origin.frame}`;
}

function describeFixed({ rule, place, fix }: Fixed[number], path: string, style: Style): string {
  const where = style.strong(`${visible(path)}:${place.line + 1}:${place.start + 1}:`);
  return `${where} fixed ${style.strong(rule)}: ${visible(fix.title)}`;
}
