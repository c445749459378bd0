import type { SessionDialogue } from '../../analysis/dialogue';
import type { Heard } from '../../analysis/follower';
import type { Snapshot } from '../../analysis/snapshot';
import { type SessionSummary, summarizeSession } from '../../analysis/summary';
import type { Explanation } from '../../features/hover/explanation';
import { explainSaidAt } from '../../features/hover/hover';
import { visible } from '../../features/markdown';
import type { Finding } from '../../rules/finding';
import { findRule } from '../../rules/index';
import { parseReplyLine } from '../../syntax/replyLine';
import { parseAuthCommand } from '../../syntax/saslMessage';
import { localized, localizedCount } from '../../text/localized';
import type { Losses } from '../losses';
import { createMask, type Mask } from '../secrets';
import type { Source } from '../source';
import { findingsOf } from '../sourceFindings';
import type { Said } from '../text/textForm';
import { writeTimeTag } from '../timeTag';
import { eventWords } from '../words';

/** A transcript with all that can be explained about it, for reports. Secrets are masked; nothing is escaped but for explanations. */
export interface Annotated {
  /** Of the file, without its folder. */
  readonly name: string;
  /** Remarks above the first session. */
  readonly head: readonly string[];
  readonly sessions: readonly AnnotatedSession[];
  /** Findings that belong to no line of a session. */
  readonly findings: readonly ShownFinding[];
}

export interface AnnotatedSession {
  readonly number: number;
  readonly summary: SessionSummary;
  readonly steps: readonly AnnotatedStep[];
}

/** Lines that belong together: what the client said and what answered it. */
export interface AnnotatedStep {
  readonly lines: readonly ShownLine[];
  readonly notes: readonly Note[];
  readonly findings: readonly ShownFinding[];
}

export interface ShownLine {
  readonly kind: 'client' | 'server' | 'message' | 'event' | 'remark';
  /** The line in the transcript, from 1; 0 for a line that stands for several. */
  readonly line: number;
  /** With its mark, and without anything invisible. */
  readonly text: string;
}

/** An explanation: Markdown in which the text of the transcript is escaped. */
export interface Note {
  readonly title: string;
  /** Empty where the same was explained above. */
  readonly paragraphs: readonly string[];
}

export interface ShownFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly party: Finding['party'];
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

/** So many lines of one message are shown. */
const MOST_MESSAGE_LINES = 200;

export function annotate(source: Source, losses: Losses): Annotated {
  const { name, lines, dialogue, firstSession } = source;
  const snapshot: Snapshot = { lines, analysis: source.analysis() };
  const mask = createMask(dialogue.sessions.map(({ session }) => session));
  const findings = new Map<number, Finding[]>();
  for (const finding of findingsOf(source)) {
    findings.set(finding.place.line, [...(findings.get(finding.place.line) ?? []), finding]);
  }
  const explained = new Set<string>();
  const head = dialogue.head.flatMap((heard) => (heard.kind === 'remark' ? [visible(mask.text(heard.text))] : []));
  const sessions = dialogue.sessions.map((one, at) => ({
    number: firstSession + at,
    summary: summarizeSession(one.session),
    steps: annotateSteps(one, { snapshot, mask, findings, explained, losses }),
  }));
  const left = [...findings.values()].flat().map((finding) => shownFinding(finding, mask));
  losses.add('secrets', mask.masked);
  // Where the file lies is nobody's business.
  return { name: name.split(/[\\/]/).at(-1) ?? '', head, sessions, findings: left };
}

interface Around {
  readonly snapshot: Snapshot;
  readonly mask: Mask;
  /** By line; those that were shown are gone. */
  readonly findings: Map<number, Finding[]>;
  /** What was explained already. */
  readonly explained: Set<string>;
  readonly losses: Losses;
}

/** Parts a session into steps: each begins where the client speaks, or something happens, behind what the server said. */
function stepsOf({ heard }: SessionDialogue): Heard[][] {
  const steps: Heard[][] = [];
  let answered = true;
  for (const one of heard) {
    const opens = one.kind === 'event' || (one.kind === 'said' && one.side === 'client');
    if ((opens && answered) || steps.length === 0) {
      steps.push([]);
      answered = false;
    }
    if (one.kind === 'said' && one.side === 'server') answered = true;
    steps.at(-1)?.push(one);
  }
  return steps;
}

