import { extensions, type Parameter } from '../../protocol/extensions';
import type { SessionState } from '../../session/state';
import { parsePathCommand } from '../../syntax/pathCommand';
import { localized } from '../../text/localized';
import { PARAMETER_ABOUT } from '../hover/parameter';
import { prose } from '../markdown';
import { documentation, literal, type Proposal, RANK } from './item';
import { offerFor } from './session';

/** The parameters of MAIL or RCPT that are not there yet: those of extensions that the EHLO in force offered first. */
export function proposeParameters(
  command: 'MAIL' | 'RCPT',
  said: string,
  from: number,
  state: SessionState,
): Proposal[] {
  const there = new Set(parsePathCommand(said).parameters.map(({ name }) => name));
  const offer = offerFor(state);
  const proposed = new Map<string, Proposal>();
  for (const { keyword, parameters, title, status, certainty } of extensions) {
    if (certainty === 'unconfirmed') continue;
    const isOffered = offer?.has(keyword) ?? false;
    if (!isOffered && (status === 'obsolete' || status === 'historic' || status === 'vendor')) continue;
    for (const parameter of parameters) {
      const { name, value } = parameter;
      if (!parameter.commands.includes(command) || there.has(name)) continue;
      if (parameter.excludes?.some((other) => there.has(other))) continue;
      // BODY belongs to two extensions: one that was offered is enough.
      const known = proposed.get(name);
      if (known && (known.rank === RANK.usual || !isOffered)) continue;
      const lacks =
        offer && !isOffered
          ? state.hello === 'HELO'
            ? localized('After HELO no parameter may be used; it needs {0}', keyword)
            : localized('The server did not offer {0}', keyword)
          : undefined;
      proposed.set(name, {
        kind: 'parameter',
        label: value === 'none' ? name : `${name}=`,
        detail: lacks ?? localized('{0}: {1}', keyword, localized(title)),
        about: () => about(command, parameter, keyword, lacks),
        insert: value === 'none' ? name : `${name}=${VALUES[name] ?? '$1'}`,
        from,
        rank: lacks ? RANK.notOffered : isOffered ? RANK.usual : RANK.fits,
        ...(lacks ? { isWrong: true as const } : {}),
        ...(parameter.values || name === 'NOTIFY' ? { goesOn: true as const } : {}),
      });
    }
  }
  return [...proposed.values()];
}

/** The values of a parameter that can be listed. */
export function proposeValues(
  command: 'MAIL' | 'RCPT',
  name: string,
  before: string,
  from: number,
  state: SessionState,
): Proposal[] {
  if (name === 'NOTIFY') return notify(before, from);
  const offer = offerFor(state);
  const proposals: Proposal[] = [];
  for (const { keyword, parameters } of extensions) {
    for (const parameter of parameters) {
      if (parameter.name !== name || !parameter.commands.includes(command)) continue;
      const lacks = offer && !offer.has(keyword) ? localized('The server did not offer {0}', keyword) : undefined;
      for (const value of parameter.values ?? []) {
        if (proposals.some(({ label }) => label === value)) continue;
        proposals.push({
          kind: 'value',
          label: value,
          detail: lacks ?? (MEANINGS[value] ? localized(MEANINGS[value]) : keyword),
          about: () => about(command, parameter, keyword, lacks),
          insert: value,
          from,
          rank: lacks ? RANK.notOffered : RANK.usual,
          ...(lacks ? { isWrong: true as const } : {}),
        });
      }
    }
  }
  return proposals;
}

/** NEVER stands alone; the others may stand together (RFC 3461 section 4.1). */
function notify(before: string, from: number): Proposal[] {
  const given = before.toUpperCase().split(',').slice(0, -1);
  if (given.includes('NEVER')) return [];
  const start = from + before.length - (before.split(',').at(-1)?.length ?? 0);
  return ['FAILURE', 'DELAY', 'SUCCESS', ...(given.length === 0 ? ['NEVER'] : [])]
    .filter((word) => !given.includes(word))
    .map((word) => ({
      kind: 'value',
      label: word,
      detail: localized(MEANINGS[word] ?? ''),
      about: () =>
        documentation([prose(localized(PARAMETER_ABOUT['RCPT NOTIFY'] ?? ''))], [{ rfc: 3461, section: '4.1' }]),
      insert: word,
      from: start,
      rank: RANK.usual,
    }));
}

function about(command: string, parameter: Parameter, keyword: string, lacks?: string): string {
  const { name, valueSyntax, refs } = parameter;
  return documentation(
    [
      lacks ? localized('**{0}.**', prose(lacks)) : undefined,
      whatFor(command, parameter),
      valueSyntax ? `\`${name}=\` ${prose(`\`${valueSyntax.replaceAll('`', '')}\``)}` : undefined,
      localized('It belongs to the extension {0}.', `\`${keyword}\``),
    ],
    [...refs.slice(0, 1), { rfc: 5321, section: '4.1.1.11' }],
  );
}

/** What a parameter is for, in Markdown; nothing where the tables do not say. */
export function whatFor(command: string, { name, note = '' }: Parameter): string {
  const known = PARAMETER_ABOUT[`${command} ${name}`];
  return known ? localized(known) : prose(localized(note));
}

/** What a value usually looks like, as a snippet. */
const VALUES: Readonly<Record<string, string>> = {
  SIZE: `\${1:1000}`,
  ENVID: `\${1:${literal('QQ314159')}}`,
  ORCPT: `rfc822;\${1:user@example.net}`,
  AUTH: `\${1:<>}`,
  HOLDFOR: `\${1:3600}`,
  BY: `\${1:120;R}`,
  'MT-PRIORITY': `\${1:0}`,
  RRVS: `\${1:2026-01-01T00:00:00Z}`,
};

const MEANINGS: Readonly<Record<string, string>> = {
  '7BIT': 'A message in ASCII only',
  '8BITMIME': 'A message that may hold octets above 127, in lines',
  BINARYMIME: 'A binary message, which has to be sent with BDAT',
  FULL: 'A report of failure returns the whole message',
  HDRS: 'A report of failure returns the header fields only',
  FAILURE: 'A report of failure is wanted',
  DELAY: 'A report of delay is wanted',
  SUCCESS: 'A report of success is wanted',
  NEVER: 'No report at all, not even of failure',
};
