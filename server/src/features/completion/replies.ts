import { findCommand, type Replies } from '../../protocol/commands';
import { findReplyCode } from '../../protocol/replyCodes';
import type { OrderFault } from '../../session/order';
import { hopedFor } from '../../session/settle';
import type { Pending, SessionState } from '../../session/state';
import { localized } from '../../text/localized';
import { prose } from '../markdown';
import type { WritingPlace } from '../writing/place';
import { documentation, literal, type Proposal, RANK, type Rank } from './item';
import { greetingOffer } from './keywords';
import { knownNames } from './knownNames';
import { type UsualText, usualTexts } from './replyTexts';
import { exchangeAt } from './responses';
import { offerFor } from './session';

/**
 * The replies that the oldest command without one may get, with the usual texts; the greeting where nothing was said. In a reply
 * of several lines, the next line of it.
 *
 * @param front what stands before a line of the server, which may hang on the line
 */
export function proposeReplies(
  place: WritingPlace,
  from: number,
  state: SessionState,
  front: (text: string) => string,
): Proposal[] {
  const { open } = state;
  if (open) return goingOn(open.code, from, front);
  const [pending] = state.pending;
  const greets = state.phase === 'awaiting-greeting' && !pending;
  if (!pending && !greets) return [];
  const answered = pending ? answeredBy(pending) : 'greeting';
  const codes = pending ? codesFor(pending, state) : GREETINGS;
  const server = knownNames(place.moment).servers[0];
  const proposals: Proposal[] = [];
  for (const [code, rank] of codes) {
    const about = () => aboutCode(code);
    const base = { kind: 'reply', about, from, rank } as const;
    if (code === 250 && (answered === 'EHLO' || answered === 'LHLO')) {
      const marked = greetingOffer(server, answered === 'LHLO', state.tls).map(
        (line) => literalMark(front, line) + line,
      );
      proposals.push({
        ...base,
        label: localized('250 with keywords'),
        detail: localized('The offer of a usual server'),
        insert: marked.join('\n'),
        filter: `250 ${answered}`,
      });
      proposals.push({
        ...base,
        label: '250',
        detail: localized('No extensions'),
        insert: `${literal(front('250'))}250 \${1:${literal(server ?? 'mx.example.net')}}`,
      });
      continue;
    }
    for (const usual of textsFor(answered, code, place)) {
      const enhanced = usual.enhanced && carriesEnhanced(state, code, pending) ? `${usual.enhanced} ` : '';
      const text = server ? usual.text.replace('mx.example.net', literal(server)) : usual.text;
      const line = `${code} ${enhanced}${text}`;
      proposals.push({
        ...base,
        label: line.replace(/\$\{\d+:([^}]*)\}/g, '$1').trimEnd(),
        detail: localized(findReplyCode(code)?.name ?? ''),
        insert: literal(front(String(code))) + line,
      });
    }
  }
  return proposals;
}

function literalMark(front: (text: string) => string, line: string): string {
  return literal(front(line.slice(0, 3)));
}

/** Every line of a reply has its code, and only the last one a blank behind it (RFC 5321 section 4.2.1). */
function goingOn(code: number, from: number, front: (text: string) => string): Proposal[] {
  const refs = [{ rfc: 5321, section: '4.2.1' }];
  return [
    { label: `${code} `, detail: 'The last line of this reply' },
    { label: `${code}-`, detail: 'Another line of this reply, with more behind it' },
  ].map(({ label, detail }) => ({
    kind: 'reply',
    label,
    detail: localized(detail),
    about: () =>
      documentation(
        [localized('All lines of a reply have its code: all but the last a hyphen behind it, the last a blank.')],
        refs,
      ),
    insert: literal(front(label)) + label,
    from,
    rank: RANK.usual,
    goesOn: true,
  }));
}

const GREETINGS: readonly (readonly [code: number, rank: Rank])[] = [
  [220, RANK.usual],
  [554, RANK.fits],
  [421, RANK.fits],
  [521, RANK.rare],
];

