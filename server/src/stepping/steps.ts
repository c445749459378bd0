import type { Snapshot } from '../analysis/snapshot';
import { MASK, type Mask } from '../convert/secrets';
import { visible } from '../features/markdown';
import { groupOf } from '../features/navigation/exchangeParts';
import type { Finding } from '../rules/finding';
import type { Exchange, Session } from '../session/exchange';
import { parsePathCommand } from '../syntax/pathCommand';
import { exchangeIndex, isEventOf, isExchange, isReply, spotsIn } from './spotsIn';
import { transactionAt } from './transactionAt';

/** A line of a session at which one can stop. Lines and columns count from 0, `end` is exclusive. */
export interface Step {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'command' | 'response' | 'end-of-message' | 'reply' | 'message-text' | 'event' | 'other';
  readonly side: 'client' | 'server' | '';
  /** In upper case: of the command, or of the one that is answered; `.` for the end of a message; else empty. */
  readonly verb: string;
  /** Of the reply; on a command, of the reply that it gets; 0 where there is none. */
  readonly code: number;
  /** As in `5.1.1`, of the same reply; else empty. */
  readonly enhanced: string;
  /** The mailbox that MAIL or RCPT names, on their replies, too; else empty. */
  readonly address: string;
  /** What was said, without secrets. */
  readonly text: string;
  /** The code of a reply of which this is the last line; else 0. */
  readonly verdict: number;
  /** The last line of the command with its reply, and of the transaction; -1 where the line belongs to none. */
  readonly exchangeEnd: number;
  readonly transactionEnd: number;
  readonly findings: readonly StepFinding[];
}

export interface StepFinding {
  readonly severity: Finding['severity'];
  readonly rule: string;
  /** Plain text, safe to be shown. */
  readonly message: string;
}

export interface StepsOptions {
  /** Lines, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly findings: readonly Finding[];
  readonly mask: Mask;
}

/** All steps of a session in a stretch of lines, in their order; a step for each line in which something of it was said or happened. */
export function stepsIn(
  snapshot: Snapshot,
  session: Session,
  { from, to, findings, mask }: StepsOptions,
): readonly Step[] {
  const steps: Step[] = [];
  const last = Math.min(to, session.endLine + 1);
  const found = new Map<number, StepFinding[]>();
  for (const { place, severity, rule, message } of findings) {
    if (place.line < from || place.line >= last) continue;
    const told = { severity, rule, message: visible(mask.finding(message)) };
    found.set(place.line, [...(found.get(place.line) ?? []), told]);
  }
  for (let line = Math.max(from, session.line); line < last; line++) {
    const step = stepAt(snapshot, session, line, mask);
    if (step) steps.push({ ...step, findings: found.get(line) ?? [] });
  }
  return steps;
}

function stepAt(snapshot: Snapshot, session: Session, line: number, mask: Mask): Omit<Step, 'findings'> | undefined {
  const table = snapshot.analysis.lines;
  if (isEventOf(snapshot, session, line)) {
    const length = (snapshot.lines.at(line) ?? '').length;
    const text = shown(snapshot.lines.at(line) ?? '', mask);
    return { ...NOTHING, line, start: 0, end: length, kind: 'event', text };
  }
  const spots = spotsIn(snapshot, session, line);
  const [first] = spots;
  if (!first) return undefined;
  const place = { line, start: table.start(line), end: table.end(line) };
  const command = spots.find(isExchange);
  const answer = spots.find(isReply);
  const index = exchangeIndex(command ?? first);
  const exchange = session.exchanges[index];
  const reply = answer?.reply ?? exchange?.replies.at(-1);
  const isText = first.kind === 'content';
  const enhanced = reply?.lines.find(({ parsed }) => parsed.enhanced)?.parsed.enhanced;
  return {
    ...place,
    kind: command ? (KINDS[command.exchange.kind] ?? 'command') : answer ? 'reply' : isText ? 'message-text' : 'other',
    side: command || isText ? 'client' : answer ? 'server' : sideOf(table.role(line)),
    verb: exchange ? verbOf(exchange, mask) : '',
    code: isText ? 0 : (reply?.code ?? 0),
    enhanced: isText || !enhanced ? '' : `${enhanced.class}.${enhanced.subject}.${enhanced.detail}`,
    address: exchange && !isText ? mask.text(addressOf(exchange)) : '',
    text: isSecret(exchange) ? commandOnly(exchange, answer?.reply.code) : shown(first.text, mask),
    verdict: answer && answer.reply.lines.at(-1)?.line === line ? answer.reply.code : 0,
    exchangeEnd: exchange ? endOf(session, index) : -1,
    transactionEnd: (exchange && transactionAt(session, exchange.place.line)?.endLine) ?? -1,
  };
}

const NOTHING = {
  side: '',
  verb: '',
  code: 0,
  enhanced: '',
  address: '',
  text: '',
  verdict: 0,
  exchangeEnd: -1,
  transactionEnd: -1,
} as const;

const KINDS: Readonly<Partial<Record<Exchange['kind'], Step['kind']>>> = {
  response: 'response',
  message: 'end-of-message',
};

function sideOf(role: string): Step['side'] {
  return role === 'server' ? 'server' : role === 'client' || role === 'content' ? 'client' : '';
}

/** A line that is no command has its first word for a verb, which may be part of a login that was sent all the same. */
function verbOf({ verb, place }: Exchange, mask: Mask): string {
  return mask.hidesVerb(place) ? MASK : visible(mask.text(verb)).slice(0, LONGEST_VERB);
}

const LONGEST_VERB = 40;

/** The mailbox of MAIL or RCPT without its brackets; empty for the null path, and for other commands. */
function addressOf({ kind, text }: Exchange): string {
  if (kind !== 'mail' && kind !== 'rcpt') return '';
  const { mailbox } = parsePathCommand(text);
  return visible(text.slice(mailbox.start, mailbox.end));
}

function isSecret(exchange: Exchange | undefined): exchange is Exchange {
  return exchange?.kind === 'auth' || exchange?.kind === 'response';
}

/** Of a login nothing but what was said by table: the verb, or the code. */
function commandOnly({ verb }: Exchange, code: number | undefined): string {
  if (code === undefined) return `${verb} ${MASK}`.trim();
  return code === 334 ? `334 ${MASK}` : String(code);
}

/** So much of a line is enough to know it again. */
const LONGEST = 500;

function shown(text: string, mask: Mask): string {
  return visible(mask.text(text.slice(0, LONGEST)));
}

/** AUTH ends with the last of its responses, DATA with its message. */
function endOf(session: Session, index: number): number {
  const group = groupOf(session, index);
  return Math.max(
    ...group.map(({ place, content, replies }) =>
      Math.max(place.line, content?.last ?? -1, replies.at(-1)?.lines.at(-1)?.line ?? -1),
    ),
  );
}
