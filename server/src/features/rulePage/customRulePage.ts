import type { Condition, CustomRule, FieldTest } from '../../rules/custom/customRule';
import { OCCASION_TEXTS } from '../../rules/custom/fields';
import { localized } from '../../text/localized';
import { enumerated } from '../hover/words';
import { escapeMarkdown, inlineCode, visible } from '../markdown';
import { refLink } from './markdown';
import { PARTY_TEXT } from './rulePage';

/** The page of a rule that a user defined, in Markdown. Its texts come from a file of the workspace: none of them is markup. */
export function customRuleMarkdown(rule: CustomRule): string {
  const { id, title, message, explanation, severity, party, url, rfc, on } = rule;
  const text = (plain: string) => escapeMarkdown(plain, Number.POSITIVE_INFINITY);
  const code = inlineCode(id);
  const see = [...(url === undefined ? [] : [`<${url}>`]), ...(rfc ? [refLink(rfc)] : [])];
  const blocks = [
    `# ${text(title)}`,
    [code, localized('a rule of your own'), localized(severity), localized(PARTY_TEXT[party])].join(' · '),
    ...(explanation ?? '').split(/\n\s*\n/).flatMap((paragraph) => (paragraph.trim() ? [text(paragraph.trim())] : [])),
    ...(see.length > 0 ? [localized('See {0}.', enumerated(see))] : []),
    `## ${localized('What it reports')}`,
    localized('{0} Where this holds:', localized(OCCASION_TEXTS[on].about)),
    `\`\`\`json\n${conditionText(rule)}\n\`\`\``,
    localized('it says:'),
    `> ${text(message)}`,
    `## ${localized('Severity and exceptions')}`,
    localized(
      'It is defined under `customRules` in a file `.smtptranscript.json`, and on in every preset. `"rules": { "{0}": "off" }` in such a file, or in the setting `smtp.rules`, switches it off; `error`, `warning`, `information` and `hint` give it another severity. On the command line the same is `--rule {0}=off`. A comment `# smtp-ignore {0} -- reason` above a line makes an exception for this line.',
      id,
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The condition as it can be written in a configuration file; lines of JSON. */
export function conditionText({ when }: CustomRule): string {
  return JSON.stringify(conditionObject(when), undefined, 2).split('\n').map(visible).join('\n');
}

/** A condition as plain data for JSON. */
export function conditionObject({ fields, all, any, not }: Condition): object {
  return {
    ...Object.fromEntries(Object.entries(fields).map(([name, test]) => [name, shortest(test)])),
    ...(all ? { all: all.map(conditionObject) } : {}),
    ...(any ? { any: any.map(conditionObject) } : {}),
    ...(not ? { not: conditionObject(not) } : {}),
  };
}

function shortest(test: FieldTest): unknown {
  return Array.isArray(test) && test.length === 1 ? test[0] : test;
}
