import assert from 'node:assert/strict';
import { type StepClient, startStepClient } from '../../harness/stepClient';

const SESSION = [
  '# A lesson', // 1
  '* connect 192.0.2.10:49152 -> 198.51.100.25:25',
  'S: 220 mx.example.net ESMTP',
  'C: EHLO client.example.org',
  'S: 250-mx.example.net', // 5
  'S: 250 SIZE 1000',
  'C: MAIL FROM:<alice@example.org> SIZE=20',
  'S: 250 2.1.0 Ok',
  'C: RCPT TO:<nobody@example.net>',
  'S: 550 5.1.1 No such user', // 10
  'C: RCPT TO:<bob@example.net>',
  'S: 250 2.1.5 Ok',
  'C: DATA',
  'S: 354 Go ahead',
  'C: Subject: hello', // 15
  'C: ',
  'C: text',
  'C: .',
  'S: 250 2.0.0 Ok',
  '# Between', // 20
  'C: RCPT TO:<late@example.net>',
  'S: 503 5.5.1 No transaction',
  'C: QUIT',
  'S: 221 2.0.0 Bye',
  '* close S', // 25
];
const TEXT = SESSION.join('\n');

describe('the debug adapter', () => {
  let client: StepClient;
  const open = async (text = TEXT) => {
    client = await startStepClient(text);
  };
  afterEach(() => client.stop());

  it('stops at the first line, and goes on line by line; the last line ends it', async () => {
    await open();
    assert.equal(await client.start(), 'entry 2');
    const stops: string[] = [];
    for (let stop = ''; stop !== 'terminated'; stops.push(stop)) stop = await client.go('stepIn');
    const said = SESSION.map((_, at) => at + 1).filter((line) => line > 2 && line !== 20);
    assert.deepEqual(stops, [...said.map((line) => `step ${line}`), 'terminated']);
  });

  it('steps over the text of a message, and through all else line by line', async () => {
    await open();
    await client.start();
    const stops: string[] = [];
    for (let stop = ''; stop !== 'step 20' && stops.length < 20; stops.push(stop)) stop = await client.go('next');
    assert.deepEqual(stops.slice(11, 16), ['step 14', 'step 15', 'step 18', 'step 19', 'step 21']);
  });

  it('steps out to the end of the command, of the transaction, and of the session', async () => {
    await open();
    await client.start();
    assert.equal(await client.go('goto', { threadId: 1, targetId: 8 }), 'goto 9');
    assert.equal(await client.go('stepOut'), 'step 10');
    assert.equal(await client.go('stepOut'), 'step 19');
    assert.equal(await client.go('stepOut'), 'step 25');
    assert.equal(await client.go('stepOut'), 'terminated');
  });

  it('goes back, line by line and to the last breakpoint above', async () => {
    await open();
    await client.start({ lines: [{ line: 9 }] });
    assert.equal(await client.go('continue'), 'breakpoint 9');
    assert.equal(await client.go('continue'), 'step 25');
    assert.equal(await client.go('stepBack'), 'step 24');
    assert.equal(await client.go('reverseContinue'), 'breakpoint 9');
    assert.equal(await client.go('reverseContinue'), 'step 2');
    assert.equal(await client.go('stepBack'), 'step 2');
    assert.equal(await client.go('restart', {}), 'entry 2');
  });

  it('moves a breakpoint to the next line of the dialogue, and verifies none behind it', async () => {
    await open();
    await client.start();
    const { breakpoints } = await client.request('setBreakpoints', {
      source: { path: 'file:///mail/one.smtp' },
      breakpoints: [{ line: 1 }, { line: 20 }, { line: 99 }],
    });
    assert.deepEqual(
      breakpoints.map(({ line, verified }: { line?: number; verified: boolean }) => [line, verified]),
      [
        [2, true],
        [21, true],
        [undefined, false],
      ],
    );
    const other = await client.request('setBreakpoints', { source: { path: 'file:///x' }, breakpoints: [{ line: 1 }] });
    assert.equal(other.breakpoints[0].verified, false);
    assert.equal(await client.go('continue'), 'breakpoint 21');
  });

  it('stops where a condition holds, and the number of times fits', async () => {
    await open();
    const lines = [
      { line: 9, condition: 'address == bob@example.net' },
      { line: 11, condition: 'address == <Bob@Example.net> && recipients == 2 && !tls' },
      { line: 12, hitCondition: '2' },
      { line: 13, condition: 'phase == rcpt' },
    ];
    await client.start({ lines });
    assert.equal(await client.go('continue'), 'breakpoint 11');
    assert.equal(await client.go('continue'), 'breakpoint 13');
    await client.go('goto', { threadId: 1, targetId: 10 });
    assert.equal(await client.go('continue'), 'breakpoint 12');
  });

  it('says what is wrong with a condition, a number of times, a message or a verb', async () => {
    await open();
    await client.start();
    const { breakpoints } = await client.request('setBreakpoints', {
      source: { path: 'file:///mail/one.smtp' },
      breakpoints: [
        { line: 9, condition: 'verbs == RCPT' },
        { line: 9, hitCondition: 'often' },
        { line: 9, logMessage: 'to {adress}' },
      ],
    });
    const messages = breakpoints.map(({ message }: { message: string }) => message);
    assert.match(messages[0], /^There is no “verbs” to ask for\. The names are: verb, code, /);
    assert.equal(messages[1], '“often” is no number of times. Write 3, >= 3 or % 3.');
    assert.match(messages[2], /^There is no “adress” to ask for/);
    const verbs = await client.request('setFunctionBreakpoints', { breakpoints: [{ name: 'two words' }] });
    assert.equal(verbs.breakpoints[0].message, 'Write the verb of a command, such as RCPT.');
  });

  it('logs instead of stopping where a logpoint stands', async () => {
    await open();
    await client.start({
      verbs: [{ name: 'quit' }],
      lines: [9, 11].map((line) => ({ line, logMessage: '{line}: {address} got {code}, {accepted} so far' })),
    });
    client.output();
    assert.equal(await client.go('continue'), 'function breakpoint 23');
    assert.deepEqual(client.output().slice(0, 2), [
      '9: nobody@example.net got 550, 0 so far',
      '11: bob@example.net got 250, 0 so far',
    ]);
  });

  it('stops at a verb, with a condition on the reply that it gets', async () => {
    await open();
    await client.start({ verbs: [{ name: 'rcpt', condition: 'code == 5yz' }] });
    assert.equal(await client.go('continue'), 'function breakpoint 9');
    assert.equal(await client.go('continue'), 'function breakpoint 21');
    assert.equal(await client.go('continue'), 'step 25');
  });

  it('stops at refusals and faults that are asked for, and says what they are', async () => {
    await open();
    await client.start({ filters: ['error', 'refused'] });
    assert.equal(await client.go('continue'), 'exception 10');
    const refusal = await client.request('exceptionInfo', { threadId: 1 });
    assert.deepEqual([refusal.exceptionId, refusal.description], ['550', '550 5.1.1 No such user']);
    assert.equal(await client.go('continue'), 'exception 21');
    const fault = await client.request('exceptionInfo', { threadId: 1 });
    assert.equal(fault.exceptionId, 'rcpt-before-mail');
    assert.match(fault.description, /^RCPT before MAIL/);
    assert.equal(await client.go('continue'), 'exception 22');
    assert.equal(await client.go('stepIn'), 'step 23');
    assert.equal(await client.refusal('exceptionInfo', { threadId: 1 }), 'There is nothing unusual in this line.');
  });

  it('stops at faults and refusals where the launch configuration wants it, without a stop at the first line', async () => {
    await open();
    assert.equal(await client.start({ launch: { stopOnEntry: false, stopAtRefusals: true } }), 'exception 10');
    await client.stop();
    await open();
    assert.equal(await client.start({ launch: { stopOnEntry: false, stopAtFaults: true } }), 'exception 21');
  });

  it('asks the condition of a filter', async () => {
    await open();
    await client.start({ filterOptions: [{ filterId: 'refused', condition: 'verb != RCPT' }] });
    assert.equal(await client.go('continue'), 'step 25');
  });

  it('shows where one is: command, transaction, session, each with its line and its variables', async () => {
    await open();
    await client.start({ lines: [{ line: 12 }] });
    await client.go('continue');
    const frames = await client.frames();
    assert.deepEqual(
      frames.map(({ name, line }) => `${line} ${name}`),
      [
        '12 RCPT TO:<bob@example.net>',
        '7 Transaction: <alice@example.org> → 2 recipients',
        '2 Session: client.example.org → mx.example.net',
      ],
    );
    assert.deepEqual(await client.scope('Session'), [
      'phase = a mail transaction is open, with an accepted recipient',
      'protocol = ESMTP',
      'tls = false',
      'authenticated = false',
      'client = client.example.org',
      'server = mx.example.net',
      'pending = none',
      'commands = 4',
    ]);
    assert.deepEqual(await client.scope('Offered'), ['SIZE = 1000, used once']);
    assert.deepEqual(await client.scope('Connection'), ['from = 192.0.2.10:49152', 'to = 198.51.100.25:25']);
    const { scopes } = await client.request('scopes', { frameId: frames[1]!.id });
    assert.deepEqual(
      scopes.map(({ name }: { name: string }) => name),
      ['Transaction'],
    );
    const shown = await client.variables(scopes[0].variablesReference);
    const recipients = shown.find(({ name }) => name === 'recipients')!;
    assert.equal(recipients.indexedVariables, 2);
    const [second] = await client.variables(recipients.variablesReference, { start: 1, count: 1 });
    assert.equal(second?.value, 'bob@example.net: accepted (250 2.1.5)');
    assert.equal(second?.evaluateName, 'transaction.recipients[1]');
    assert.deepEqual(second?.presentationHint?.attributes, ['readOnly']);
  });

  it('evaluates names and conditions', async () => {
    await open();
    await client.start({ lines: [{ line: 12 }] });
    await client.go('continue');
    assert.equal(await client.refusal('evaluate', { expression: '&', context: 'repl' }), '“&” is not understood here.');
    const value = async (expression: string) =>
      (await client.request('evaluate', { expression, context: 'watch' })).result;
    assert.equal(await value('transaction.recipients[1]'), 'bob@example.net: accepted (250 2.1.5)');
    assert.equal(await value('nobody@example.net'), 'nobody@example.net: refused (550 5.1.1)');
    assert.equal(await value('code < 300 and verb = rcpt'), 'true');
    assert.equal(await value('Verb'), 'RCPT');
    assert.equal(
      await client.refusal('evaluate', { expression: 'verbs', context: 'watch' }),
      'There is no “verbs” in this place.',
    );
    const { targets } = await client.request('completions', { text: 'code == 250 && Se', column: 18 });
    assert.deepEqual(targets, [
      { label: 'server', type: 'variable', start: 16, length: 2 },
      { label: 'sender', type: 'variable', start: 16, length: 2 },
    ]);
    assert.equal(
      await client.refusal('evaluate', { expression: 'RCPT', context: 'hover' }),
      'There is no “RCPT” in this place.',
    );
  });

  it('tells in sentences what each line did, and what was found in it', async () => {
    await open();
    await client.start({ lines: [{ line: 9 }, { line: 21 }] });
    client.output();
    await client.go('continue');
    assert.deepEqual(client.output(), ['RCPT: names one recipient.']);
    await client.go('stepIn');
    assert.match(client.output().join(), /^550 after RCPT: the recipient is refused\. Why: 5\.1\.1 says: /);
    await client.go('continue');
    assert.match(client.output().at(-1)!, /^Finding: RCPT before MAIL.*\(rcpt-before-mail\)$/);
  });

  it('reads the session again when the transcript is edited, and stands in the same line of it', async () => {
    await open();
    await client.start({ lines: [{ line: 12 }] });
    await client.go('continue');
    client.output();
    const changed = [...SESSION.slice(0, 3), '# one', '# two', ...SESSION.slice(3)].join('\n');
    await client.edit({ first: 2, removed: 0, added: 2 }, changed);
    const { breakpoint } = await client.event('breakpoint');
    assert.deepEqual([breakpoint.verified, breakpoint.line], [true, 14]);
    const stopped = await client.event('stopped');
    assert.equal(stopped.description, 'The transcript was changed');
    assert.deepEqual(client.output(), [
      'The transcript is being changed: the session is read again.',
      'The session was read again. You are in line 14 of it as it is now.',
    ]);
    assert.equal((await client.frames())[0]!.line, 14);
    assert.equal(await client.go('stepIn'), 'step 15');
    assert.equal(await client.go('reverseContinue'), 'breakpoint 14');
  });

  it('answers for the text as it is behind an edit, whatever is asked meanwhile', async () => {
    await open();
    await client.start({ lines: [{ line: 12 }] });
    await client.go('continue');
    await client.edit({ first: 11, removed: 0, added: 0 }, TEXT.replace('250 2.1.5 Ok', '451 4.3.0 Later'));
    const { result } = await client.request('evaluate', { expression: 'recipients[1]', context: 'watch' });
    assert.equal(result, 'bob@example.net: put off (451 4.3.0)');
  });

  it('ends where an edit leaves nothing of the session', async () => {
    await open();
    await client.start();
    await client.edit({ first: 0, removed: 24, added: 0 }, '# nothing');
    await client.event('terminated');
    assert.equal(client.output().at(-1), 'Of the session nothing is left in the transcript.');
  });

  it('goes through one of several sessions alone', async () => {
    await open(`${TEXT}\n${TEXT}`);
    assert.equal(await client.start({ launch: { session: 2 } }), 'entry 27');
    assert.equal((await client.request('threads')).threads[0].name, 'Session 2: client.example.org → mx.example.net');
    assert.equal(await client.go('continue'), 'step 50');
    assert.equal(await client.go('reverseContinue'), 'step 27');
  });

  it('says why it cannot start', async () => {
    await open('just words\n');
    await client.request('initialize', { adapterID: 'smtp-transcript' });
    const launch = (args: object) => client.refusal('launch', args);
    assert.equal(await launch({}), 'The launch configuration names no transcript: "program" is missing.');
    assert.equal(await launch({ program: 'file:///other' }), 'There is no file:///other');
    assert.equal(await launch({ program: 'file:///mail/one.smtp' }), 'No SMTP session was found in the transcript.');
    assert.equal(await launch({ program: 'file:///mail/one.smtp', session: 4 }), 'The transcript has no session 4.');
    assert.equal(await client.refusal('stackTrace', { threadId: 1 }), 'It has not stopped anywhere yet.');
    assert.equal(await client.refusal('readMemory'), '“readMemory” is not known here.');
  });

  it('finds a refusal among 100,000 lines, and can be paused on its way', async function () {
    this.timeout(120_000);
    const rcpts = Array.from({ length: 50_000 }, (_, at) => `C: RCPT TO:<u${at}@example.net>\nS: 250 Ok`);
    await open([...SESSION.slice(0, 8), ...rcpts, ...SESSION.slice(8)].join('\n'));
    await client.start({ filters: ['refused'] });
    assert.equal(await client.go('continue'), 'exception 100010');
    await client.go('goto', { threadId: 1, targetId: 8 });
    await client.request('continue', { threadId: 1 });
    await client.request('pause', { threadId: 1 });
    assert.equal((await client.event('stopped')).reason, 'pause');
    assert.ok((await client.frames())[0]!.line < 100_000);
  });
});
