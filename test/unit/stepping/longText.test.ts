import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitLines } from '../../../server/src/analysis/splitLines';
import { DEFAULT_FEATURES } from '../../../server/src/config/featureSettings';
import { storedDocuments } from '../../../server/src/lsp/transcriptDocument';
import { createSmtpService } from '../../../server/src/service/createService';
import { factsAt } from '../../../server/src/stepping/facts';
import { framesAt } from '../../../server/src/stepping/frames';
import { scopesAt } from '../../../server/src/stepping/scopes';
import type { StepPlace } from '../../../server/src/stepping/stepPlace';
import type { Step } from '../../../server/src/stepping/steps';
import { whatWasDone } from '../../../server/src/stepping/whatWasDone';
import { steppedSessions } from '../../harness/stepsOf';

const SETTINGS = { dialect: 'auto', severities: new Map(), features: DEFAULT_FEATURES } as const;

/** Texts of more than 1,000 lines are known in parts only: see snapshotAt(). */
describe('stepping through a session of a long text', () => {
  for (const name of ['canonical.smtp', 'swaks-tls.txt', 'postfix-interleaved.txt', 'exchange-receive.txt']) {
    it(`tells the same as of a short one: ${name}`, function () {
      this.timeout(60_000);
      const lines = splitLines(readFileSync(path.resolve(__dirname, '../../fixtures/dialects', name), 'utf8'));
      while (lines.at(-1) === '') (lines as string[]).pop();
      const copies = Math.ceil(2500 / lines.length);
      const text = Array.from({ length: copies }, () => lines.join('\n')).join('\n');
      const document = storedDocuments.create('file:///long.smtp', 'smtp', 1, text);
      const service = createSmtpService();
      while (!service.advance(document, SETTINGS, () => false));
      const shift = lines.length * Math.floor(copies / 2);
      for (const { session, steps, place } of steppedSessions(lines)) {
        const first = session.line + shift;
        const found = service.steps(document, SETTINGS, { session: first, from: shift, to: shift + lines.length });
        assert.ok(found, `the session of line ${first + 1}`);
        assert.deepEqual(
          found.map((step) => comparable(step, shift)),
          steps.map((step) => comparable(step, 0)),
        );
        for (const { line } of steps) {
          const there = service.stepPlace(document, SETTINGS, { session: first, line: line + shift });
          assert.ok(there, `line ${line + 1}`);
          assert.deepEqual(shown(there, shift), shown(place(line), 0), `line ${line + 1}`);
        }
      }
    });
  }
});

/** Without findings: some are about the text as a whole. */
function comparable({ findings, ...step }: Step, shift: number): Step {
  const moved = (line: number) => (line < 0 ? line : line - shift);
  const { line, exchangeEnd, transactionEnd } = step;
  return {
    ...step,
    line: moved(line),
    exchangeEnd: moved(exchangeEnd),
    transactionEnd: moved(transactionEnd),
    findings: [],
  };
}

function shown(place: StepPlace, shift: number): unknown {
  return {
    told: whatWasDone(place),
    facts: factsAt(place),
    frames: framesAt(place).map(({ line, ...frame }) => ({ ...frame, line: line - shift })),
    scopes: scopesAt(place).map(({ id, variables }) => [
      id,
      variables().map(({ name, value }) => `${name} = ${value}`),
    ]),
  };
}
