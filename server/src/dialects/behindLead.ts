import { isDigit } from './chars';
import type { Detection, Dialect, DialectId, DialectMemory, Expecting, Reading } from './dialect';
import { UNMARKED } from './findLead';
import { type Lead, type LeadForm, leadOf } from './lead';
import { isList, type Readings } from './readings';
import { remark } from './remark';
import { type LogClock, startClock, timeInFront } from './timeInFront';

/** What is remembered of a log of several processes. */
type BehindMemory = {
  readonly variant: string;
  /** The process of the last line that had a lead. */
  process: string;
  clock: LogClock;
  /** By the number of the process, with a `p` in front. */
  processes: { [process: string]: ProcessMemory };
};

type ProcessMemory = {
  /** The inner dialect's. */
  memory: DialectMemory;
  /** The session of what it said last: the process itself, where the dialect does not tell sessions apart. */
  session: string;
};

interface KnownLead {
  readonly line: string | undefined;
  readonly lead: Lead | undefined;
}

const NONE: KnownLead = { line: undefined, lead: undefined };

/** More processes than speak at once. */
const MOST_PROCESSES = 200;

/**
 * A dialect whose lines stand behind the leads of another program, as syslog or a container puts them there: it reads what is
 * behind them. Times are those of the leads, where the dialect has none; what the processes say is parted, each with a memory
 * of its own. What is not of the program is talk of others.
 */
export class BehindLead implements Dialect<BehindMemory> {
  readonly id: DialectId;
  readonly title: string;
  readonly description: string;
  readonly order: Dialect['order'];
  readonly counts: Dialect['counts'];
  readonly #inner: Dialect;
  readonly #form: LeadForm;
  readonly #tellsTime: boolean;
  #latest: KnownLead = NONE;
  #before: KnownLead = NONE;

  constructor(inner: Dialect, form: LeadForm) {
    this.id = inner.id;
    this.title = inner.title;
    this.description = inner.description;
    this.order = inner.order;
    this.counts = inner.counts;
    this.#inner = inner;
    this.#form = form;
    this.#tellsTime = /\b(?:time|rfc5424)\b/.test(form.pieces);
  }

  detect(sample: readonly string[]): Detection {
    return this.#inner.detect(
      sample.flatMap((line) => {
        const lead = leadOf(line, this.#form);
        return lead ? [line.slice(lead.end)] : [];
      }),
    );
  }

  start(variant: string): BehindMemory {
    return { variant, process: '', clock: startClock(), processes: {} };
  }

  sessionOf(line: string, memory: BehindMemory): string | undefined {
    const lead = this.#leadOf(line);
    return lead && (memory.processes[nameOf(lead.process)]?.session ?? lead.process);
  }

  read(line: string, memory: BehindMemory, expecting: Expecting, next: string | undefined): Readings {
    const lead = this.#leadOf(line);
    if (!lead) return this.#readWithout(line, memory, expecting, next);
    memory.process = lead.process;
    const below = next === undefined ? undefined : this.#leadOf(next);
    const nextText = below && below.process === lead.process ? textBehind(next ?? '', below) : undefined;
    const own = this.#ownOf(memory);
    const readings = this.#inner.read(textBehind(line, lead), own.memory, expecting, nextText);
    const time = this.#tellsTime ? timeInFront(line, lead.end, memory.clock) : undefined;
    if (!isList(readings)) return noteSession(placed(readings, lead, time), own);
    return readings.map((reading) => noteSession(placed(reading, lead, time), own));
  }

  /** It is asked for several times of each line, as that one is the line below before. */
  #leadOf(line: string): Lead | undefined {
    if (line === this.#latest.line) return this.#latest.lead;
    if (line === this.#before.line) return this.#before.lead;
    this.#before = this.#latest;
    this.#latest = { line, lead: leadOf(line, this.#form) };
    return this.#latest.lead;
  }

  /** A line of another program, or the rest of an entry of several lines. */
  #readWithout(line: string, memory: BehindMemory, expecting: Expecting, next: string | undefined): Readings {
    if (line.trim() === '') return remark('blank', 0, line.length);
    const isOthers = UNMARKED.has(this.id) || this.#isOfOther(line);
    if (isOthers) return remark('note', 0, line.length);
    const own = this.#ownOf(memory);
    const readings = this.#inner.read(line, own.memory, expecting, next);
    if (!isList(readings)) return noteSession(inSession(readings, memory.process), own);
    return readings.map((reading) => noteSession(inSession(reading, memory.process), own));
  }

  /** Whether it has a lead of this form, but of another program. */
  #isOfOther(line: string): boolean {
    return isDigit(line.charCodeAt(0)) || this.#form.of !== '';
  }

  #ownOf(memory: BehindMemory): ProcessMemory {
    const name = nameOf(memory.process);
    const known = memory.processes[name];
    if (known) return known;
    if (Object.keys(memory.processes).length >= MOST_PROCESSES) memory.processes = {};
    const started = { memory: this.#inner.start(memory.variant), session: memory.process };
    memory.processes[name] = started;
    return started;
  }
}

function nameOf(process: string): string {
  return `p${process}`;
}

function noteSession(reading: Reading, own: ProcessMemory): Reading {
  if (reading.kind === 'utterance' || reading.kind === 'event') own.session = reading.session ?? '';
  return reading;
}

/** What syslog writes for a carriage return at the end of a line. */
const RETURN = '#015';

function textBehind(line: string, { end }: Lead): string {
  return line.endsWith(RETURN) && line.length - RETURN.length >= end
    ? line.slice(end, -RETURN.length)
    : line.slice(end);
}

type Moved<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** A reading of the text behind the lead as one of the whole line. There is one for each line of a log: it is copied once. */
function placed(reading: Reading, { end: by, process }: Lead, time: number | undefined): Reading {
  const moved: Moved<Reading> = { ...reading };
  moved.start += by;
  moved.end += by;
  if (moved.kind !== 'utterance' && moved.kind !== 'event') return moved;
  if (moved.kind === 'utterance' && moved.columns) moved.columns = moved.columns.map((column) => column + by);
  if (process !== '') moved.session = sessionIn(process, moved.session);
  if (time !== undefined) moved.time ??= time;
  return moved;
}

function inSession(reading: Reading, process: string): Reading {
  if (process === '' || (reading.kind !== 'utterance' && reading.kind !== 'event')) return reading;
  return { ...reading, session: sessionIn(process, reading.session) };
}

/** Sessions that the dialect tells apart may have the same names in two processes. */
function sessionIn(process: string, session: string | undefined): string {
  return session === undefined ? process : `${process} ${session}`;
}
