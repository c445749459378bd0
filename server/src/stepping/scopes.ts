import type { RecipientSummary } from '../analysis/transactions';
import { ABSOLUTE, isUndated } from '../dialects/recordedTime';
import { canBeSeen, usesOf } from '../features/navigation/keywordUses';
import { OUTCOME_WORDS } from '../features/outline/outcomeWords';
import { sentParameters } from '../rules/sentParameters';
import type { SaidPlace } from '../session/exchange';
import { offerAt } from '../session/offer';
import { PHASE_TEXT } from '../session/phase';
import { type Standing, standing } from '../session/state';
import { localized, localizedCount } from '../text/localized';
import { partiesAt, phaseAt, type StepPlace } from './stepPlace';
import { listVariable, numberVariable, textVariable, truthVariable, type Variable } from './variable';

/** What is shown of a place, in groups; those of which there is nothing are left out. */
export interface Scope {
  readonly id: 'session' | 'offered' | 'transaction' | 'message' | 'connection';
  /** In the language of the editor. */
  readonly title: string;
  readonly variables: () => readonly Variable[];
}

export function scopesAt(place: StepPlace): Scope[] {
  const { state, transaction, session } = place;
  const scopes: Scope[] = [{ id: 'session', title: localized('Session'), variables: () => sessionVariables(place) }];
  const now = standingOf(place);
  if (now && offerAt(now)) {
    scopes.push({ id: 'offered', title: localized('Offered'), variables: () => offerVariables(place, now) });
  }
  if (transaction)
    scopes.push({ id: 'transaction', title: localized('Transaction'), variables: () => transactionVariables(place) });
  if (transaction && state && (SENDING.has(state.phase) || isSent(place)))
    scopes.push({ id: 'message', title: localized('Message'), variables: () => messageVariables(place) });
  if (session.connection !== undefined)
    scopes.push({ id: 'connection', title: localized('Connection'), variables: () => connectionVariables(place) });
  return scopes.map(({ variables, ...scope }) => ({
    ...scope,
    variables: () => variables().map((one) => masked(one, place)),
  }));
}

function masked(variable: Variable, place: StepPlace): Variable {
  const { items } = variable;
  return {
    ...variable,
    value: place.mask.text(variable.value),
    items: (from, to) => items(from, to).map((one) => masked(one, place)),
  };
}

const SENDING: ReadonlySet<string> = new Set(['content', 'chunk']);

/** How the session stands; undefined where that is not known. */
function standingOf({ state }: StepPlace): Standing | undefined {
  return state && standing(state);
}

function sessionVariables(place: StepPlace): Variable[] {
  const { heard } = place;
  const { client, server, protocol, authenticated } = partiesAt(place);
  const spent = timeSince(place);
  return [
    textVariable('phase', localized(PHASE_TEXT[phaseAt(place)]), 'virtual'),
    ...(heard.standing.hello === '' ? [] : [textVariable('protocol', protocol)]),
    truthVariable('tls', heard.standing.tls),
    truthVariable('authenticated', heard.standing.authenticated),
    ...(authenticated === null ? [] : [textVariable('user', authenticated)]),
    ...(client === null ? [] : [textVariable('client', client)]),
    ...(server === null ? [] : [textVariable('server', server)]),
    ...(spent === undefined ? [] : [textVariable('time', spent, 'virtual')]),
    ...pendingVariables(place),
    numberVariable('commands', heard.exchanges.length),
  ];
}

/** Commands that await their replies, the oldest first. */
function pendingVariables({ state }: StepPlace): Variable[] {
  if (!state) return [];
  const { pending } = state;
  const verbs = pending.map(({ kind, verb }) => {
    if (kind === 'message') return localized('End of message');
    return kind === 'response' ? localized('AUTH response') : verb;
  });
  const value = verbs.length === 0 ? localized('none') : verbs.slice(0, SHOWN).join(' ');
  return [listVariable('pending', value, { count: verbs.length, item: (at) => textVariable(`[${at}]`, verbs[at]!) })];
}

/** So many are named where a list is closed. */
const SHOWN = 10;

