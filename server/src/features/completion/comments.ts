import { RULES } from '../../rules/index';
import { localized } from '../../text/localized';
import { escapeMarkdown, prose, visible } from '../markdown';
import type { WritingPlace } from '../writing/place';
import { documentation, type Proposal, RANK } from './item';

/** What a comment may say to the tool: the directives, and behind them the ids of rules. */
export function proposeInComment(
  { text, character, moment }: WritingPlace,
  found: () => readonly string[],
): Proposal[] {
  const before = text.slice(0, character);
  const hash = before.indexOf('#');
  if (hash < 0) return [];
  const said = before.slice(hash + 1);
  const word = /[^\s,]*$/.exec(said)?.[0] ?? '';
  const from = character - word.length;
  const directive = /^\s*smtp-(?:ignore|ignore-file|expect)(?=[\s,])/.exec(said);
  if (!directive) return /^\s*[^\s]*$/.test(said) ? directives().map((one) => ({ ...one, from })) : [];
  const rest = said.slice(directive[0].length);
  if (/\s--(?:\s|$)/.test(rest)) return [];
  const named = new Set(rest.slice(0, rest.length - word.length).split(/[\s,]+/));
  const near = found();
  const shared = (id: string) => ({ insert: id, from, rank: near.includes(id) ? RANK.usual : RANK.fits });
  const own = (moment.customRules ?? []).map(({ id, title, rfc }): Proposal => {
    const about = () => documentation([escapeMarkdown(title, MOST_TITLE)], rfc ? [rfc] : []);
    return { kind: 'rule', label: id, detail: visible(title), about, ...shared(id) };
  });
  const ours = RULES.map(({ id, title, rfc }): Proposal => {
    const about = () => documentation([localized('{0}.', prose(localized(title)))], rfc);
    return { kind: 'rule', label: id, detail: localized(title), about, ...shared(id) };
  });
  return [...own, ...ours].filter(({ label }) => !named.has(label));
}

const MOST_TITLE = 200;

const directive = (label: string, detail: string): Omit<Proposal, 'from'> => ({
  kind: 'directive',
  label,
  detail,
  about: () => documentation([localized('{0}.', prose(detail))], []),
  insert: `${label} \${1}`,
  rank: RANK.usual,
  goesOn: true,
});

const directives = (): Omit<Proposal, 'from'>[] => [
  directive('smtp-ignore', localized('Findings of these rules on the next line are not shown')),
  directive('smtp-expect', localized('The next line breaks these rules on purpose')),
  directive('smtp-ignore-file', localized('Findings of these rules are not shown in this file')),
];
