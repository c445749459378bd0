import { isRfcRef, type Ref, rfcUrl } from '../../protocol/rfc';
import type { Rule } from '../../rules/rule';
import { localized } from '../../text/localized';
import { refWords } from '../../text/refWords';
import { enumerated } from '../hover/words';
import { type PagePart, rulePage } from './rulePage';

/** A rule's page in Markdown. */
export function ruleMarkdown(rule: Rule): string {
  const { id, title, category, severity, party, what, sections } = rulePage(rule);
  const blocks = [
    `# ${title}`,
    [`\`${id}\``, localized('category {0}', `\`${category}\``), localized(severity), party].join(' · '),
    what,
    ...sections.flatMap(({ heading, parts }) => [`## ${heading}`, ...parts.map(block)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A link to the place where a rule is written; a source that is no RFC has none. */
export function refLink(ref: Ref): string {
  return isRfcRef(ref) ? `[${refWords(ref)}](${rfcUrl(ref)})` : refWords(ref);
}

/** Text for a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function block(part: PagePart): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'transcript':
      return `\`\`\`smtp\n${part.text}\n\`\`\``;
    case 'messages':
      return part.messages.map((message) => `> ${message.replaceAll('<', '&lt;')}`).join('\n');
    case 'references':
      return localized('See {0}.', enumerated(part.refs.map(refLink)));
    case 'table': {
      const [head, ...rows] = part.rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
      return [head, '|---|---|', ...rows].join('\n');
    }
  }
}
