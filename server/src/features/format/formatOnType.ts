import type { Moment } from '../../analysis/moment';
import type { Side } from '../../dialects/dialect';
import { isContentDue, type LineForm, lineFormOf, readingsOf } from '../writing/lineForm';

/** A change while somebody types: a piece of one line, or a whole line that goes with its end. */
export type TypedEdit =
  | { readonly line: number; readonly start: number; readonly end: number; readonly text: string }
  | { readonly removed: number };

/**
 * What follows from what was just typed, in the forms that have marks: behind a line end the mark of whoever speaks next, and in a
 * reply to EHLO the signs behind the codes.
 *
 * @param moment of the line in which the cursor is, behind what was typed
 */
export function formatOnType(moment: Moment, character: number, typed: string): TypedEdit[] {
  const form = lineFormOf(moment);
  const text = moment.lines.at(moment.line);
  if (!form || text === undefined) return [];
  if (typed === '\n') return text.trim() === '' ? behindLineEnd(moment, form, text) : [];
  return typed === '-' || typed === ' ' ? behindCode(moment, text, character) : [];
}

function behindLineEnd(moment: Moment, form: LineForm, text: string): TypedEdit[] {
  const above = moment.lines.at(moment.line - 1);
  if (moment.line === 0 || above === undefined || !isSaid(moment, above)) return [];
  const { open } = moment.running?.run.state ?? {};
  const mark = open ? form.mark('server', `${open.code}`) : markOfNext(moment, form);
  if (!mark?.trim()) return [];
  const empty = open && emptyLine(above, mark, open.code);
  if (empty && open && open.lines.length > 1) return endReply(moment, form, text);
  const wanted = open ? `${mark}${open.code}-` : mark;
  return [{ line: moment.line, start: 0, end: text.length, text: wanted }];
}

/** Whether the line above says something: below a comment or an empty line nobody has to speak. */
function isSaid(moment: Moment, above: string): boolean {
  const { running, line } = moment;
  if (above.trim() === '' || !running || running.run.state.phase === 'closed') return false;
  // What it says hangs on what stood before it; that it says something does not.
  const readings = readingsOf({ ...moment, line: line - 1 }, above);
  return readings.some(({ kind }) => kind === 'utterance' || kind === 'event');
}

/** A line of a reply that has its code and nothing else. */
function emptyLine(text: string, mark: string, code: number): boolean {
  return text.trimEnd() === `${mark}${code}-`.trimEnd();
}

/** An empty line of a reply ends it, as an empty item ends a list: the line above is the last one. */
function endReply(moment: Moment, form: LineForm, text: string): TypedEdit[] {
  const { line, lines } = moment;
  const last = lines.at(line - 2);
  const code = String(moment.running?.run.state.open?.code ?? '');
  const at = last?.indexOf(`${code}-`) ?? -1;
  if (at < 0) return [];
  const mark = form.mark('client', '') ?? '';
  return [
    { line: line - 2, start: at + 3, end: at + 4, text: ' ' },
    { removed: line - 1 },
    { line, start: 0, end: text.length, text: mark },
  ];
}

function markOfNext(moment: Moment, form: LineForm): string | undefined {
  const { expecting } = moment;
  if (expecting === 'content' && isContentDue(moment)) return form.contentMark;
  const { state } = moment.running!.run;
  const next: Side = state.pending.length > 0 || state.phase === 'awaiting-greeting' ? 'server' : 'client';
  return form.mark(next, '250');
}

/** Another line below the last one of a reply to EHLO: that one is no longer the last. */
function behindCode(moment: Moment, text: string, character: number): TypedEdit[] {
  const [, code = ''] = /(?:^|\s|:)(\d{3})[- ]$/.exec(text.slice(0, character)) ?? [];
  const said = readingsOf(moment, text).find((one) => one.kind === 'utterance');
  if (code === '' || said?.side !== 'server' || text.slice(said.start, said.start + 3) !== code) return [];
  const { session, run } = moment.running ?? {};
  const latest = session?.exchanges.at(-1);
  if (!latest || run?.state.pending.length !== 0 || (latest.kind !== 'ehlo' && latest.kind !== 'lhlo')) return [];
  const last = latest.replies.at(-1)?.lines.at(-1);
  const above = moment.lines.at(moment.line - 1) ?? '';
  if (!last || String(last.parsed.code) !== code || last.parsed.more || !above.endsWith(last.text)) return [];
  const at = above.length - last.text.length + 3;
  return above[at] === ' ' ? [{ line: moment.line - 1, start: at, end: at + 1, text: '-' }] : [];
}
