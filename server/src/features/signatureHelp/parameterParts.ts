import { extensions, type Parameter } from '../../protocol/extensions';
import type { SessionState } from '../../session/state';
import { localized } from '../../text/localized';
import { whatFor } from '../completion/parameters';
import { offerFor } from '../completion/session';
import { listed } from '../hover/words';
import type { Part } from './forms';

/** The parameters that the EHLO in force allows; those of the commonest extensions where none is known. */
export function parameterParts(command: 'MAIL' | 'RCPT', state: SessionState): (Part & { readonly name: string })[] {
  const offer = offerFor(state);
  const values = new Map<string, { parameter: Parameter; keywords: string[]; values: string[] }>();
  for (const { keyword, parameters } of extensions) {
    if (offer ? !offer.has(keyword) : !COMMON.has(keyword)) continue;
    for (const parameter of parameters) {
      if (!parameter.commands.includes(command)) continue;
      const known = values.get(parameter.name);
      if (known) {
        known.keywords.push(keyword);
        known.values.push(...(parameter.values ?? []).filter((value) => !known.values.includes(value)));
      } else values.set(parameter.name, { parameter, keywords: [keyword], values: [...(parameter.values ?? [])] });
    }
  }
  return [...values].map(([name, { parameter, keywords, values: legal }]) => {
    const value =
      parameter.value === 'none' ? '' : `=${legal.length > 0 ? legal.join('|') : (VALUE_WORDS[name] ?? 'value')}`;
    const owners = keywords.map((keyword) => `\`${keyword}\``);
    const lines = [
      whatFor(command, parameter),
      parameter.valueSyntax ? localized('Its value: {0}', `\`${parameter.valueSyntax.replaceAll('`', '')}\``) : '',
      localized('It belongs to the extension {0}.', listed(owners, 'or')),
    ];
    return { name, text: `[${name}${value}]`, about: lines.filter((line) => line !== '').join('\n\n') };
  });
}

const COMMON: ReadonlySet<string> = new Set(['SIZE', '8BITMIME', 'DSN', 'SMTPUTF8', 'AUTH']);

/** What the value is, in a word. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  SIZE: 'octets',
  ENVID: 'id',
  AUTH: 'mailbox',
  NOTIFY: 'NEVER|SUCCESS,FAILURE,DELAY',
  ORCPT: 'type;address',
  BY: 'seconds;N|R',
  HOLDFOR: 'seconds',
  HOLDUNTIL: 'time',
  'MT-PRIORITY': 'number',
  RRVS: 'time',
};
