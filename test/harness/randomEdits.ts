import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { applySettings } from '../../server/src/analysis/applySettings';
import { createEngine, type Engine } from '../../server/src/analysis/engine';
import { createLineStore, type LineStore } from '../../server/src/analysis/lineStore';
import { shownFindings } from '../../server/src/analysis/shownFindings';
import { splitLines } from '../../server/src/analysis/splitLines';
import type { CustomRule } from '../../server/src/rules/custom/customRule';
import type { Finding } from '../../server/src/rules/finding';
import { RULES } from '../../server/src/rules/index';
import { type Random, seeded } from './random';

/** What is compared after edits: made for a text, it is asked now and then, also while the engine is not done. */
export interface Comparison {
  (
    engine: Engine,
    isOver: () => boolean,
  ): {
    /** Goes on in slices, while edits come. */
    advance(): void;
    /** Throws where what is known is not what is known from scratch; all lines are known to the engine. */
    compare(where: string): void;
  };
  /** Rules that a user defined, which judge the text as well. */
  readonly customRules?: readonly CustomRule[];
}

/**
 * Edits a text at random and compares after each edit what the engine knows with an analysis from scratch. Edits are typed
 * characters and lines, deletions, pastes of other transcripts, undone edits, replaced texts and changed line ends.
 *
 * @returns how many edits were made
 * @throws {AssertionError} with the seed in its message
 */
export function checkRandomEdits(
  seed: number,
  texts: readonly string[],
  edits: number,
  comparison: Comparison = findingsComparison(),
): number {
  const luck = seeded(seed);
  const text = luck.pick(texts).repeat(likely(luck, 8) ? 20 + luck.number(30) : 1 + luck.number(4));
  const store = createLineStore(text);
  const engine = createEngine(store, 'auto', comparison.customRules);
  const isOver = () => likely(luck, 20);
  const compared = comparison(engine, isOver);
  const compare = (where: string) => {
    assert.ok(engine.advance(() => false));
    compared.compare(where);
  };
  let undo: Edit | undefined;
  for (let made = 0; made < edits; made++) {
    const edit: Edit = undo && likely(luck, 15) ? undo : randomEdit(store, luck, texts);
    undo = apply(engine, edit);
    // Now and then the next edit comes while the work on this one is not done.
    engine.advance(isOver);
    compared.advance();
    if (likely(luck, 30)) compare(`seed ${seed}, edit ${made}: ${JSON.stringify(edit).slice(0, 200)}`);
  }
  compare(`seed ${seed}, at the end`);
  return edits;
}

/** True in so many of a hundred cases. */
function likely(luck: Random, percent: number): boolean {
  return luck.number(100) < percent;
}

interface Edit {
  /** Offsets, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function randomEdit(store: LineStore, luck: Random, texts: readonly string[]): Edit {
  const { length } = store;
  const from = luck.number(length + 1);
  const other = luck.pick(texts);
  switch (luck.number(10)) {
    case 0:
      return { from, to: Math.min(length, from + 1 + luck.number(3)), by: '' };
    case 1:
      return { from, to: Math.min(length, from + luck.number(likely(luck, 10) ? length : 400)), by: '' };
    case 2: {
      const at = luck.number(other.length);
      return { from, to: from, by: other.slice(at, at + luck.number(likely(luck, 20) ? other.length : 300)) };
    }
    case 3:
      // Replace everything, sometimes by another dialect.
      return likely(luck, 20) ? { from: 0, to: length, by: other } : { from, to: from, by: luck.pick(LINES) };
    case 4: {
      const { line } = store.positionAt(from);
      const start = store.offsetAt({ line, character: 0 });
      // A whole line again, or away.
      const next = store.offsetAt({ line: line + 1, character: 0 });
      if (likely(luck, 50)) return { from: start, to: next, by: '' };
      return { from: start, to: start, by: store.text().slice(start, next) };
    }
    case 5:
      return { from, to: from, by: luck.pick(['\n', '\r\n', '\r', '\n\n', '\n\r']) };
    case 6:
      return { from, to: Math.min(length, from + luck.number(60)), by: luck.pick(LINES) };
    default:
      return { from, to: from, by: luck.pick(WORDS) };
  }
}

function apply(engine: Engine, { from, to, by }: Edit): Edit {
  const { store } = engine;
  const before = store.text();
  if (from === 0 && to === before.length) engine.changed(store.replaceAll(by));
  else engine.changed(store.replace(store.positionAt(from), store.positionAt(to), by));
  const after = store.text();
  const head = sameAtStart(before, after);
  const tail = sameAtEnd(before, after, Math.min(before.length, after.length) - head);
  return { from: head, to: after.length - tail, by: before.slice(head, before.length - tail) };
}

/** So much of two long texts is compared at once. */
const BLOCK = 1024;

/** How many units at their beginnings are the same. */
function sameAtStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same + BLOCK <= most && one.slice(same, same + BLOCK) === other.slice(same, same + BLOCK)) same += BLOCK;
  while (same < most && one[same] === other[same]) same++;
  return same;
}

