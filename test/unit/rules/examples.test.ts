import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { applySettings } from '../../../server/src/analysis/applySettings';
import { isRfcRef } from '../../../server/src/protocol/rfc';
import { RULES } from '../../../server/src/rules/index';
import { CATEGORIES, type Rule } from '../../../server/src/rules/rule';

const folder = path.resolve(__dirname, '..', '..', '..', 'server', 'src', 'rules');

/** What a user is shown for a transcript: `line rule: message`, lines from 1. */
function findingsIn(transcript: string): string[] {
  const findings = applySettings(analyze(transcript.split('\n')), { severities: new Map() });
  return findings.map((one) => `${one.place.line + 1} ${one.rule}: ${one.message}`);
}

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      it('finds its fault in the bad example, and nothing else', () => {
        const found = findingsIn(rule.examples.bad);
        assert.deepEqual(
          found.map((one) => one.split(/[ :]/)[1]),
          [rule.id],
          `\n${found.join('\n')}\nin\n${rule.examples.bad}`,
        );
      });

      it('finds nothing in the good example', () => {
        assert.deepEqual(findingsIn(rule.examples.good), []);
      });

      it('is documented', () => documented(rule));
    });
  }

  it('are listed once, by category', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
    const titles = RULES.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
    const places = RULES.map(({ category }) => CATEGORIES.indexOf(category));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('have a file each, and each such file is listed', () => {
    const named = readdirSync(folder)
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name.includes('-'));
    assert.deepEqual(named.sort(), RULES.map(({ id }) => id).sort());
  });
});

function documented({ id, title, rfc, docs }: Rule): void {
  assert.match(id, /^[a-z]+(-[a-z0-9]+)+$/);
  assert.match(title, /^[A-Z0-9].*[^.]$/);
  assert.ok(isRfcRef(rfc[0]));
  for (const text of Object.values(docs)) {
    assert.match(text, /[.!?)]$/);
    assert.doesNotMatch(text, /'\w/, 'typographic apostrophes in texts');
  }
}
