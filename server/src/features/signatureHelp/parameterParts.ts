import { extensions, type Parameter } from '../../protocol/extensions';
import type { SessionState } from '../../session/state';
import { offerFor } from '../completion/session';
import { PARAMETER_ABOUT } from '../hover/parameter';
import { prose } from '../markdown';
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
  return [...values].map(([name, { parameter, keywords, values: listed }]) => {
    const value =
      parameter.value === 'none' ? '' : `=${listed.length > 0 ? listed.join('|') : (VALUE_WORDS[name] ?? 'value')}`;
    const lines = [
      PARAMETER_ABOUT[`${command} ${name}`] ?? (parameter.note ? prose(parameter.note) : ''),
      parameter.valueSyntax ? `Its value: \`${parameter.valueSyntax.replaceAll('`', '')}\`` : '',
      `It belongs to the extension ${keywords.map((keyword) => `\`${keyword}\``).join(' or ')}.`,
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