/** How many units at their ends are the same, of so many that may be. */
function sameAtEnd(one: string, other: string, most: number): number {
  const last = (text: string, from: number, length: number) =>
    text.slice(text.length - from - length, text.length - from);
  let same = 0;
  while (same + BLOCK <= most && last(one, same, BLOCK) === last(other, same, BLOCK)) same += BLOCK;
  while (same < most && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

/** Compares findings, those of rules that a user defined included. */
export function findingsComparison(customRules: readonly CustomRule[] = []): Comparison {
  const settings = { severities: new Map(), customRules };
  const comparison = (engine: Engine) => ({
    advance() {},
    compare(where: string) {
      const lines = splitLines(engine.store.text());
      assert.deepEqual(
        shownFindings(engine, settings, Number.POSITIVE_INFINITY).findings.map(describeFinding),
        applySettings(analyze(lines, 'auto', customRules), settings).map(describeFinding),
        where,
      );
    },
  });
  return Object.assign(comparison, { customRules });
}

function describeFinding({ place, severity, rule, party, message, related, fix }: Finding): string {
  return `${place.line}:${place.start}-${place.end} ${severity} ${rule} ${party} ${message} ${JSON.stringify([related, fix])}`;
}

/** Transcripts in which every rule finds something. */
export function ruleExamples(): string[] {
  return RULES.flatMap(({ examples }) => [examples.bad, examples.good]);
}

/** A message of some thousand lines, which says its size rightly or nearly so: each change of it counts in the end. */
export function longMessage(luck: Random): string {
  const body = Array.from(
    { length: 2500 + luck.number(1500) },
    (_, line) => `C: ${'some words of the message '.repeat(1 + (line % 3))}`,
  );
  const octets = body.reduce((sum, line) => sum + line.length - 1, 0) + 80;
  return [
    'S: 220 mx.example.net ESMTP',
    'C: EHLO client.example.org',
    'S: 250-mx.example.net',
    'S: 250 SIZE 10000000',
    `C: MAIL FROM:<a@example.org> SIZE=${octets + luck.number(200) - 100}`,
    'S: 250 2.1.0 Ok',
    'C: RCPT TO:<b@example.net>',
    'S: 250 2.1.5 Ok',
    'C: DATA',
    'S: 354 Go on',
    'C: From: <a@example.org>',
    'C: Date: Mon, 23 Nov 2026 13:00:00 +0000',
    'C: ',
    ...body,
    'C: .',
    'S: 250 2.0.0 Ok',
    'C: QUIT',
    'S: 221 2.0.0 Bye',
    '',
  ].join('\n');
}

const WORDS = ['x', ' ', '.', '2', '250 ', '>', ':', 'C: ', 'S: ', '␊', '␍', '\u202e', '#', '-', '<', '[+1.5 #3] '];

const LINES = [
  'C: QUIT\n',
  'S: 250 2.0.0 ok\n',
  '220 mx.example.net ESMTP\n',
  'S: 220 mx.example.net ESMTP\n',
  'S: 354 go\n',
  'C: .\n',
  '.\n',
  '\n',
  'C: BDAT 20 LAST\nC: text\n',
  '# smtp-ignore rcpt-before-mail -- a reason\n',
  '# smtp-ignore-file no-quit\n',
  '# smtp-expect rcpt-before-mail\n',
  'RCPT TO:<b@example.net>\n',
  'C: RCPT TO:<b@example.net>\n',
  'C: DATA\n',
  'somebody wrote a line here that no dialect reads, and it is rather long for one\n',
  '* connect\n',
  '* close C\n',
  '* gap 20 S\n',
  '...\n',
  'S: *** the talk of a tool\n',
];
