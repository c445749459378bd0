import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InlineValueText } from 'vscode-languageserver';
import { splitLines } from '../../../server/src/analysis/splitLines';
import {
  STEP_LOOK_UP_REQUEST,
  STEP_STATE_REQUEST,
  STEP_VARIABLES_REQUEST,
  STEPPED_SESSION_REQUEST,
  STEPS_PAGE,
  STEPS_REQUEST,
  type SteppedSession,
  type StepState,
  type StepsResult,
  type StepVariableInfo,
} from '../../../server/src/stepMessages';
import { type LanguageClient, startLanguageClient } from '../../harness/languageClient';
import { steppedSessions } from '../../harness/stepsOf';

const URI = 'file:///mail/one.smtp';

describe('stepping in the language server', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startLanguageClient({});
  });
  afterEach(() => client.stop());

  const ask = <Result>(method: string, params: object) =>
    client.connection.sendRequest<Result>(method, { uri: URI, ...params });

  it('finds a session by its number or by a line, the next one below where none is around it', async () => {
    await client.open(URI, `# a note\n${SESSION}# between\n${SESSION.replaceAll('example.org', 'other.example')}`);
    const first = { number: 1, count: 2, line: 1, endLine: 9, name: 'client.example.org → mx.example.net' };
    assert.deepEqual(await ask(STEPPED_SESSION_REQUEST, { session: 1 }), { version: 1, ...first });
    assert.deepEqual(await ask(STEPPED_SESSION_REQUEST, { line: 0 }), { version: 1, ...first });
    assert.equal((await ask<SteppedSession>(STEPPED_SESSION_REQUEST, { line: 10 })).number, 2);
    assert.equal(await ask(STEPPED_SESSION_REQUEST, { session: 3 }), null);
    assert.equal(await ask(STEPPED_SESSION_REQUEST, { line: 99 }), null);
  });

  it('finds the session that speaks in a line, where several go on at once', async () => {
    const file = path.resolve(__dirname, '../../fixtures/dialects/postfix-interleaved.txt');
    await client.open(URI, readFileSync(file, 'utf8'));
    const sessions = steppedSessions(splitLines(readFileSync(file, 'utf8')));
    assert.ok(sessions.length > 1);
    for (const [at, { steps }] of sessions.entries()) {
      for (const { line, kind } of steps) {
        if (kind === 'event') continue;
        assert.equal((await ask<SteppedSession>(STEPPED_SESSION_REQUEST, { line })).number, at + 1, `line ${line + 1}`);
      }
    }
  });

  it('tells how the session stands behind a line, with its variables', async () => {
    await client.open(URI, SESSION);
    const at = { session: 0, line: 6 };
    const state = await ask<StepState>(STEP_STATE_REQUEST, at);
    assert.match(state.told.join(), /^550 after RCPT: the recipient is refused\./);
    assert.deepEqual(
      state.frames.map(({ kind, line }) => [kind, line]),
      [
        ['command', 6],
        ['transaction', 3],
        ['session', 0],
      ],
    );
    assert.equal(state.facts.phase, 'mail');
    const recipients = await ask<StepVariableInfo[]>(STEP_VARIABLES_REQUEST, {
      ...at,
      path: ['transaction', 'recipients'],
      from: 0,
      to: 100,
    });
    assert.deepEqual(
      recipients.map(({ value, path }) => [value, path.at(-1)]),
      [['bob@example.net: refused (550 5.1.1)', '[0]']],
    );
    const sender = await ask<StepVariableInfo>(STEP_LOOK_UP_REQUEST, { ...at, expression: 'sender' });
    assert.equal(sender.value, 'alice@example.org');
    assert.equal(await ask(STEP_LOOK_UP_REQUEST, { ...at, expression: 'nobody' }), null);
    assert.equal(await ask(STEP_STATE_REQUEST, { session: 1, line: 6 }), null);
  });

  it('gives inline values up to the line at which a debugger has stopped', async () => {
    await client.open(URI, SESSION);
    assert.equal(client.capabilities.inlineValueProvider, true);
    const values = await ask<InlineValueText[]>('textDocument/inlineValue', {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      context: {
        frameId: 1,
        stoppedLocation: { start: { line: 6, character: 0 }, end: { line: 6, character: 4 } },
      },
    });
    assert.deepEqual(
      values.map(({ range, text }) => [range.start.line, text]),
      [
        [5, 'recipients[0] = refused (550 5.1.1)'],
        [6, 'phase = a mail transaction is open, without an accepted recipient'],
      ],
    );
  });

  it('goes through a session of 100,000 lines in pages', async function () {
    this.timeout(120_000);
    const recipients = Array.from(
      { length: 50_000 },
      (_, at) => `C: RCPT TO:<u${at}@example.net>\nS: ${at % 1000 === 0 ? '550 5.1.1 No' : '250 2.1.5 Ok'}\n`,
    );
    const lines = SESSION.split('\n');
    await client.open(URI, `${lines.slice(0, 5).join('\n')}\n${recipients.join('')}C: QUIT\nS: 221 Bye\n`);
    const session = await ask<SteppedSession>(STEPPED_SESSION_REQUEST, { session: 1 });
    assert.deepEqual([session.line, session.endLine], [0, 100_006]);
    let refused = 0;
    let next = 0;
    for (let from = 0; from <= session.endLine; from += STEPS_PAGE) {
      const { steps } = await ask<StepsResult>(STEPS_REQUEST, { session: 0, from });
      for (const step of steps) {
        assert.equal(step.line, next++);
        if (step.verdict === 550) refused++;
      }
    }
    assert.equal(next, 100_007);
    assert.equal(refused, 50);
    const state = await ask<StepState>(STEP_STATE_REQUEST, { session: 0, line: 90_004 });
    assert.equal(state.facts.recipients, 45_000);
    const some = await ask<StepVariableInfo[]>(STEP_VARIABLES_REQUEST, {
      session: 0,
      line: 90_004,
      path: ['transaction', 'recipients'],
      from: 44_990,
      to: 45_100,
    });
    assert.deepEqual([some.length, some.at(-1)?.value], [10, 'u44999@example.net: accepted (250 2.1.5)']);
  });
});

const SESSION = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.net>
S: 550 5.1.1 No such user
C: QUIT
S: 221 2.0.0 Bye
`;
