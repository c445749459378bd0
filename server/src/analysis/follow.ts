import type { DetectedDialect } from '../dialects/detect';
import type { ConnectionEvent, Dialect, DialectMemory, Expecting, Reading, Utterance } from '../dialects/dialect';
import { readerOf } from '../dialects/readerOf';
import { isList } from '../dialects/readings';
import { rulesWith } from '../rules/custom/customRules';
import { judge } from '../rules/judge';
import type { LineRole, RecordedLine } from '../rules/recording';
import { isToolTalk } from '../rules/toolTalk';
import { unrecognised } from '../rules/unrecognised-dialect';
import type { Conversation, ConversationOptions } from '../session/conversation';
import { copyPlain } from '../session/plainData';
import { DirectivesAbove } from './directivesAbove';
import type { Checkpoint, Follower, FollowOptions, FollowSink, HeldUtterance } from './follower';
import { foreignDialect } from './foreignDialect';
import { OpenSessions } from './openSessions';
import { isPassedOver, type SideTally } from './recordingNotes';
import { RecordingWatch } from './recordingWatch';
import { type RowAt, rowAt } from './rowAt';

/**
 * Of a command, reply or remark that is longer, by a hundred times than any may be, the rest is not looked at: what may stand in it
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

class TranscriptFollower implements Follower {
  begun = 0;
  heardIn: string | undefined;
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
  readonly #watch: RecordingWatch;
  readonly #directives: DirectivesAbove;
  #guessTold: boolean;
  /** See Dialect.plainContent(). No checkpoint has it: without it the next line is only read more slowly. */
  #lead = '';
  // The line that is being read.
  #role: LineRole = 'blank';
  #start = 0;
  #end = 0;

  constructor(options: FollowOptions, from: Checkpoint | undefined) {
    const { dialect, sink, keeps, judges, customRules } = options;
    this.#options = options;
    this.#tellRole = sink.role;
    this.#tellHeard = sink.heard;
    this.#judges = judges;
    this.#reading = from?.reading ?? dialect;
    this.#dialect = readerOf(this.#reading);
    // Where the form is a guess, the sides may be too: then nobody is blamed.
    this.#judge = judge(judges && dialect.confident ? rulesWith(customRules) : [], sink.finding.bind(sink));
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
    this.#watch = new RecordingWatch(from?.recording);
    this.#directives = new DirectivesAbove(sink.directive.bind(sink), from?.untargeted);
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
    this.#lead = '';
    this.heardIn = undefined;
    this.#turnTo(text);
    const expecting = this.#latestConversation.expecting();
    const readings = this.#dialect.read(text, this.#memory, expecting, next);
    if (this.#watch.isInRow) this.#endSection(rowAt(readings));
    if (isList(readings)) for (const reading of readings) this.#take(reading, text, line);
    else {
      this.#take(readings, text, line, expecting);
      this.#noteLead(readings, text);
    }
    this.#note(text, line);
  }

  takeTally(): SideTally {
    return this.#watch.takeTally();
  }

  checkpoint(): Checkpoint {
    return {
      memory: copyPlain(this.#memory),
      reading: this.#reading === this.#options.dialect ? undefined : this.#reading,
      held: this.#held && { ...this.#held },
      latest: this.#latest,
      sessions: this.#sessions.checkpoint(),
      recording: this.#watch.checkpoint(),
      untargeted: this.#directives.checkpoint(),
      guessTold: this.#guessTold,
    };
  }

  end(): void {
    this.#say();
    this.#readSection();
    this.#endRow(undefined);
    this.#sessions.endAll();
    this.#directives.target(undefined);
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
    else if (reading.kind === 'comment') this.#directives.take(text, reading.start, line);
  }

  /** A writer's text stands between the lines of a session. */
  #doubt(): void {
    (this.#dialect.sessionOf ? this.#latestConversation : this.#sessions.of(this.#section)).doubt();
  }

  #hear(reading: Utterance, text: string, line: number, expecting: Expecting | undefined): void {
    if (reading.folded && this.#held) {
      this.#held.text += ` ${reading.text ?? text.slice(reading.start, reading.end)}`;
      this.heardIn = this.#latest;
      this.#set(line, reading.side, reading.start, reading.end);
      if (!reading.continues) this.#say();
      return;
    }
    if (this.#held) {
      this.#say();
      expecting = undefined;
    }
    const session = this.#keyOf(reading.session);
    this.heardIn = session;
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
        this.#judge.recording('toolTalk', { place: { line, start, end }, goesOn: this.#watch.toolTalk });
      }
      this.#watch.toolTalk = true;
      this.#tellHeard?.({ kind: 'remark', remark: 'note', text: said, line });
      return;
    }
    this.#set(line, expecting === 'content' ? 'content' : side, start, end);
    if (said.length > MOST_SAID && expecting !== 'content') said = said.slice(0, MOST_SAID);
    const place = { line, start, end, time, frame, tls, columns, toLineEnd };
    if (reading.unended && expecting !== 'content') conversation.unended(place);
    else if (side === 'client') conversation.client(said, place);
    else conversation.server(said, place);
    if (this.#tellHeard) {
      const part = expecting !== 'content' ? 'dialogue' : conversation.endsMessage(place) ? 'end-of-data' : 'content';
      this.#tellHeard({ kind: 'said', key: this.#latest, side, text: said, part, place });
    }
  }

  #happened(told: ConnectionEvent, text: string, line: number): void {
    const { event, side, start, end } = told;
    const session = this.#keyOf(told.session);
    this.heardIn = session;
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
    this.heardIn = key;
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
    if (role !== 'note') this.#watch.toolTalk = false;
    if (role !== 'blank' && role !== 'comment') this.#directives.target(line);
    if (!this.#options.dialect.confident) {
      if (this.#judges) this.#tellGuess(text, line);
      return;
    }
    if (this.#judges && isRemark(role)) {
      const end = Math.min(this.#end, this.#start + MOST_SAID);
      this.#judge.recording('remark', { line, role, text, start: this.#start, end });
    }
    this.#watch.count(line, role, text, this.#start);
    const rowEnd = this.#watch.note(line, role, text, this.#start, this.#end);
    if (rowEnd === 'full' && !this.#goOnInSection()) {
      this.#endRow(undefined);
      this.#watch.goOnWithRow();
    } else if (rowEnd === 'ended') this.#endRow({ line, role, text, start: this.#start, end: this.#end });
  }

  /** Judges the lines that were passed over. */
  #endRow(below: RecordedLine | undefined, other?: DetectedDialect): void {
    const row = this.#watch.takeRow(below, this.#reading);
    if (row && this.#judges) this.#judge.recording('passedOver', { ...row, other });
  }

  /** The line that is being read ends the row of lines that were passed over, or may do so. */
  #endSection(at: RowAt): void {
    // Rows of a log may have very many events in them: not at each is all that is above looked at again.
    if (at === 'ends' || (at === 'may go on' && this.#watch.isWorthALook())) this.#readSection();
  }

  /** The lines that were passed over may be a dialogue in another form: they are read in it, and the file goes on in its own. */
  #readSection(): void {
    const { row } = this.#watch;
    const other = foreignDialect(row, this.#reading);
    if (!other) return;
    const own = { reading: this.#reading, memory: this.#memory, latest: this.#latest };
    this.#endRow(undefined, other);
    this.#say();
    this.#enter(other, SECTION);
    this.#readLines(row);
    this.#sessions.endAll(SECTION);
    this.#enter(own.reading, '');
    this.#memory = own.memory;
    this.#switchTo(own.latest);
    this.#role = 'blank';
    this.heardIn = undefined;
  }

  /** The lines that were passed over are many, and in another form: the file goes on in that one. */
  #goOnInSection(): boolean {
    const { row } = this.#watch;
    const other = foreignDialect(row, this.#reading);
    if (!other) return false;
    this.#endRow(undefined, other);
    this.#say();
    this.#sessions.endAll();
    this.#enter(other, '');
    this.#readLines(row);
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
      if (isList(readings)) for (const reading of readings) this.#take(reading, text, line);
      else this.#take(readings, text, line);
      this.#watch.count(line, this.#role, text, this.#start);
    }
    this.#say();
  }

  #keyOf(session = ''): string {
    return this.#section === '' ? session : this.#section + session;
  }

  /** The fast way through long messages. */
  #takePlainContent(text: string, line: number): boolean {
    const dialect = this.#dialect;
    if (!dialect.plainContent || this.#tellHeard || this.#watch.isInRow || this.#directives.areThere) return false;
    const start = dialect.plainContent(text, this.#memory, this.#lead);
    if (start < 0 || !this.#latestConversation.plainContent(text, start, line)) return false;
    this.#set(line, 'content', start, text.length);
    this.heardIn = this.#latest;
    this.#watch.noteContent(line, text, start);
    return true;
  }

  /** Only of what is said and not held back: then rules have heard its time. */
  #noteLead(reading: Reading, text: string): void {
    if (this.#role !== 'content' || reading.kind !== 'utterance' || reading.time === undefined || this.#held) return;
    this.#lead = text.slice(0, reading.start);
  }

  #tellGuess(text: string, line: number): void {
    if (this.#guessTold || text.trim() === '') return;
    this.#guessTold = true;
    this.#options.sink.finding(unrecognised(this.#options.dialect, { line, start: 0, end: text.length }));
  }
}
