import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze';
import { createEngine } from '../../server/src/analysis/engine';
import { createLineStore } from '../../server/src/analysis/lineStore';
import { createOutliner, type Outline } from '../../server/src/analysis/outline/outline';
import { outlineSession, type SessionOutline } from '../../server/src/analysis/outline/sessionOutline';
import { splitLines } from '../../server/src/analysis/splitLines';
import type { Comparison } from './randomEdits';

/** The outline of a text that is edited is that of the sessions of the whole text, as they are read at once. */
export const outlineComparison: Comparison = (engine, isOver) => {
  const outliner = createOutliner(engine);
  return {
    advance: () => void outliner.advance(isOver),
    compare(where) {
      while (!outliner.advance(isOver)) {}
      const { store } = engine;
      const outline = numbered(outliner.outline(), store.lineOf);
      const sessions = analyze(splitLines(store.text())).sessions.map((session) => outlineSession(session));
      const plain = numbered({ sessions, unsaid: [], runs: [] }, (line) => line);
      assert.deepEqual(inOrder(outline.sessions), inOrder(plain.sessions), where);
      const { unsaid, runs } = outlineOf(store.text());
      assert.deepEqual(outline.unsaid, unsaid, where);
      assert.deepEqual(outline.runs, runs, where);
    },
  };
};

/** The outline of a text, with the numbers of its lines. */
export function outlineOf(text: string): Outline {
  const engine = createEngine(createLineStore(text), 'auto');
  engine.advance(() => false);
  const outliner = createOutliner(engine);
  outliner.advance(() => false);
  return numbered(outliner.outline(), engine.store.lineOf);
}

/** Sessions that begin in the same line may come in either order. */
function inOrder(sessions: readonly SessionOutline[]): readonly SessionOutline[] {
  const keyed = sessions.map((session) => ({ session, key: JSON.stringify(session) }));
  return keyed
    .sort((a, b) => a.session.line - b.session.line || (a.key < b.key ? -1 : 1))
    .map(({ session }) => session);
}

/** With the numbers of lines in place of their labels. */
export function numbered({ sessions, unsaid, runs }: Outline, lineOf: (line: number) => number): Outline {
  const range = <Item extends { first: number; last: number }>(item: Item): Item => ({
    ...item,
    first: lineOf(item.first),
    last: lineOf(item.last),
  });
  return {
    sessions: sessions.map((session) => ({
      ...session,
      line: lineOf(session.line),
      endLine: lineOf(session.endLine),
      parts: session.parts.map(range),
      transactions: session.transactions.map((transaction) => ({
        ...transaction,
        line: lineOf(transaction.line),
        endLine: lineOf(transaction.endLine),
        recipients: transaction.recipients.map((one) => ({ ...one, line: lineOf(one.line) })),
      })),
    })),
    unsaid: unsaid.map(range),
    runs: runs.map(range),
  };
}
