import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../../server/src/analysis/snapshot';
import { definitions } from '../../../server/src/features/navigation/definitions';
import { verdictsOn } from '../../../server/src/features/navigation/exchangeParts';
import { calleesOf, callersOf, hierarchyAt } from '../../../server/src/features/navigation/hierarchy';
import { type Highlight, highlights } from '../../../server/src/features/navigation/highlights';
import { references } from '../../../server/src/features/navigation/references';
import type { Place } from '../../../server/src/session/exchange';
import { type Cursor, itShowsAtCursors } from '../../harness/cursorFixture';
import { snapshotOf } from '../../harness/hoverFixture';
import { manyTransactions } from '../../harness/manyTransactions';

describe('navigation', () => {
  itShowsAtCursors('navigation', (lines, cursor) => shownAt(snapshotOf(lines), cursor));

  it('goes back from where a definition leads, between commands and replies', () => {
    const snapshot = snapshotOf(CONVERSATION);
    for (const [line, text] of CONVERSATION.entries()) {
      if (!/^C: (?:EHLO|DATA|QUIT|\.)/.test(text)) continue;
      const [reply] = definitions(snapshot, line, 3);
      assert.ok(reply, text);
      const [command] = definitions(snapshot, reply.line, reply.start);
      assert.equal(command?.line, line, text);
    }
  });

  it('to the verdicts of all recipients of a session takes no longer than its length', () => {
    const [session] = snapshotOf([...CONVERSATION.slice(0, 5), ...manyTransactions(4000)]).analysis.sessions;
    const before = performance.now();
    const told = session!.exchanges.flatMap((_, index) => verdictsOn(session!, index));
    assert.ok(performance.now() - before < 2500);
    assert.equal(told.filter(({ code }) => code === 550).length, 4000);
  });

  it('takes any text, and leads to places that are there', () => {
    const piece = fc.constantFrom(
      ...CONVERSATION,
      'C: RCPT TO:<a@b',
      'S: 250-',
      'C: AUTH PLAIN',
      '* tls',
      '# a@b.example',
      '',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(30), fc.nat(30), (lines, line, character) => {
        const snapshot = snapshotOf(lines);
        const { declaration, places } = references(snapshot, line, character);
        const marks = highlights(snapshot, line, character).map(({ place }) => place);
        for (const place of [...definitions(snapshot, line, character), ...declaration, ...places, ...marks]) {
          const length = lines[place.line]?.length ?? -1;
          assert.ok(place.start >= 0 && place.start <= place.end && place.end <= length);
        }
        const item = hierarchyAt(snapshot, line, character);
        if (!item) return;
        for (const { item: callee } of calleesOf(snapshot, item)) {
          const [caller] = callersOf(snapshot, callee);
          assert.equal(caller?.item.name, item.name);
        }
      }),
    );
  });
});

const CONVERSATION = [
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net',
  'S: 250-STARTTLS',
  'S: 250 PIPELINING',
  'C: MAIL FROM:<a@example.org>',
  'S: 250 Ok',
  'C: RCPT TO:<b@example.net>',
  'S: 250 Ok',
  'C: DATA',
  'S: 354 Go',
  'C: hello',
  'C: .',
  'S: 250 Ok',
  'C: QUIT',
  'S: 221 Bye',
];

/** All that hangs on what stands at the cursor. */
function shownAt(snapshot: Snapshot, { line, character }: Cursor): string {
  const { declaration, places } = references(snapshot, line, character);
  const item = hierarchyAt(snapshot, line, character);
  const calls = (name: string, list: readonly { item: { name: string; detail: string; place: Place } }[]) =>
    list.map(({ item: one }) => `${name} line ${one.place.line + 1}: ${one.name} (${one.detail})`);
  return [
    ...definitions(snapshot, line, character).map((place) => `definition ${shown(snapshot, place)}`),
    ...declaration.map((place) => `declaration ${shown(snapshot, place)}`),
    ...places.map((place) => `reference ${shown(snapshot, place)}`),
    ...highlights(snapshot, line, character).map((one) => `highlight ${shownHighlight(snapshot, one)}`),
    ...(item
      ? [`item ${item.kind} line ${item.place.line + 1} to ${item.endLine + 1}: ${item.name} (${item.detail})`]
      : []),
    ...(item ? calls('called by', callersOf(snapshot, item)) : []),
    ...(item ? calls('calls', calleesOf(snapshot, item)) : []),
  ].join('\n');
}

function shown({ lines }: Snapshot, { line, start, end }: Place): string {
  return `line ${line + 1}: ${(lines.at(line) ?? '').slice(start, end)}`;
}

function shownHighlight(snapshot: Snapshot, { place, endLine, kind }: Highlight): string {
  return endLine === undefined
    ? `${kind} ${shown(snapshot, place)}`
    : `${kind} lines ${place.line + 1} to ${endLine + 1}`;
}
