import type { DetectedDialect } from '../dialects/detect';
import type { ConnectionEvent, Dialect, DialectMemory, Expecting, Reading, Utterance } from '../dialects/dialect';
import { readerOf } from '../dialects/readerOf';
import { type Directive, parseDirective } from '../rules/directive';
import { RULES } from '../rules/index';
import { judge } from '../rules/judge';
import type { LineRole, RecordedLine } from '../rules/recording';
import { isToolTalk } from '../rules/toolTalk';
import { unrecognised } from '../rules/unrecognised-dialect';
import type { Conversation, ConversationOptions } from '../session/conversation';
import { copyPlain } from '../session/plainData';
import type { Checkpoint, Follower, FollowOptions, FollowSink, HeldUtterance } from './follower';
import { foreignDialect } from './foreignDialect';
import { OpenSessions } from './openSessions';
import {
  countSaid,
  goOnWithRow,
  heardBoth,
  isPassedOver,
  notePassedOver,
  type RecordingNotes,
  type SideTally,
  startNotes,
  startTally,
  takeRow,
} from './recordingNotes';

/**
 * Of a command or reply that is longer, by a hundred times than any may be, the rest is not looked at: what may stand in it
 * would cost time and memory without end, and can tell no more than that it is too long.
 */
const MOST_SAID = 65_536;

export function follow(options: FollowOptions, from?: Checkpoint): Follower {
  return new TranscriptFollower(options, from);
}

/** No tool writes such a key for its sessions. */
const SECTION = '\u0000';

/** Whether nobody said the line, and nothing happened in it. */
function isRemark(role: LineRole): boolean {
  return role === 'comment' || isPassedOver(role);
}

/** Whether a line ends a row of lines that are passed over. */
function saysSomething(readings: Reading | readonly Reading[]): boolean {
  return [readings].flat().some(({ kind }) => kind === 'utterance' || kind === 'event' || kind === 'comment');
}