function answeredBy({ kind, verb }: Pending): string {
  if (kind === 'message') return '.';
  return kind === 'response' ? 'response' : verb;
}

/** What a command that is out of order is answered (RFC 5321 section 4.1.4, 4.3.2; RFC 4954 section 4). */
const REFUSALS: Readonly<Partial<Record<OrderFault, number>>> = {
  'command-after-refusal': 503,
  'data-before-rcpt': 554,
  'hello-in-lmtp': 500,
  'lhlo-in-smtp': 500,
};

function codesFor(pending: Pending, state: SessionState): (readonly [code: number, rank: Rank])[] {
  const { kind, verb, fault } = pending;
  const row = findCommand(kind === 'response' ? 'AUTH' : kind === 'message' ? 'DATA' : verb);
  const codes = new Map<number, Rank>();
  const add = (code: number, rank: Rank) => {
    if (!codes.has(code)) codes.set(code, rank);
  };
  if (fault) {
    add(REFUSALS[fault as OrderFault] ?? 503, RANK.usual);
    // A lone 503 is for both (RFC 5321 section 3.3).
    add(503, RANK.usual);
  }
  if (!row) {
    add(500, RANK.usual);
    add(502, RANK.fits);
    add(250, RANK.rare);
  } else {
    const { intermediate, success, error } = repliesOf(row.replies, kind);
    const hoped = hopedFor(pending);
    const good = fault ? RANK.rare : RANK.usual;
    if (intermediate.includes(hoped) || success.includes(hoped)) add(hoped, good);
    for (const code of [...intermediate, ...success]) {
      if (code !== 355) add(code, fault ? RANK.rare : RANK.fits);
    }
    for (const code of error) {
      if (code !== 503 || fault) add(code, RANK.fits);
    }
    if (kind === 'message' && state.hello !== 'LHLO') codes.delete(354);
  }
  if (MAY_ASK_AUTH.has(kind)) add(530, RANK.rare);
  for (const code of [421, 500, 501]) add(code, RANK.rare);
  return [...codes];
}

/** Before AUTH a server may refuse these (RFC 4954 section 6). */
const MAY_ASK_AUTH: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>(['mail', 'etrn']);

function repliesOf(replies: Replies, kind: Pending['kind']): Pick<Replies, 'intermediate' | 'success' | 'error'> {
  if (kind === 'message' && replies.afterContent) return { intermediate: [], ...replies.afterContent };
  return replies;
}

function textsFor(answered: string, code: number, place: WritingPlace): readonly UsualText[] {
  if (code === 334) return challenges(place);
  const texts = usualTexts(answered, code);
  if (texts.length > 0) return texts;
  // Of no detail: fits any reply of its class (RFC 3463 section 3.1).
  return [{ enhanced: `${Math.floor(code / 100)}.0.0`, text: findReplyCode(code)?.name.replace(/ \(.*\)$/, '') ?? '' }];
}

/** The challenge of the mechanism at hand: LOGIN asks for two things by name, most others ask for the first message with nothing. */
function challenges({ moment }: WritingPlace): readonly UsualText[] {
  const { mechanism, answers } = exchangeAt(moment);
  if (mechanism !== 'LOGIN') return [{ text: '' }];
  // “Username:” and “Password:” in base64.
  return [{ text: answers === 0 ? 'VXNlcm5hbWU6' : 'UGFzc3dvcmQ6' }];
}

/** Enhanced codes are for 2xx, 4xx and 5xx replies to other commands than EHLO, where they were offered (RFC 2034 section 4). */
function carriesEnhanced(state: SessionState, code: number, pending: Pending | undefined): boolean {
  if (!pending || (code >= 300 && code < 400)) return false;
  if (pending.kind === 'ehlo' || pending.kind === 'helo' || pending.kind === 'lhlo') return false;
  return offerFor(state)?.has('ENHANCEDSTATUSCODES') ?? false;
}

function aboutCode(code: number): string {
  const row = findReplyCode(code);
  return row
    ? documentation([prose(localized(row.meaning)), prose(localized(row.action.text))], row.refs.slice(0, 2))
    : '';
}
