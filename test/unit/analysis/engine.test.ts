import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { createEngine, type Engine } from '../../../server/src/analysis/engine';
import { createLineStore } from '../../../server/src/analysis/lineStore';
import { shownFindings } from '../../../server/src/analysis/shownFindings';
import { snapshotAt } from '../../../server/src/analysis/snapshotAt';
import { CLEAN, session } from '../../harness/postfixLog';

const SESSION = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<b@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go on
C: From: <a@example.org>
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: 
C: text
C: .
S: 250 2.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;
const LINES_OF_SESSION = 17;
const FAULTY = SESSION.replace('C: RCPT TO:<b@example.net>\nS: 250 2.1.5 Ok\n', '').replace(
  'S: 354 Go on',
  'S: 354 Go',
);
const SETTINGS = { severities: new Map() };

/** As many sessions as have 34,000 lines; one at the end has a fault. */
const LONG = SESSION.repeat(1999) + FAULTY;

describe('the engine', () => {
  it('works in slices, and tells of the top of a text before its end is read', () => {
    const engine = createEngine(createLineStore(FAULTY + LONG), 'auto');
    let slices = 0;
    while (!engine.advance(() => true)) slices++;
    assert.ok(slices > 100, `${slices} slices`);
    assert.deepEqual(rulesOf(engine), rulesOf(done(createEngine(createLineStore(FAULTY + LONG), 'auto'))));
    const early = createEngine(createLineStore(FAULTY + LONG), 'auto');
    early.advance(() => true);
    assert.deepEqual(rulesOf(early), ['data-before-rcpt', 'data-accepted-without-recipient']);
  });

  it('reads what is seen first, and once more when all above it is known', () => {
    const store = createLineStore(LONG);
    const engine = createEngine(store, 'auto');
    engine.look(store.lineCount - 20);
    const seen = shownFindings(engine, SETTINGS, 1000).findings;
    assert.deepEqual(
      seen.map(({ rule, place }) => `${place.line} ${rule}`),
      [
        `${1999 * LINES_OF_SESSION + 5} data-before-rcpt`,
        `${1999 * LINES_OF_SESSION + 6} data-accepted-without-recipient`,
      ],
    );
    assert.deepEqual(
      shownFindings(done(engine), SETTINGS, 1000).findings,
      applySettings(analyze(LONG.trimEnd().split('\n')), SETTINGS),
    );
  });

  it('reads only some hundred lines again where a character is typed', () => {
    const store = createLineStore(LONG);
    const engine = done(createEngine(store, 'auto'));
    for (const line of [0, 1, 8, 16_000, 33_990]) {
      const before = new Set(engine.segments);
      engine.changed(store.replace({ line, character: 5 }, { line, character: 5 }, 'x'));
      done(engine);
      const fresh = engine.segments.filter((segment) => !before.has(segment)).length;
      assert.ok(fresh > 0 && fresh < 5, `${fresh} segments for a change of line ${line + 1}`);
    }
  });

  it('goes on over a whole session, wherever it is asked for one of its lines', () => {
    const engine = done(createEngine(createLineStore(LONG), 'auto'));
    for (const line of [0, 16, 17, 20_000, 33_990]) {
      const { snapshot, from, to } = snapshotAt(engine, line, 'auto');
      assert.ok(from <= line && line < to);
      const session = snapshot.analysis.sessions.findLast((one) => one.line <= line);
      assert.equal(session?.line, line - (line % LINES_OF_SESSION));
      assert.equal(session?.exchanges.at(-1)?.verb, 'QUIT');
      assert.equal(session?.exchanges.at(-1)?.replies.length, 1);
    }
  });

  it('knows the top of a log before the first of its segments is read, however many sessions that holds', () => {
    const lines = Array.from({ length: 400 }, (_, process) => session(process + 1, ...CLEAN).slice(0, 4)).flat();
    const engine = createEngine(createLineStore(`${lines.join('\n')}\n`), 'auto');
    assert.equal(
      engine.advance(() => true, 10),
      true,
    );
    assert.equal(engine.segments.length, 1);
    assert.equal(
      engine.advance(() => true),
      false,
    );
  });

  it('shows the most severe of very many findings, and how many are left out', () => {
    const text = 'S: 220 mx.example.net ESMTP\nC: RCPT TO:<a@example.org>\nS: 503 5.5.1 No\nC: QUIT\n'.repeat(500);
    const engine = done(createEngine(createLineStore(text), 'auto'));
    const all = shownFindings(engine, SETTINGS, Number.POSITIVE_INFINITY);
    assert.equal(all.hidden, 0);
    const some = shownFindings(engine, SETTINGS, 300);
    // The note about the others is one of the 300.
    assert.equal(some.findings.length, 299);
    assert.equal(some.hidden, all.findings.length - 299);
    assert.deepEqual(new Set(some.findings.map(({ severity }) => severity)), new Set(['error']));
  });

  it('shows all findings around the line at which the user looks, however many errors there are above', () => {
    const faulty = 'S: 220 mx.example.net ESMTP\nC: RCPT TO:<a@example.org>\nS: 503 5.5.1 No\nC: QUIT\n'.repeat(1000);
    const mild =
      'S: 220 mx.example.net ESMTP\nC: EHLO  client.example.org\nS: 250 mx.example.net\nC: QUIT\nS: 221 Bye\n';
    const engine = done(createEngine(createLineStore(faulty + mild), 'auto'));
    const line = engine.lineCount - 4;
    const mine = (near?: number) =>
      shownFindings(engine, SETTINGS, 800, near).findings.filter((finding) => finding.place.line === line);
    assert.deepEqual(mine(), []);
    assert.deepEqual(
      mine(line).map(({ rule }) => rule),
      ['malformed-separator'],
    );
    assert.equal(shownFindings(engine, SETTINGS, 800, line).findings.length, 799);
  });
});

function done(engine: Engine): Engine {
  while (!engine.advance(() => false));
  return engine;
}

function rulesOf(engine: Engine): string[] {
  return shownFindings(engine, SETTINGS, 1000).findings.map(({ rule }) => rule);
}
