import { type Analysis, analyze } from '../analysis/analyze';
import type { RuleSettings } from '../analysis/applySettings';
import { type Dialogue, readDialogue } from '../analysis/dialogue';
import type { DialectId } from '../dialects/dialect';
import { withRelativeTimes } from './relativeTimes';

/** What is converted: a transcript, or some of its sessions. */
export interface Source {
  /** What the transcript is called, for forms that name it. */
  readonly name: string;
  /** The lines of the transcript, without their ends. */
  readonly lines: readonly string[];
  /** What was heard of the wanted sessions. */
  readonly dialogue: Dialogue;
  /** The number of the first session in the transcript, from 1; the others follow. */
  readonly firstSession: number;
  /** Rules that the user defined, and their severities; absent where they are not looked at. */
  readonly own: RuleSettings | undefined;
  /** What the rules found in the whole transcript, for forms that judge it; worked out when it is first asked for. */
  analysis(): Analysis;
}

export interface SourceOptions {
  readonly name: string;
  readonly lines: readonly string[];
  readonly dialect: DialectId | 'auto';
  /** Only this session, counted from 1. */
  readonly session?: number | undefined;
  readonly own?: RuleSettings | undefined;
}

/** Reads a transcript to convert it. Undefined where it does not have the wanted session. */
export function readSource({ name, lines, dialect, session, own }: SourceOptions): Source | undefined {
  const read = readDialogue(lines, dialect);
  const whole = { ...read, sessions: read.sessions.map(withRelativeTimes) };
  let known: Analysis | undefined;
  const analysis = () => {
    known ??= analyze(lines, whole.dialect, own?.customRules);
    return known;
  };
  if (session === undefined) return { name, lines, dialogue: whole, firstSession: 1, own, analysis };
  const wanted = whole.sessions[session - 1];
  if (!wanted) return undefined;
  return { name, lines, dialogue: { ...whole, head: [], sessions: [wanted] }, firstSession: session, own, analysis };
}
