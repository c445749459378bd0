import { type EnhancedClassNumber, enhancedClasses, enhancedCodes } from '../../protocol/enhancedCodes';
import { localized } from '../../text/localized';
import { escapeMarkdown } from '../markdown';
import { documentation, literal, type Proposal, RANK } from './item';

/** The enhanced codes that fit a reply, those that the registry pairs with its code first. */
export function proposeEnhanced(code: number, from: number, isLine: boolean): Proposal[] {
  const digit = Math.floor(code / 100);
  const row = enhancedClasses.find((one) => one.class === digit);
  if (!row) return [];
  const cls = row.class;
  const proposals: Proposal[] = [];
  for (const one of enhancedCodes) {
    const { subject, detail, text, description, classes, status, basicCodes } = one;
    if (status !== 'current' || (classes && !classes.includes(cls as EnhancedClassNumber))) continue;
    const label = `${cls}.${subject}.${detail}`;
    proposals.push({
      kind: 'enhanced-code',
      label,
      detail: localized(text ?? ''),
      about: () =>
        documentation(
          [description, ...one.notes].map((part) => escapeMarkdown(localized(part), 600)),
          one.refs.slice(0, 2),
        ),
      insert: isLine ? `${label} \${1:${literal(text ?? 'text')}}` : label,
      from,
      rank: basicCodes.includes(code) ? RANK.usual : RANK.fits,
    });
  }
  return proposals;
}
