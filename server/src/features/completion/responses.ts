import type { Moment } from '../../analysis/moment';
import { localized } from '../../text/localized';
import { documentation, literal, type Proposal, RANK } from './item';

/**
 * What the client may answer in an AUTH exchange: with masked secrets for the mechanisms of which the answer hangs on nothing that the
 * server said, and the star that gives the exchange up.
 */
export function proposeResponses(moment: Moment, from: number, mark: string): Proposal[] {
  const { mechanism, answers } = exchangeAt(moment);
  const example = EXAMPLES[mechanism]?.[answers];
  return [
    ...(example ? [asProposal(example, from, mark)] : []),
    {
      kind: 'value',
      label: '*',
      detail: localized('Gives the AUTH exchange up'),
      about: () => documentation([], [{ rfc: 4954, section: '4' }]),
      insert: `${literal(mark)}*`,
      from,
      rank: RANK.fits,
    },
  ];
}

/** What can stand behind the mechanism in the AUTH command (RFC 4954 section 4). */
export function proposeInitial(mechanism: string, from: number): Proposal[] {
  const [example] = mechanism.toUpperCase() === 'PLAIN' ? (EXAMPLES.PLAIN ?? []) : [];
  return example ? [asProposal(example, from, '')] : [];
}

interface Example {
  readonly text: string;
  readonly detail: string;
}

/** “alice”, and stars for her password: a mask that is known for one. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  PLAIN: [{ text: 'AGFsaWNlACoqKioqKioq', detail: 'User alice with a masked password, in base64' }],
  LOGIN: [
    { text: 'YWxpY2U=', detail: 'User alice, in base64' },
    { text: 'KioqKioqKio=', detail: 'A masked password, in base64' },
  ],
};

function asProposal({ text, detail }: Example, from: number, mark: string): Proposal {
  return {
    kind: 'value',
    label: text,
    detail: localized(detail),
    about: () => documentation([], [{ rfc: 4954, section: '4' }]),
    insert: literal(mark + text),
    from,
    rank: RANK.usual,
  };
}

/** The mechanism of the exchange that goes on, and how many answers of the client it has had; an initial response is one. */
export function exchangeAt({ running }: Moment): { mechanism: string; answers: number } {
  const exchanges = running?.session.exchanges ?? [];
  const at = exchanges.findLastIndex(({ kind }) => kind === 'auth');
  const [, mechanism = '', initial] = exchanges[at]?.text.split(/\s+/) ?? [];
  return { mechanism: mechanism.toUpperCase(), answers: at < 0 ? 0 : exchanges.length - 1 - at + (initial ? 1 : 0) };
}
