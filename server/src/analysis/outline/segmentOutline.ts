import type { LineRole } from '../../rules/recording';
import type { Session } from '../../session/exchange';
import type { Engine } from '../engine';
import { follow } from '../follow';
import type { Follower } from '../follower';
import type { Segment } from '../segment';
import { RunNotes, type RunPiece } from './runs';
import { outlineSession, type SessionOutline } from './sessionOutline';

/** What an outline needs of the lines of one segment. Lines are labels. */
export interface SegmentOutline {
  /** Sessions that are over, in the order in which they ended. */
  readonly over: readonly SessionOutline[];
  /** What is known at the end of the segment of those that go on, where they have so many exchanges that the first will be forgotten. */
  readonly goingOn: readonly SessionOutline[];
  /** In the order of lines. */
  readonly unsaid: readonly UnsaidLines[];
  /** In the order of lines. */
  readonly runs: readonly RunPiece[];
  /** Lines that were read again, here or above, because they proved to be a dialogue in another form. */
  readonly retold: readonly number[];
}

/** Lines right below one another that nobody said: comments, or the talk of the tool that made the transcript, be it about TLS. */
export interface UnsaidLines {
  readonly kind: 'comment' | 'talk' | 'tls';
  readonly first: number;
  readonly last: number;
}

/** Reads a segment again, without judging it. */
export interface SegmentOutliner {
  readonly segment: Segment;
  /** @returns what was found, when all lines were read; undefined where it is to go on later */
  advance(isOver: () => boolean): SegmentOutline | undefined;
}

/** How often the time is looked at. */
const LINES_BETWEEN_LOOKS = 64;

/** With so many exchanges, what is known of a session is kept at the end of each segment: see forgetOldest(). */
const MANY_EXCHANGES = 2048;

/** @param at the segment; it and the one behind it must not be stale */
export function createSegmentOutliner(engine: Engine, at: number): SegmentOutliner {
  return new LineOutliner(engine, at);
}

class LineOutliner implements SegmentOutliner {
  readonly segment: Segment;
  readonly #engine: Engine;
  readonly #next: Segment | undefined;
  readonly #follower: Follower;
  readonly #over: SessionOutline[] = [];
  readonly #unsaid: UnsaidLines[] = [];
  readonly #retold: number[] = [];
  readonly #runs = new RunNotes();
  /** A session began in the line that is being read. */
  #begins = false;
  /** What the line that is being read is. */
  #here: UnsaidLines['kind'] | 'said' | undefined;
  /** The same of the line above. */
  #above: UnsaidLines['kind'] | undefined;
  /** The line to be read next, by its label, as lines above may come and go meanwhile. */
  #label: number;
  #text = '';

  constructor(engine: Engine, at: number) {
    this.#engine = engine;
    this.segment = engine.segments[at]!;
    this.#next = engine.segments[at + 1];
    this.#label = this.segment.first;
    const sink = {
      finding: () => {},
      directive: () => {},
      session: () => {
        this.#begins = true;
      },
      sessionOver: (session: Session) => void this.#over.push(outlineSession(session)),
      role: (line: number, role: LineRole) => this.#note(line, role),
    };
    const { dialect } = engine;
    this.#follower = follow({ dialect, sink, keeps: 'recent', judges: false }, this.segment.start);
  }

  advance(isOver: () => boolean): SegmentOutline | undefined {
    const { store, lineCount } = this.#engine;
    const from = store.lineOf(this.#label);
    const to = this.#next ? store.lineOf(this.#next.first) : lineCount;
    const walk = store.walk(from);
    let ahead = from < lineCount && walk.next();
    for (let line = from; line < to && ahead; line++) {
      const { text, label } = walk;
      ahead = line + 1 < lineCount && walk.next();
      this.#label = label;
      this.#text = text;
      this.#here = undefined;
      this.#follower.line(text, label, ahead ? walk.text : undefined);
      this.#noteRun(label);
      this.#noteUnsaid(label);
      if ((line - from) % LINES_BETWEEN_LOOKS !== LINES_BETWEEN_LOOKS - 1 || line + 1 >= to || !isOver()) continue;
      this.#label = walk.label;
      return undefined;
    }
    return this.#finish();
  }

  #finish(): SegmentOutline {
    if (!this.#next) this.#follower.end();
    const { first } = this.segment;
    const goingOn: SessionOutline[] = [];
    for (const [key, { session }] of this.#next?.start?.sessions ?? []) {
      if (session.exchanges.length < MANY_EXCHANGES || session.endLine < first) continue;
      const before = this.segment.start?.sessions.find(([other]) => other === key)?.[1].session;
      const wasKept = before?.line === session.line && before.exchanges.length >= MANY_EXCHANGES;
      goingOn.push(outlineSession(session, wasKept ? first : undefined));
    }
    return { over: this.#over, goingOn, unsaid: this.#unsaid, runs: this.#runs.pieces, retold: this.#retold };
  }

  #note(line: number, role: LineRole): void {
    if (line !== this.#label) this.#retold.push(line);
    else if (this.#here !== 'said') this.#here = this.#kindOf(role);
  }

  #kindOf(role: LineRole): UnsaidLines['kind'] | 'said' {
    if (role === 'comment') return 'comment';
    if (role !== 'note' && role !== 'event') return 'said';
    if (TLS.test(this.#text.slice(0, LONGEST_LOOKED_AT))) return 'tls';
    // Of all that happens to a connection, only TLS is talked about at length.
    return role === 'note' ? 'talk' : 'said';
  }

  #noteRun(line: number): void {
    const { heardIn } = this.#follower;
    if (heardIn !== undefined || (this.#here !== undefined && this.#here !== 'comment'))
      this.#runs.note(line, heardIn, this.#begins);
    this.#begins = false;
  }

  #noteUnsaid(line: number): void {
    const kind = this.#here === 'said' ? undefined : this.#here;
    const run = this.#unsaid.at(-1);
    if (kind && run && this.#above && areAlike(kind, run.kind)) {
      this.#unsaid[this.#unsaid.length - 1] = joined(run, { kind, first: line, last: line });
    } else if (kind) this.#unsaid.push({ kind, first: line, last: line });
    this.#above = kind;
  }
}

/** Whether lines of these kinds, one below the other, belong together. */
export function areAlike(one: UnsaidLines['kind'], other: UnsaidLines['kind']): boolean {
  return (one === 'comment') === (other === 'comment');
}

/** Talk of which some is about TLS is about TLS: the lines of a certificate do not all say so. */
export function joined(above: UnsaidLines, below: UnsaidLines): UnsaidLines {
  const kind = below.kind === 'tls' ? 'tls' : above.kind;
  return { kind, first: above.first, last: below.last };
}

const TLS = /\b(?:TLS|SSL|ALPN)|certificate|cipher/i;
const LONGEST_LOOKED_AT = 200;