function annotateSteps(dialogue: SessionDialogue, around: Around): AnnotatedStep[] {
  const initials = new Map<string, number>();
  for (const { kind, text, place } of dialogue.session.exchanges) {
    const initial = kind === 'auth' ? parseAuthCommand(text).initial : undefined;
    if (initial) initials.set(`${place.line}:${place.start}`, initial.start);
  }
  return stepsOf(dialogue).map((heard) => annotateStep(heard, initials, around));
}

/** @param initials where the initial response stands in the text of AUTH commands, by their places */
function annotateStep(heard: readonly Heard[], initials: ReadonlyMap<string, number>, around: Around): AnnotatedStep {
  const { mask, findings, losses } = around;
  const lines: ShownLine[] = [];
  const notes: Note[] = [];
  const found: ShownFinding[] = [];
  // Explanations and findings name the verb, which here is a secret.
  const hidden = heard.some((one) => one.kind === 'said' && one.side === 'client' && mask.hidesVerb(one.place));
  let messageLines = 0;
  for (const one of heard) {
    const line = one.kind === 'said' ? one.place.line : one.line;
    for (const finding of findings.get(line) ?? [])
      found.push(shownFinding(hidden ? { ...finding, message: titleOf(finding) } : finding, mask));
    findings.delete(line);
    if (one.kind === 'said' && one.part === 'content' && ++messageLines > MOST_MESSAGE_LINES) continue;
    const shown = shownLine(one, mask);
    const above = lines.at(-1);
    // Several elisions in a row say no more than one.
    if (shown.kind === 'event' && above?.kind === 'event' && above.text === shown.text) continue;
    lines.push(shown);
    if (!hidden && one.kind === 'said' && one.part !== 'content') notes.push(...notesOn(one, initials, around));
  }
  const more = messageLines - MOST_MESSAGE_LINES;
  if (more > 0) {
    losses.add('message-lines', more);
    const end = lines.findLastIndex(({ kind }) => kind === 'message');
    lines.splice(end + 1, 0, {
      kind: 'remark',
      line: 0,
      text: localizedCount(more, '… {0} more line of the message', '… {0} more lines of the message'),
    });
  }
  return { lines, notes, findings: found };
}

function shownLine(heard: Heard, mask: Mask): ShownLine {
  if (heard.kind === 'remark')
    return { kind: 'remark', line: heard.line + 1, text: `# ${visible(mask.text(heard.text))}` };
  if (heard.kind === 'event') {
    const { tag } = writeTimeTag(heard.event.time, heard.event.frame);
    return { kind: 'event', line: heard.line + 1, text: `${tag}* ${visible(mask.text(eventWords(heard)))}` };
  }
  const { side, part, place } = heard;
  const { tag } = writeTimeTag(place.time, place.frame);
  const kind = part === 'content' ? 'message' : side;
  return { kind, line: place.line + 1, text: `${tag}${side === 'client' ? 'C' : 'S'}: ${visible(mask.said(heard))}` };
}

/** Explains a command with its initial response, or a reply with its enhanced code; a reply once, at its last line. */
function notesOn(said: Said, initials: ReadonlyMap<string, number>, { snapshot, explained }: Around): Note[] {
  const { place, text, side } = said;
  const offsets = [0];
  if (side === 'server') {
    const { code, more, enhanced } = parseReplyLine(text);
    if (more) return [];
    if (enhanced && code >= 400) offsets.push(enhanced.start);
  } else {
    const initial = initials.get(`${place.line}:${place.start}`);
    if (initial !== undefined) offsets.push(initial);
  }
  return offsets.flatMap((offset) => {
    const column = place.columns ? (place.columns[offset] ?? place.start) : place.start + offset;
    const explanation = explainSaidAt(snapshot, place.line, column);
    return explanation ? [noteOf(explanation, explained)] : [];
  });
}

function noteOf({ title, lines }: Explanation, explained: Set<string>): Note {
  const paragraphs = lines.filter((line) => line !== undefined && line !== '') as string[];
  const fresh = paragraphs.filter((paragraph) => !explained.has(`${title}\n${paragraph}`));
  for (const paragraph of fresh) explained.add(`${title}\n${paragraph}`);
  return { title, paragraphs: fresh };
}

function titleOf({ rule }: Finding): string {
  return localized('{0}.', localized(findRule(rule)?.title ?? rule));
}

function shownFinding({ rule, severity, party, message, place }: Finding, mask: Mask): ShownFinding {
  return { rule, severity, party, message: visible(mask.finding(message)), line: place.line + 1 };
}
