import { OCCASIONS } from '../../server/src/rules/custom/customRule';
import { FIELDS, type Field, OCCASION_TEXTS } from '../../server/src/rules/custom/fields';

/** The occasions and the fields, as tables in Markdown. */
export function fieldTables(): string {
  const occasions = OCCASIONS.map((on) => `| \`${on}\` | ${OCCASION_TEXTS[on].about} |`);
  const fields = Object.entries<Field>(FIELDS).map(([name, { on, about, examples }]) => {
    const where = on.length === OCCASIONS.length ? 'all' : on.map((one) => `\`${one}\``).join(', ');
    const shown = examples.map((example) => `\`${JSON.stringify(example)}\``).join(' ');
    return `| \`${name}\` | ${escaped(about)} | ${where} | ${escaped(shown)} |`;
  });
  return [
    '| `on` | Looks at |',
    '|---|---|',
    ...occasions,
    '',
    '| Field | What it is | There `on` | Such as |',
    '|---|---|---|---|',
    ...fields,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<>', '`<>`');
}