class TranscriptFollower implements Follower {
  begun = 0;
  readonly #options: FollowOptions;
  /** The form in which the lines are read, which changes where a section of the file is in another one. */
  #reading: DetectedDialect;
  #dialect: Dialect;
  /** Stands before the keys of the sessions of a section in another form. */
  #section = '';
  readonly #tellRole: FollowSink['role'];
  readonly #tellHeard: FollowSink['heard'];
  readonly #judges: boolean;
  readonly #judge: ReturnType<typeof judge>;
  readonly #sessions: OpenSessions;
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
    this.#reading = from?.reading ?? dialect;
    this.#dialect = readerOf(this.#reading);
    // Where the form is a guess, the sides may be too: then nobody is blamed.
    this.#judge = judge(judges && dialect.confident ? RULES : [], sink.finding.bind(sink));
    const conversationOptions: ConversationOptions = {
      order: this.#dialect.order,
      counts: this.#dialect.counts,
      keeps,
      listener: this.#judge,
      onOver: sink.sessionOver?.bind(sink),
      onSession: (session) => {
        this.begun++;
        sink.session?.(session);
      },
    };
    this.#sessions = new OpenSessions(conversationOptions, from?.sessions ?? []);
    this.#memory = from ? copyPlain(from.memory) : this.#dialect.start(dialect.variant);
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
    this.#latestConversation = this.#sessions.of(this.#latest);
  }

  get kept(): number {
    return this.#sessions.kept;
  }

  get areSeveralOpen(): boolean {
    return this.#sessions.areSeveralOpen;
  }

  line(text: string, line: number, next: string | undefined): void {
    if (!this.#held && this.#takePlainContent(text, line)) return;
    this.#role = 'blank';
    this.#turnTo(text);
    const expecting = this.#latestConversation.expecting();
    const readings = this.#dialect.read(text, this.#memory, expecting, next);
    if (this.#notes.row && saysSomething(readings)) this.#readSection();
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
    return {
      memory: copyPlain(this.#memory),
      reading: this.#reading === this.#options.dialect ? undefined : this.#reading,
      held: this.#held && { ...this.#held },
      latest: this.#latest,
      sessions: this.#sessions.checkpoint(),
      notes: copyPlain(this.#notes),
      before: this.#before(),
      untargeted: [...this.#untargeted],
      guessTold: this.#guessTold,
    };
  }

  end(): void {
    this.#say();
    this.#readSection();
    this.#endRow(undefined);
    this.#sessions.endAll();
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
    if (reading.kind === 'prose') this.#doubt();
    else if (reading.kind === 'comment') {
      const directive = parseDirective(text, reading.start, line);
      if (directive?.kind === 'ignore-file') this.#options.sink.directive(directive, undefined);
      else if (directive) this.#untargeted.push(directive);
    }
  }

  /** A writer's text stands between the lines of a session. */
  #doubt(): void {
    (this.#dialect.sessionOf ? this.#latestConversation : this.#sessions.of(this.#section)).doubt();
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
    const session = this.#keyOf(reading.session);
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
    const { event, side, start, end } = told;
    const session = this.#keyOf(told.session);
    if (session !== this.#latest) this.#switchTo(session);
    const details = text.slice(start, end);
    const conversation = this.#latestConversation;
    conversation.happened(event, { line, start, end }, side ? { side, details } : { details });
    this.#tellHeard?.({ kind: 'event', key: session, event: told, details, line });
    // Of sessions that are told apart by a key, those that are closed leave; another one may have the same key later.
    if (session === this.#section || (event !== 'close' && event !== 'reset')) return;
    this.#sessions.end(session);
    this.#switchTo(this.#section);
  }

  /** Where the dialect tells the session of a line before it is read, what that one waits for counts. */
  #turnTo(text: string): void {
    const session = this.#dialect.sessionOf?.(text, this.#memory);
    if (session === undefined) return;
    const key = this.#keyOf(session);
    if (key !== this.#latest) this.#switchTo(key);
  }

  #switchTo(session: string): void {
    this.#latest = session;
    this.#latestConversation = this.#sessions.of(session);
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
    if (!this.#options.dialect.confident) {
      if (this.#judges) this.#tellGuess(text, line);
      return;
    }
    if (this.#judges && isRemark(role)) {
      this.#judge.recording('remark', { line, role, text, start: this.#start, end: this.#end });
    }
    this.#count(text, line);
    if (this.#notes.row || isPassedOver(role)) {
      const recorded: RecordedLine = { line, role, text, start: this.#start, end: this.#end };
      const end = notePassedOver(this.#notes, recorded, this.#before());
      if (end === 'full' && !this.#goOnInSection()) {
        this.#endRow(undefined);
        goOnWithRow(this.#notes);
      } else if (end === 'ended') this.#endRow(recorded);
    }
    this.#beforeLine = line;
    this.#beforeRole = role;
    this.#beforeText = text;
    this.#beforeStart = this.#start;
    this.#beforeEnd = this.#end;
  }

  #count(text: string, line: number): void {
    const role = this.#role;
    if (this.#tallied || (role !== 'client' && role !== 'server')) return;
    countSaid(this.#tally, role, text, line, this.#start);
    this.#tallied = heardBoth(this.#tally);
  }

  /** Judges the lines that were passed over. */
  #endRow(below: RecordedLine | undefined, other?: DetectedDialect): void {
    const row = takeRow(this.#notes, below, this.#reading);
    if (row && this.#judges) this.#judge.recording('passedOver', { ...row, other });
  }

  /** The lines that were passed over may be a dialogue in another form: they are read in it, and the file goes on in its own. */
  #readSection(): void {
    const { row } = this.#notes;
    const other = row && foreignDialect(row.lines, this.#reading);
    if (!row || !other) return;
    const own = { reading: this.#reading, memory: this.#memory, latest: this.#latest };
    this.#endRow(undefined, other);
    this.#say();
    this.#enter(other, SECTION);
    this.#readLines(row.lines);
    this.#sessions.endAll(SECTION);
    this.#enter(own.reading, '');
    this.#memory = own.memory;
    this.#switchTo(own.latest);
    this.#role = 'blank';
  }

  /** The lines that were passed over are many, and in another form: the file goes on in that one. */
  #goOnInSection(): boolean {
    const { row } = this.#notes;
    const other = row && foreignDialect(row.lines, this.#reading);
    if (!row || !other) return false;
    this.#endRow(undefined, other);
    this.#say();
    this.#sessions.endAll();
    this.#enter(other, '');
    this.#readLines(row.lines);
    return true;
  }

  #enter(reading: DetectedDialect, section: string): void {
    this.#reading = reading;
    this.#dialect = readerOf(reading);
    this.#memory = this.#dialect.start(reading.variant);
    this.#sessions.setRecording(this.#dialect);
    this.#section = section;
    this.#switchTo(section);
  }

  #readLines(lines: readonly RecordedLine[]): void {
    for (const [at, { text, line }] of lines.entries()) {
      this.#role = 'blank';
      this.#turnTo(text);
      const expecting = this.#latestConversation.expecting();
      const readings = this.#dialect.read(text, this.#memory, expecting, lines[at + 1]?.text);
      for (const reading of [readings].flat()) this.#take(reading, text, line);
      this.#count(text, line);
    }
    this.#say();
  }

  #keyOf(session = ''): string {
    return this.#section === '' ? session : this.#section + session;
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