/** Since the first recorded time of the session, or when it is; undefined where the line has no time. */
function timeSince({ session, heard, spots }: StepPlace): string | undefined {
  const time = spots.map((spot) => (spot.kind === 'reply' ? spot.said.time : placeOf(spot)?.time)).find(isNumber);
  const first = [session.greeting?.lines[0]?.time, ...heard.exchanges.slice(0, 1).map(({ place }) => place.time)]
    .filter(isNumber)
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (time === undefined) return undefined;
  const seconds = time - (time < ABSOLUTE && !isUndated(time) ? 0 : first);
  return Number.isFinite(seconds) ? localized('{0} s', Number(seconds.toFixed(3))) : undefined;
}

function placeOf(spot: StepPlace['spots'][number]): SaidPlace | undefined {
  return spot.kind === 'exchange' ? spot.exchange.place : undefined;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** The keywords of the EHLO in force, and whether they were used since. */
function offerVariables({ heard }: StepPlace, now: Standing): Variable[] {
  const hello = heard.exchanges.findLastIndex(({ offered }) => offered);
  return [...(offerAt(now) ?? [])].map(([keyword, parameters]) => {
    const uses = hello < 0 || !canBeSeen(keyword) ? undefined : usesOf(heard, hello, keyword).length;
    const used =
      uses === undefined
        ? ''
        : uses === 0
          ? localized('not used so far')
          : localizedCount(uses, 'used once', 'used {0} times');
    return textVariable(keyword, [parameters.join(' '), used].filter((part) => part !== '').join(localized(', ')));
  });
}

function transactionVariables({ transaction, line }: StepPlace): Variable[] {
  if (!transaction) return [];
  const { summary, parts, whole } = transaction;
  const { from, recipients, outcome } = summary;
  const isOver = whole.end !== 'open' && line >= whole.endLine;
  const parameters = sentParameters(parts.mail);
  return [
    textVariable('sender', from === '' ? '<>' : from),
    ...parameters.map(({ name, text }) => textVariable(name, text ?? localized('asked for'))),
    listVariable('recipients', localizedCount(recipients.length, '{0} recipient', '{0} recipients'), {
      count: recipients.length,
      item: (at) => textVariable(`[${at}]`, recipientText(recipients[at]!)),
    }),
    numberVariable('accepted', recipients.filter(({ accepted }) => accepted === true).length),
    numberVariable('refused', recipients.filter(({ accepted }) => accepted === false).length),
    ...(isOver ? [textVariable('outcome', localized(OUTCOME_WORDS[outcome]), 'virtual')] : []),
  ];
}

/** `bob@example.net: accepted (250 2.1.5)` */
export function recipientText(recipient: RecipientSummary): string {
  return localized('{0}: {1}', recipient.address, verdictText(recipient));
}

/** `accepted (250 2.1.5)` */
export function verdictText({ accepted, code, enhanced }: RecipientSummary): string {
  if (accepted === null || code === null) return localized('no reply yet');
  const word = accepted ? localized('accepted') : code < 500 ? localized('put off') : localized('refused');
  return localized('{0} ({1})', word, [code, enhanced ?? ''].join(' ').trim());
}

/** Whether something of a message was sent in the transaction. */
function isSent({ transaction, state }: StepPlace): boolean {
  const { members = [] } = transaction?.parts ?? {};
  return (state?.message.lines ?? 0) > 0 && members.some(({ kind }) => kind === 'data' || kind === 'bdat');
}

function messageVariables({ state, transaction }: StepPlace): Variable[] {
  if (!state || !transaction) return [];
  const { octets, lines, section, elided } = state.message;
  const declared = sentParameters(transaction.parts.mail).find(({ name }) => name === 'SIZE')?.text;
  const isGoingOn = SENDING.has(state.phase);
  return [
    elided ? textVariable('octets', localized('{0} or more', octets)) : numberVariable('octets', octets),
    ...(declared === undefined ? [] : [textVariable('declared', declared)]),
    numberVariable('lines', lines),
    ...(isGoingOn ? [textVariable('part', section)] : []),
    ...(state.phase === 'chunk' && state.chunkLeft > 0 ? [numberVariable('chunkLeft', state.chunkLeft)] : []),
  ];
}

/** The ends as the canonical form has them; of other forms what they tell, as written. */
function connectionVariables({ session: { connection = '' } }: StepPlace): Variable[] {
  const [, from, to, time] = /^(\S+) -> (\S+)(?: (\S+))?/.exec(connection) ?? [];
  if (from === undefined || to === undefined) return [textVariable('details', connection)];
  return [
    textVariable('from', from),
    textVariable('to', to),
    ...(time === undefined ? [] : [textVariable('began', time)]),
  ];
}
