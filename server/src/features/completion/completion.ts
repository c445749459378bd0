import type { Moment } from '../../analysis/moment';
import { startState } from '../../session/state';
import { parseReplyLine } from '../../syntax/replyLine';
import { isContentDue, readingsOf } from '../writing/lineForm';
import { placeAt, type SaidHere, type WritingPlace } from '../writing/place';
import { proposeArguments } from './arguments';
import { proposeCommands } from './commands';
import { proposeInComment } from './comments';
import { proposeContent } from './content';
import { proposeEnhanced } from './enhanced';
import { proposeEvents } from './events';
import { type Proposal, plainText, RANK } from './item';
import { proposeKeywords } from './keywords';
import { proposeReplies } from './replies';
import { proposeResponses } from './responses';
import { clientState, isOver } from './session';
import { proposeSessions } from './sessions';

/**
 * What can be written at a place, for whoever writes a session by hand or mends one. Nothing where the line shows otherwise what was
 * said. Never throws, whatever the text.
 *
 * @param found gives the ids of the rules that find something just below, for directives
 */
export function complete(moment: Moment, character: number, found: () => readonly string[] = () => []): Proposal[] {
  const place = placeAt(moment, character);
  return place ? proposalsAt(place, found).sort((a, b) => a.rank - b.rank) : [];
}

function proposalsAt(place: WritingPlace, found: () => readonly string[]): Proposal[] {
  const { moment, character } = place;
  const { said, text } = place;
  if (said) {
    // In a form without marks what is typed may yet become either side's.
    if (isUnmarked(place, said) && /^\S*$/.test(said.before) && said.after === '')
      return newLine(place, said.start - markLength(place, said));
    return said.side === 'server' ? byServer(place, said) : byClient(place, said);
  }
  if (readingsOf(moment, text).some(({ kind }) => kind === 'comment')) return proposeInComment(place, found);
  const before = text.slice(0, character);
  const typed = /^\s*(\S*)$/.exec(before);
  if (typed && text.slice(character).trim() === '') {
    if (typed[1]?.startsWith('#')) return [];
    return newLine(place, 0).map((one) => foundByMark(one, typed[1] ?? ''));
  }
  return proposeEvents(place);
}

/** Whoever types the mark first finds the lines that begin with it. */
function foundByMark(proposal: Proposal, typed: string): Proposal {
  const mark = plainText(proposal.insert).trimStart();
  if (typed === '' || proposal.filter !== undefined || !mark.startsWith(typed)) return proposal;
  return { ...proposal, filter: mark };
}

/** Whether no mark tells in this line who speaks. */
function isUnmarked({ form, moment }: WritingPlace, { side }: SaidHere): boolean {
  if (!form || moment.expecting !== 'dialogue') return false;
  return (
    (form.mark(side, '') ?? '').trim() === '' || (moment.reading.dialect === 'bare' && form.mark(side, '') === '> ')
  );
}

function markLength({ form }: WritingPlace, { side, start }: SaidHere): number {
  return Math.min(start, form?.mark(side, '')?.length ?? 0);
}

function byClient(place: WritingPlace, said: SaidHere): Proposal[] {
  const { moment, character } = place;
  const isWord = /^\S*$/.test(said.before);
  if (moment.expecting === 'content') {
    const state = clientState(moment);
    return isWord ? proposeContent(character - said.before.length, state, '', true) : [];
  }
  if (moment.expecting === 'response')
    return isWord ? proposeResponses(moment, character - said.before.length, '') : [];
  const state = clientState(moment);
  if (isWord) return proposeCommands(place, character - said.before.length, state, '');
  return proposeArguments(place, said, state);
}

function byServer(place: WritingPlace, said: SaidHere): Proposal[] {
  const { moment, character } = place;
  const state = serverState(moment);
  const { before } = said;
  if (/^\d{0,3}$/.test(before)) {
    const proposals = proposeReplies(place, character - before.length, state, () => '');
    return said.after === '' ? proposals : codesAlone(proposals);
  }
  const { code } = parseReplyLine(before);
  if (code === 0) return [];
  const typed = before.slice(4);
  const from = character - typed.length;
  const [pending] = state.pending;
  const isHello = pending?.kind === 'ehlo' || pending?.kind === 'lhlo';
  if (isHello && code === 250 && state.open) return /^\S*$/.test(typed) ? proposeKeywords(from, state) : [];
  if (/^[\d.]*$/.test(typed)) {
    const whole = said.after !== '' ? [] : wholeReplies(place, code, character - before.length, state);
    if (isHello || !pending) return whole;
    return [...whole, ...proposeEnhanced(code, from, said.after === '')];
  }
  return [];
}

/** Before a text that is there already only the code is to be written. */
function codesAlone(proposals: readonly Proposal[]): Proposal[] {
  const codes = new Map<string, Proposal>();
  for (const one of proposals) {
    const label = one.label.slice(0, 3);
    if (!codes.has(label)) codes.set(label, { ...one, label, insert: label });
  }
  return [...codes.values()];
}

/** The rest of a reply of which the code is there. */
function wholeReplies(
  place: WritingPlace,
  code: number,
  from: number,
  state: ReturnType<typeof serverState>,
): Proposal[] {
  return proposeReplies(place, from, state, () => '').filter(({ label }) => label.startsWith(`${code} `));
}

function serverState({ running }: Moment) {
  return running && !isOver(running.run.state) ? running.run.state : startState();
}

/** A whole new line: what either side may say next, behind its mark. */
function newLine(place: WritingPlace, from: number): Proposal[] {
  const { form, moment } = place;
  if (!form) return [];
  const state = serverState(moment);
  const client = form.mark('client', '');
  const events = proposeEvents(place);
  const answers = replies(place, from, state);
  // A client that does not wait for 354 breaks a rule (RFC 5321 section 3.3), though it is understood.
  if (moment.expecting === 'content' && (isContentDue(moment) || answers.length === 0)) {
    return form.contentMark === undefined ? answers : proposeContent(from, clientState(moment), form.contentMark, true);
  }
  if (moment.expecting === 'content') return answers;
  if (moment.expecting === 'response' && client !== undefined && answers.length === 0)
    return proposeResponses(moment, from, client);
  if (state.open) return answers;
  const commands = client === undefined ? [] : proposeCommands(place, from, clientState(moment), client);
  // The side that has to speak first is the one whose lines come first.
  const late =
    answers.length > 0 ? commands.map((one) => (one.rank < RANK.early ? { ...one, rank: RANK.early } : one)) : commands;
  return [...answers, ...late, ...events, ...(hasSaidNothing(moment) ? proposeSessions(form, from) : [])];
}

/** Whether no session goes on, or one of which only the connection is told. */
function hasSaidNothing({ running }: Moment): boolean {
  if (!running) return true;
  const { state } = running.run;
  return isOver(state) || (!state.clientSeen && !state.serverSeen);
}

function replies(place: WritingPlace, from: number, state: ReturnType<typeof serverState>): Proposal[] {
  const { form } = place;
  if (form?.mark('server', '250') === undefined) return [];
  return proposeReplies(place, from, state, (text) => form.mark('server', text) ?? '');
}
