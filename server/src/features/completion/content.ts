import type { SessionState } from '../../session/state';
import { localized } from '../../text/localized';
import { headerFields } from '../hover/headerFields';
import { prose } from '../markdown';
import { documentation, literal, type Proposal, RANK } from './item';

/** What a line of the message may begin with: the dot that ends it, and in its header section the fields. */
export function proposeContent(from: number, state: SessionState, mark: string, isNewLine: boolean): Proposal[] {
  const isChunk = state.chunkLeft > 0;
  const proposals: Proposal[] = [];
  if (!isChunk && state.message.lines > 0) {
    proposals.push({
      kind: 'value',
      label: '.',
      detail: localized('Ends the message'),
      about: () =>
        documentation(
          [localized('A lone dot ends the message. A line of the message that begins with a dot gets a second one.')],
          [{ rfc: 5321, section: '4.5.2' }],
        ),
      insert: literal(mark) + '.',
      from,
      rank: RANK.usual,
    });
  }
  if (state.message.section !== 'header' || !isNewLine) return proposals;
  for (const { name, text, ref } of headerFields()) {
    proposals.push({
      kind: 'field',
      label: name,
      detail: localized(text),
      about: () => documentation([prose(localized(text))], [ref]),
      insert: `${literal(mark)}${name}: `,
      from,
      rank: COMMON.has(name) ? RANK.usual : RANK.fits,
    });
  }
  return proposals;
}

const COMMON: ReadonlySet<string> = new Set(['From', 'To', 'Subject', 'Date', 'Message-ID', 'Cc']);
