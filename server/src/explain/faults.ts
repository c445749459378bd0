import type { Finding } from '../rules/finding';
import { localized } from '../text/localized';
import { type AccountOf, lineText, plainText } from './accountOf';

const PARTIES = [
  { party: 'client', lead: 'The **client** broke the protocol:' },
  { party: 'server', lead: 'The **server** broke the protocol:' },
  { party: 'transcript', lead: 'About the **recording** itself:' },
] as const;
const MOST_TOLD = 20;

/** What the rules found, by who is at fault, without what is a matter of style and what concerns security. */
export function faultsOf({ findings, mask }: AccountOf): string[] {
  const told = findings.filter(({ severity, category }) => severity !== 'hint' && category !== 'security');
  if (told.length === 0)
    return [localized('Neither side broke a rule of the protocol, as far as the transcript shows.')];
  return PARTIES.flatMap(({ party, lead }) => {
    const own = told.filter((finding) => finding.party === party);
    return own.length === 0 ? [] : [localized(lead), findingList(own, mask)];
  });
}

/** One item for each finding; each tells its line and the rule that explains more. */
export function findingList(findings: readonly Finding[], mask: AccountOf['mask']): string {
  const items = findings
    .slice(0, MOST_TOLD)
    .map(({ place, message, rule }) =>
      localized('- {0}: {1} (rule `{2}`)', lineText(place.line).replace(/^l/, 'L'), plainText(message, mask), rule),
    );
  const more = findings.length - MOST_TOLD;
  return [...items, ...(more > 0 ? [localized('- … and {0} more', more)] : [])].join('\n');
}
