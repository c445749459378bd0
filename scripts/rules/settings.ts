import { refText, rfcUrl } from '../../server/src/protocol/rfc';
import type { Rule } from '../../server/src/rules/rule';

/** The text of package.json with one property of the setting `smtp.rules` for each rule. */
export function withRuleSettings(manifest: string, rules: readonly Rule[]): string {
  const parsed = JSON.parse(manifest);
  const setting = parsed.contributes.configuration[0].properties['smtp.rules'];
  setting.properties = Object.fromEntries(rules.map((rule) => [rule.id, property(rule)]));
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function property({ title, severity, rfc: [ref] }: Rule) {
  return {
    type: 'string',
    enum: ['off', 'error', 'warning', 'information', 'hint'],
    default: severity,
    markdownDescription: `${title} ([${refText(ref)}](${rfcUrl(ref)})).`,
  };
}
