import { type DetectedDialect, detectDialect } from '../dialects/detect';
import {
  type ConnectionEvent,
  type Dialect,
  type DialectId,
  type Reading,
  SAMPLE_LINES,
  type Utterance,
} from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';
import { type Directive, parseDirective } from '../rules/directive';
import type { Finding } from '../rules/finding';
import { RULES } from '../rules/index';
import { judge, judgeFile } from '../rules/judge';
import { isToolTalk } from '../rules/toolTalk';
import { unrecognised } from '../rules/unrecognised-dialect';
import { type Conversation, startConversation } from '../session/conversation';
import type { Place, Session } from '../session/exchange';
import { createLineTable, type LineTable, type LineTableBuilder } from './lineTable';

/** All that is known of one transcript. Lines and columns count from 0. */
export interface Analysis {
  readonly dialect: DetectedDialect;
  readonly lines: LineTable;
  readonly sessions: readonly Session[];
  /** What the rules found, before directives and settings are applied: see applySettings(). In order of lines. */
  readonly found: readonly Finding[];
  readonly directives: readonly Directive[];
}

/** Reads, follows and judges a whole transcript. Takes any text; never throws. */
export function analyze(lines: readonly string[], wanted: DialectId | 'auto' = 'auto'): Analysis {
  const detected = chooseDialect(lines, wanted);
  const dialect = DIALECTS.find((one) => one.id === detected.dialect);
  const table = createLineTable(lines.length);
  const analysis = {
    dialect: detected,
    lines: table,
    sessions: [] as Session[],
    found: [] as Finding[],
    directives: [] as Directive[],
  };
  if (!dialect) return analysis;
  const guess = unrecognised(lines, detected);
  if (guess) analysis.found.push(guess);
  // Where the form is a guess, the sides may be too: then nobody is blamed.
  const listen = judge(guess ? [] : RULES, (finding) => analysis.found.push(finding));
  const conversations = new Map<string, Conversation>();
  const conversationOf = (key: string): Conversation => {
    const known = conversations.get(key);
    if (known) return known;
    const started = startConversation({
      order: dialect.order,
      listen,
      onSession: (session) => analysis.sessions.push(session),
    });
    conversations.set(key, started);
    return started;
  };
  const toolTalk: Place[] = [];
  const follow = follower(conversationOf, table, toolTalk);
  let latest = '';
  const memory = dialect.start(detected.variant);
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] ?? '';
    const readings = dialect.read(text, memory, conversationOf(latest).expecting(), lines[line + 1]);
    for (const reading of Array.isArray(readings) ? (readings as readonly Reading[]) : [readings as Reading]) {
      latest = follow(reading, text, line) ?? latest;
      if (reading.kind === 'comment') {
        const directive = parseDirective(text, reading.start, line);
        if (directive) analysis.directives.push(directive);
      }
    }
  }
  follow(undefined, '', lines.length);
  for (const conversation of conversations.values()) conversation.end();
  if (!guess) {
    const { sessions } = analysis;
    const view = { lines, dialect: detected, sessions, role: table.role, start: table.start, toolTalk };
    judgeFile(RULES, view, (finding) => analysis.found.push(finding));
  }
  analysis.found.sort((a, b) => a.place.line - b.place.line || a.place.start - b.place.start);
  return analysis;
}

function chooseDialect(lines: readonly string[], wanted: DialectId | 'auto'): DetectedDialect {
  const sample = lines.length > SAMPLE_LINES ? lines.slice(0, SAMPLE_LINES) : lines;
  if (wanted === 'auto') return detectDialect(sample);
  const dialect: Dialect | undefined = DIALECTS.find((one) => one.id === wanted);
  const detection = dialect?.detect(sample);
  // The user's word counts, however little the text looks like it.
  return { dialect: wanted, variant: detection?.variant ?? '', score: detection?.score ?? 0, confident: true };
}

/** Hands readings on to the conversations; gives back the session key of an utterance. */
function follower(conversationOf: (key: string) => Conversation, table: LineTableBuilder, toolTalk: Place[]) {
  let held: { reading: Utterance; text: string; line: number } | undefined;
  const say = () => {
    if (!held) return;
    const { reading, text, line } = held;
    held = undefined;
    const conversation = conversationOf(reading.session ?? '');
    const { start, end, time, frame } = reading;
    const expecting = reading.side === 'client' ? conversation.expecting() : 'dialogue';
    const content = expecting === 'content';
    if (expecting === 'dialogue' && isToolTalk(text, reading.side)) {
      table.set(line, 'note', start, end);
      toolTalk.push({ line, start, end });
      return;
    }
    table.set(line, content ? 'content' : reading.side, start, end);
    conversation[reading.side](text, { line, start, end, time, frame, tls: reading.tls });
  };
  return (reading: Reading | undefined, text: string, line: number): string | undefined => {
    if (reading?.kind === 'utterance') {
      if (reading.folded && held) {
        held.text += ` ${text.slice(reading.start, reading.end)}`;
        table.set(line, reading.side, reading.start, reading.end);
        if (!reading.continues) say();
        return undefined;
      }
      say();
      held = { reading, text: text.slice(reading.start, reading.end), line };
      if (!reading.continues) say();
      return reading.session ?? '';
    }
    if (!reading) {
      say();
      return undefined;
    }
    if (reading.kind === 'blank') return undefined;
    say();
    table.set(line, reading.kind, reading.start, reading.end);
    if (reading.kind === 'event') {
      noteEvent(conversationOf(reading.session ?? ''), reading, text, line);
      return reading.session ?? '';
    }
    if (reading.kind === 'prose') conversationOf('').doubt();
    return undefined;
  };
}

function noteEvent(
  conversation: Conversation,
  { event, side, start, end }: ConnectionEvent,
  text: string,
  line: number,
): void {
  const details = text.slice(start, end);
  conversation.happened(event, { line, start, end }, side ? { side, details } : { details });
}
