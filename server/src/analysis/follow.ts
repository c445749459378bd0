import type { ConnectionEvent, Dialect, DialectMemory, Expecting, Reading, Utterance } from '../dialects/dialect';
import { DIALECTS } from '../dialects/index';
import { type Directive, parseDirective } from '../rules/directive';
import { RULES } from '../rules/index';
import { judge } from '../rules/judge';
import type { LineRole, RecordedLine } from '../rules/recording';
import { isToolTalk } from '../rules/toolTalk';
import { unrecognised } from '../rules/unrecognised-dialect';
import { type Conversation, type ConversationOptions, startConversation } from '../session/conversation';
import { copyPlain } from '../session/plainData';
import type { Running } from '../session/running';
import type { Checkpoint, Follower, FollowOptions, FollowSink, HeldUtterance } from './follower';
import {
  countSaid,
  endRow,
  heardBoth,
  isPassedOver,
  notePassedOver,
  type RecordingNotes,
  type SideTally,
  startNotes,
  startTally,
} from './recordingNotes';

/**
 * Of a command or reply that is longer, by a hundred times than any may be, the rest is not looked at: what may stand in it
 * would cost time and memory without end, and can tell no more than that it is too long.
 */
const MOST_SAID = 65_536;

/** More sessions at once than any server has in its log: those that began first are let go, so that memory stays bounded. */
export const MOST_OPEN = 10_000;

export function follow(options: FollowOptions, from?: Checkpoint): Follower {
  return new TranscriptFollower(options, from);
}

class TranscriptFollower implements Follower {
  begun = 0;
  readonly #options: FollowOptions;
  readonly #dialect: Dialect;
  readonly #tellRole: FollowSink['role'];
  readonly #tellHeard: FollowSink['heard'];
  readonly #judges: boolean;
  readonly #judge: ReturnType<typeof judge>;
  readonly #conversationOptions: ConversationOptions;
  readonly #conversations = new Map<string, Conversation>();
  #latestConversation: Conversation;
  #latest: string;
  #memory: DialectMemory;
  #held: HeldUtterance | undefined;
  #notes: RecordingNotes;
  #untargeted: Directive[];
  #guessTold: boolean;
  #tally = startTally();
  #tallied = false;
  // The line that is being read.
  #role: LineRole = 'blank';
  #start = 0;
  #end = 0;
  // The line above.
  #beforeLine: number;
  #beforeRole: LineRole;
  #beforeText: string;
  #beforeStart: number;
  #beforeEnd: number;

