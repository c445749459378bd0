import { refText, rfcUrl } from '../../server/src/protocol/rfc';
import type { Rule } from '../../server/src/rules/rule';

/** Gives the setting `smtp.rules` of a manifest one property for each rule. */
export function addRuleSettings({ contributes }: Manifest, rules: readonly Rule[]): void {
  const setting = contributes.configuration[0]?.properties['smtp.rules'];
  if (setting) setting.properties = Object.fromEntries(rules.map((rule) => [rule.id, property(rule)]));
}

/** As much of it as is changed here; a property is a JSON schema. */
export interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Record<string, unknown>>> }[];
  };
}

function property({ title, severity, rfc: [ref] }: Rule) {
  return {
    type: 'string',
    enum: ['off', 'error', 'warning', 'information', 'hint'],
    default: severity,
    markdownDescription: `${title} ([${refText(ref)}](${rfcUrl(ref)})).`,
  };
}
