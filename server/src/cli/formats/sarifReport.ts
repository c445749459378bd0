import { harmlessJson } from '../../convert/json/harmlessJson';
import { refText, rfcUrl } from '../../protocol/rfc';
import type { CustomRule } from '../../rules/custom/customRule';
import { findCustomRule } from '../../rules/custom/customRules';
import { RULES } from '../../rules/index';
import type { Rule } from '../../rules/rule';
import { ruleLink } from '../../rules/ruleLink';
import { version } from '../version';
import type { Report } from './report';
import { BASE } from './sarifWriter';

const START = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[\n';

/** One SARIF 2.1.0 log of one run. What is known when all is checked stands behind the results: the order of properties is free. */
export function sarifReport(): Report {
  const occurred = new Set<string>();
  const own = new Map<string, CustomRule>();
  const notifications: object[] = [];
  let results = 0;
  const begun = () => (results++ === 0 ? START : ',\n');
  return {
    before({ rules }, customRules) {
      if (rules.size === 0) return '';
      for (const id of rules.keys()) {
        occurred.add(id);
        const custom = findCustomRule(customRules, id);
        if (custom) own.set(id, custom);
      }
      return begun();
    },
    after: '',
    problem(text) {
      notifications.push({ level: 'error', message: { text } });
    },
    end() {
      const rules = [
        ...RULES.filter(({ id }) => occurred.has(id)).map(ruleObject),
        ...[...own.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(customObject),
      ];
      const driver = { name: 'smtp-transcript', version: version(), rules };
      const rest = {
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'The folder in which the program ran.' } } },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        tool: { driver },
      };
      return `${results === 0 ? START : ''}\n],${harmlessJson(rest).slice(1)}]}\n`;
    },
  };
}

const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function ruleObject({ id, title, severity, category, party, rfc, docs }: Rule) {
  const { what, why, remedy } = docs;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: plain(what) },
    help: { text: `${plain(why)}\n\n${plain(remedy)}`, markdown: `${why}\n\n${remedy}` },
    helpUri: ruleLink(id, undefined),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category, party, sources: rfc.map(refText), tags: ['smtp', category] },
  };
}

function customObject({ id, title, severity, party, explanation, url, rfc }: CustomRule) {
  const helpUri = url ?? (rfc && rfcUrl(rfc));
  return {
    id,
    shortDescription: { text: title },
    ...(explanation === undefined ? {} : { help: { text: explanation } }),
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { category: 'custom', party, tags: ['smtp', 'custom'] },
  };
}

/** Markdown of rule pages without the marks of code. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