  constructor(options: FollowOptions, from: Checkpoint | undefined) {
    const { dialect, sink, keeps, judges } = options;
    this.#options = options;
    this.#tellRole = sink.role;
    this.#tellHeard = sink.heard;
    this.#judges = judges;
    this.#dialect = DIALECTS.find(({ id }) => id === dialect.dialect)!;
    // Where the form is a guess, the sides may be too: then nobody is blamed.
    this.#judge = judge(judges && dialect.confident ? RULES : [], sink.finding.bind(sink));
    this.#conversationOptions = {
      order: this.#dialect.order,
      keeps,
      listener: this.#judge,
      onOver: sink.sessionOver?.bind(sink),
      onSession: (session) => {
        this.begun++;
        sink.session?.(session);
      },
    };
    for (const [key, running] of from?.sessions ?? []) {
      this.#conversations.set(key, startConversation(this.#conversationOptions, running));
    }
    this.#memory = from ? { ...from.memory } : this.#dialect.start(dialect.variant);
    this.#held = from?.held && { ...from.held };
    this.#latest = from?.latest ?? '';
    this.#notes = from ? copyPlain(from.notes) : startNotes();
    const before = from?.before;
    this.#beforeLine = before?.line ?? -1;
    this.#beforeRole = before?.role ?? 'blank';
    this.#beforeText = before?.text ?? '';
    this.#beforeStart = before?.start ?? 0;
    this.#beforeEnd = before?.end ?? 0;
    this.#untargeted = from ? [...from.untargeted] : [];
    this.#guessTold = from?.guessTold ?? dialect.confident;
    this.#latestConversation = this.#conversationOf(this.#latest);
  }

  get open(): number {
    let open = 0;
    for (const conversation of this.#conversations.values()) if (conversation.isOpen()) open++;
    return open;
  }

  line(text: string, line: number, next: string | undefined): void {
    if (!this.#held && this.#takePlainContent(text, line)) return;
    this.#role = 'blank';
    const expecting = this.#latestConversation.expecting();
    const readings = this.#dialect.read(text, this.#memory, expecting, next);
    if (Array.isArray(readings)) for (const reading of readings as readonly Reading[]) this.#take(reading, text, line);
    else this.#take(readings as Reading, text, line, expecting);
    this.#note(text, line);
  }

  takeTally(): SideTally {
    const tally = this.#tally;
    this.#tally = startTally();
    this.#tallied = false;
    return tally;
  }

  checkpoint(): Checkpoint {
    const sessions: [string, Running][] = [];
    for (const [key, conversation] of this.#conversations) {
      const running = conversation.checkpoint();
      if (running) sessions.push([key, running]);
    }
    return {
      memory: { ...this.#memory },
      held: this.#held && { ...this.#held },
      latest: this.#latest,
      sessions,
      notes: copyPlain(this.#notes),
      before: this.#before(),
      untargeted: [...this.#untargeted],
      guessTold: this.#guessTold,
    };
  }

  end(): void {
    this.#say();
    if (this.#options.judges) endRow(this.#notes, undefined, this.#options.dialect, this.#judge);
    for (const conversation of this.#conversations.values()) conversation.end();
    this.#conversations.clear();
    this.#target(undefined);
  }

  /** @param expecting what the session waits for, where that is known already */
  #take(reading: Reading, text: string, line: number, expecting?: Expecting): void {
    if (reading.kind === 'utterance') {
      this.#hear(reading, text, line, expecting);
      return;
    }
    if (reading.kind === 'blank') return;
    this.#say();
    // What has no text of its own (a message that is left out behind a 354) leaves the line what it is.
    if (reading.start < reading.end || this.#role === 'blank')
      this.#set(line, reading.kind, reading.start, reading.end);
    if (reading.kind === 'event') this.#happened(reading, text, line);
    else {
      const words = text.slice(reading.start, reading.end);
      this.#tellHeard?.({ kind: 'remark', remark: reading.kind, text: words, line });
    }
    if (reading.kind === 'prose') this.#conversationOf('').doubt();
    else if (reading.kind === 'comment') {
      const directive = parseDirective(text, reading.start, line);
      if (directive?.kind === 'ignore-file') this.#options.sink.directive(directive, undefined);
      else if (directive) this.#untargeted.push(directive);
    }
  }

  #hear(reading: Utterance, text: string, line: number, expecting: Expecting | undefined): void {
    if (reading.folded && this.#held) {
      this.#held.text += ` ${reading.text ?? text.slice(reading.start, reading.end)}`;
      this.#set(line, reading.side, reading.start, reading.end);
      if (!reading.continues) this.#say();
      return;
    }
    if (this.#held) {
      this.#say();
      expecting = undefined;
    }
    const session = reading.session ?? '';
    if (session !== this.#latest) {
      this.#switchTo(session);
      expecting = undefined;
    }
    const said = reading.text ?? text.slice(reading.start, reading.end);
    const toLineEnd = reading.end === text.length;
    if (!reading.continues) {
      this.#tell(reading, said, line, toLineEnd, expecting);
      return;
    }
    this.#held = { reading, text: said, line, toLineEnd };
    this.#set(line, reading.side, reading.start, reading.end);
  }

  /** Tells the session what was held back because it went on in the lines below. */
  #say(): void {
    if (!this.#held) return;
    const { reading, text, line, toLineEnd } = this.#held;
    this.#held = undefined;
    this.#tell(reading, text, line, toLineEnd, undefined);
  }

  /** @param known what the session waits for, where that is known */
  #tell(reading: Utterance, said: string, line: number, toLineEnd: boolean, known: Expecting | undefined): void {
    const conversation = this.#latestConversation;
    const { start, end, time, frame, side, tls, columns } = reading;
    const expecting = side === 'client' ? (known ?? conversation.expecting()) : 'dialogue';
    if (expecting === 'dialogue' && isToolTalk(said, side)) {
      this.#set(line, 'note', start, end);
      if (this.#options.judges) {
        this.#judge.recording('toolTalk', { place: { line, start, end }, goesOn: this.#notes.toolTalk });
      }
      this.#notes.toolTalk = true;
      this.#tellHeard?.({ kind: 'remark', remark: 'note', text: said, line });
      return;
    }
    this.#set(line, expecting === 'content' ? 'content' : side, start, end);
    if (said.length > MOST_SAID && expecting !== 'content') said = said.slice(0, MOST_SAID);
    const place = { line, start, end, time, frame, tls, columns, toLineEnd };
    if (side === 'client') conversation.client(said, place);
    else conversation.server(said, place);
    if (this.#tellHeard) {
      const part = expecting !== 'content' ? 'dialogue' : conversation.endsMessage(place) ? 'end-of-data' : 'content';
      this.#tellHeard({ kind: 'said', key: this.#latest, side, text: said, part, place });
    }
  }

  #happened(told: ConnectionEvent, text: string, line: number): void {
    const { event, side, start, end, session = '' } = told;
    if (session !== this.#latest) this.#switchTo(session);
    const details = text.slice(start, end);
    const conversation = this.#latestConversation;
    conversation.happened(event, { line, start, end }, side ? { side, details } : { details });
    this.#tellHeard?.({ kind: 'event', key: session, event: told, details, line });
    // Of sessions that are told apart by a key, those that are closed leave; another one may have the same key later.
    if (session === '' || (event !== 'close' && event !== 'reset')) return;
    conversation.end();
    this.#conversations.delete(session);
    this.#switchTo('');
  }

  #switchTo(session: string): void {
    this.#latest = session;
    this.#latestConversation = this.#conversationOf(session);
  }

  #conversationOf(key: string): Conversation {
    const known = this.#conversations.get(key);
    if (known) return known;
    const started = startConversation(this.#conversationOptions);
    this.#conversations.set(key, started);
    if (this.#conversations.size > MOST_OPEN) {
      for (const [oldest, conversation] of this.#conversations) {
        if (oldest === '') continue;
        conversation.end();
        this.#conversations.delete(oldest);
        break;
      }
    }
    return started;
  }

  #set(line: number, role: LineRole, start: number, end: number): void {
    this.#role = role;
    this.#start = start;
    this.#end = end;
    if (this.#tellRole) this.#tellRole(line, role, start, end);
  }

  /** Notes the line for what is judged of the recording itself. */
  #note(text: string, line: number): void {
    const role = this.#role;
    if (role !== 'note') this.#notes.toolTalk = false;
    if (role !== 'blank' && role !== 'comment' && this.#untargeted.length > 0) this.#target(line);
    if (!this.#judges) return;
    if (!this.#options.dialect.confident) {
      this.#tellGuess(text, line);
      return;
    }
    if (role !== 'client' && role !== 'server' && role !== 'content' && role !== 'blank' && role !== 'event') {
      this.#judge.recording('remark', { line, role, text, start: this.#start, end: this.#end });
    }
    const said = role === 'client' || role === 'server';
    if (said && !this.#tallied) {
      countSaid(this.#tally, role, text, line, this.#start);
      this.#tallied = heardBoth(this.#tally);
    }
    if (this.#notes.row || isPassedOver(role)) {
      const before = this.#before();
      const recorded: RecordedLine = { line, role, text, start: this.#start, end: this.#end };
      notePassedOver(this.#notes, recorded, before, this.#options.dialect, this.#judge);
    }
    this.#beforeLine = line;
    this.#beforeRole = role;
    this.#beforeText = text;
    this.#beforeStart = this.#start;
    this.#beforeEnd = this.#end;
  }

  /** The line above, as lines that are passed over want to know it. */
  #before(): RecordedLine | undefined {
    if (this.#beforeLine < 0) return undefined;
    return {
      line: this.#beforeLine,
      role: this.#beforeRole,
      text: this.#beforeText,
      start: this.#beforeStart,
      end: this.#beforeEnd,
    };
  }

  /** The fast way through long messages. */
  #takePlainContent(text: string, line: number): boolean {
    const dialect = this.#dialect;
    if (!dialect.plainContent || this.#tellHeard || this.#notes.row || this.#untargeted.length > 0) return false;
    const start = dialect.plainContent(text, this.#memory);
    if (start < 0 || !this.#latestConversation.plainContent(text, start, line)) return false;
    this.#set(line, 'content', start, text.length);
    this.#notes.toolTalk = false;
    this.#beforeLine = line;
    this.#beforeRole = 'content';
    this.#beforeText = text;
    this.#beforeStart = start;
    this.#beforeEnd = text.length;
    return true;
  }

  /** The directives above speak of this line. */
  #target(line: number | undefined): void {
    for (const directive of this.#untargeted) this.#options.sink.directive(directive, line);
    this.#untargeted = [];
  }

  #tellGuess(text: string, line: number): void {
    if (this.#guessTold || text.trim() === '') return;
    this.#guessTold = true;
    this.#options.sink.finding(unrecognised(this.#options.dialect, { line, start: 0, end: text.length }));
  }
}
