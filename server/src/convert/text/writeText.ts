import { type Dialogue, readDialogue } from '../../analysis/dialogue';
import { detectDialect } from '../../dialects/detect';
import type { Losses } from '../losses';
import { compareRead, type Difference } from './compareRead';
import { countLosses } from './countLosses';
import type { Item } from './item';
import { LEFT_OUT, type Rendering, type TextForm } from './textForm';
import { hears, tlsAt } from './tlsState';

/** A misread line shows others that hang on it: more passes than this no transcript needs. */
const MOST_PASSES = 64;
/** In so many passes only the first session that does not begin is opened, as others may then begin by themselves. */
const ONE_BY_ONE = 5;
/** In so many passes only the first misread line of each session is written otherwise, as those behind it may be misread for it. */
const FIRST_ALONE = 24;

/**
 * Writes a dialogue in a form, and reads what it wrote: what is read as something else is written in another way, until all is
 * read as what it is or there is no other way. What then still differs is told.
 */
export function writeText(dialogue: Dialogue, form: TextForm, losses: Losses): string {
  const items = itemsOf(dialogue, form);
  const opened = new Set<number>();
  const hasSessions = dialogue.sessions.length > 0;
  for (let pass = 1; ; pass++) {
    const lines = layOut(items, opened, form);
    const difference = compareRead(items, readDialogue(lines, form.dialect), dialogue);
    const last = pass === MOST_PASSES;
    if (!last && writeOtherwise(difference, opened, pass)) continue;
    const recognised = !hasSessions || isRecognised(lines, items, dialogue, form);
    if (!last && !recognised && form.isKnownByOpening && !opened.has(0)) {
      opened.add(0);
      continue;
    }
    losses.add('misread', difference.misread);
    losses.add('tls-state', difference.tlsStates);
    losses.add('added-connects', opened.size);
    countLosses(dialogue, items, form, losses);
    if (!recognised) losses.add('dialect-unclear');
    return lines.map((line) => `${line}\n`).join('');
  }
}

/**
 * Opens sessions that do not begin where they should, or takes the next way to write what is read otherwise.
 *
 * @param opened those that are opened; more are added
 * @returns whether anything is written otherwise now
 */
function writeOtherwise({ unopened, wrong }: Difference, opened: Set<number>, pass: number): boolean {
  const closed = (pass <= ONE_BY_ONE ? unopened.slice(0, 1) : unopened).filter((session) => !opened.has(session));
  for (const session of closed) opened.add(session);
  if (closed.length > 0) return true;
  const other = (pass <= FIRST_ALONE ? firstOfSessions(wrong) : wrong).filter(hasOtherWay);
  for (const item of other) item.way++;
  return other.length > 0;
}

function hasOtherWay({ way, ways }: Item): boolean {
  return way + 1 < ways.length;
}

/**
 * The first item of each session that can still be written in another way, but not the one right behind such an item of the session
 * above: it may be misread for that.
 */
function firstOfSessions(items: readonly Item[]): Item[] {
  const first = new Map<number, Item>();
  let above: Item | undefined;
  for (const item of items) {
    if (!hasOtherWay(item) || first.has(item.session)) continue;
    if (above && item.line === above.line + (above.ways[above.way]?.lines.length ?? 0)) continue;
    first.set(item.session, item);
    above = item;
  }
  return [...first.values()];
}

function itemsOf({ head, sessions }: Dialogue, form: TextForm): Item[] {
  const items: Item[] = [];
  const add = (session: number, heard: Item['heard'], ways: readonly Rendering[]) =>
    void items.push({ session, heard, ways, way: 0, line: 0 });
  for (const heard of head) if (heard.kind === 'remark') add(-1, heard, form.remarked(heard));
  for (const [session, one] of sessions.entries()) {
    const tls = tlsAt(one);
    let shown = false;
    for (const heard of one.heard) {
      const state = tls(heard);
      if (hears(heard, 'tls')) shown = true;
      if (heard.kind === 'remark') add(session, heard, form.remarked(heard));
      else if (heard.kind === 'event') add(session, heard, form.happened(heard));
      else {
        if (form.shownTls !== undefined && heard.place.tls && !state.told && !shown) {
          shown = true;
          add(session, undefined, [
            { lines: [form.shownTls], means: { kind: 'event', event: 'tls', side: undefined } },
            LEFT_OUT,
          ]);
        }
        add(session, heard, form.said(heard, { tls: state.on }));
      }
    }
  }
  return items;
}

/** The lines as the items say, and in each item where it stands. */
function layOut(items: readonly Item[], opened: ReadonlySet<number>, form: TextForm): string[] {
  const lines: string[] = [];
  let session = -1;
  for (const item of items) {
    if (item.session !== session) {
      session = item.session;
      if (opened.has(session)) lines.push(form.opening);
    }
    item.line = lines.length;
    for (const line of item.ways[item.way]?.lines ?? []) lines.push(line);
  }
  return lines;
}

/** Whether the text is read so without being told how; another dialect may read it just as well. */
function isRecognised(lines: readonly string[], items: readonly Item[], meant: Dialogue, form: TextForm): boolean {
  const { dialect, confident } = detectDialect(lines);
  if (!confident) return false;
  if (dialect === form.dialect) return true;
  const { unopened, misread } = compareRead(items, readDialogue(lines), meant);
  return unopened.length === 0 && misread === 0;
}
