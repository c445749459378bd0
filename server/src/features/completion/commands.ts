import { type Command, commands } from '../../protocol/commands';
import { findRule } from '../../rules/index';
import { type OrderFault, orderFault } from '../../session/order';
import { PHASE_TEXT, type Phase } from '../../session/phase';
import type { SessionState } from '../../session/state';
import { verbKind } from '../../session/verbs';
import { localized } from '../../text/localized';
import { commandForm, VERB_TITLES } from '../hover/verb';
import { uncapital } from '../hover/words';
import { prose } from '../markdown';
import type { WritingPlace } from '../writing/place';
import { documentation, literal, type Proposal, RANK, type Rank } from './item';
import { type KnownNames, knownNames } from './knownNames';
import { offerFor } from './session';

/**
 * The commands that the client may give next, those that fit first. Those that break the order of the session, or that the server
 * did not offer, come after them, with why not.
 *
 * @param front what has to stand before the verb in a new line
 */
export function proposeCommands(place: WritingPlace, from: number, state: SessionState, front: string): Proposal[] {
  const offer = offerFor(state);
  const names = knownNames(place.moment);
  const isWhole = (place.said?.after ?? '') === '';
  const proposals: Proposal[] = [];
  const rows = commands.filter((row) => isProposed(row, state, offer));
  const order = usualNext(state, offer);
  const late: Proposal[] = [];
  for (const row of rows) {
    const { verb } = row;
    const fault = orderFault(state, verbKind(verb));
    const lacks = lackOf(row, state, offer);
    const usual = order.indexOf(verb);
    const rank: Rank = fault
      ? RANK.wrong
      : lacks
        ? RANK.notOffered
        : usual >= 0
          ? RANK.usual
          : RARE.has(verb) || row.status !== 'current'
            ? RANK.rare
            : RANK.fits;
    const proposal: Proposal = {
      kind: 'command',
      label: verb,
      detail: fault ? faultText(fault, state.phase) : (lacks ?? localized(VERB_TITLES[verb] ?? '')),
      about: () => about(row, fault, lacks),
      insert: literal(front) + (isWhole ? written(verb, names) : literal(verb)),
      from,
      rank,
      ...(fault || lacks ? { isWrong: true as const } : {}),
      ...(isWhole && GOES_ON.has(verb) ? { goesOn: true as const } : {}),
    };
    if (usual >= 0 && rank === RANK.usual) proposals[usual] = proposal;
    else late.push(proposal);
  }
  return [...proposals.filter((one) => one !== undefined), ...late];
}

type Offered = ReturnType<typeof offerFor>;

/** What nobody has described is not proposed, nor is what single products offer, where the server does not. */
function isProposed(
  { verb, status, certainty, requiresKeyword }: Command,
  state: SessionState,
  offer: Offered,
): boolean {
  if (certainty === 'unconfirmed') return false;
  if (verb === 'LHLO') return state.hello === '' || state.hello === 'LHLO';
  if (status === 'current') return true;
  return requiresKeyword !== null && (offer?.has(requiresKeyword) ?? false);
}

/** Commands of RFC 5321 itself may be used whether or not their keyword was offered. */
const BASE: ReadonlySet<string> = new Set(['EXPN', 'VRFY', 'HELP']);

function lackOf({ verb, requiresKeyword }: Command, { hello }: SessionState, offer: Offered): string | undefined {
  if (!requiresKeyword || BASE.has(verb) || !offer || offer.has(requiresKeyword)) return undefined;
  return hello === 'HELO'
    ? localized('After HELO no extension may be used; it needs {0}', requiresKeyword)
    : localized('The server did not offer {0}', requiresKeyword);
}

function faultText(fault: OrderFault, phase: Phase): string {
  return localized('{0}: {1}', localized(findRule(fault)?.title ?? fault), localized(PHASE_TEXT[phase]));
}

function about(row: Command, fault: OrderFault | '', lacks: string | undefined): string {
  const title = VERB_TITLES[row.verb];
  return documentation(
    [
      fault
        ? localized('**Out of order here** ({0}).', prose(uncapital(localized(findRule(fault)?.title ?? fault))))
        : undefined,
      lacks ? localized('**{0}.**', prose(lacks)) : undefined,
      title ? localized('{0}: {1}', `\`${row.verb}\``, prose(localized(title))) : undefined,
      commandForm(row),
      prose(localized(row.effect)),
    ],
    row.refs.slice(0, 2),
  );
}

const RARE: ReadonlySet<string> = new Set(['EXPN', 'HELP', 'VRFY', 'BURL', 'ETRN', 'ATRN', 'NOOP', 'HELO', 'LHLO']);

const GOES_ON: ReadonlySet<string> = new Set(['MAIL', 'RCPT', 'EHLO', 'HELO', 'LHLO', 'AUTH']);

/** The verbs that clients use at a place, the likeliest first. */
function usualNext(state: SessionState, offer: Offered): readonly string[] {
  const { phase, hello, tls, authenticated, recipients } = state;
  switch (phase) {
    case 'unknown':
      return ['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT'];
    case 'awaiting-greeting':
    case 'connected':
      return hello === '' && state.tls ? ['EHLO', 'QUIT'] : ['EHLO', 'HELO', 'LHLO', 'QUIT'];
    case 'ready':
      return [
        ...(!tls && offer?.has('STARTTLS') ? ['STARTTLS'] : []),
        ...(!authenticated && offer?.has('AUTH') ? ['AUTH'] : []),
        'MAIL',
        'QUIT',
        'RSET',
      ];
    case 'mail':
      return ['RCPT', 'RSET', 'QUIT'];
    case 'rcpt':
      if (state.binaryMime) return ['BDAT', 'RCPT', 'RSET', 'QUIT'];
      return [
        ...(recipients > 0 ? ['DATA', 'RCPT'] : ['RCPT']),
        ...(offer?.has('CHUNKING') ? ['BDAT'] : []),
        'RSET',
        'QUIT',
      ];
    case 'chunk':
      return ['BDAT', 'RSET', 'QUIT'];
    case 'stuck':
      return ['RSET', 'QUIT'];
    case 'refused':
    case 'closed':
      return ['QUIT'];
    default:
      return [];
  }
}

/** The whole command with the places that are to be filled in. */
function written(verb: string, { clients }: KnownNames): string {
  switch (verb) {
    case 'EHLO':
    case 'HELO':
    case 'LHLO':
      return `${verb} \${1:${literal(clients[0] ?? 'client.example.org')}}`;
    case 'MAIL':
      return 'MAIL FROM:<$1>$2';
    case 'RCPT':
      return 'RCPT TO:<$1>$2';
    case 'BDAT':
      return `BDAT \${1:${BDAT_SIZE}} LAST`;
    case 'AUTH':
      return 'AUTH $1';
    case 'VRFY':
      return `VRFY \${1:user}`;
    case 'EXPN':
      return `EXPN \${1:list}`;
    case 'ETRN':
      return `ETRN \${1:${literal(clients[0] ?? 'client.example.org')}}`;
    default:
      return verb;
  }
}

const BDAT_SIZE = 100;
