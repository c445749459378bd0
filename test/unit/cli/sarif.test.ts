import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { captureOf } from '../../harness/capture/capture';
import { dialogueOf } from '../../harness/capture/dialogue';
import { segmentsOf } from '../../harness/capture/segments';
import { type BundledCli, bundleCli } from './bundledCli';

const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: RCPT TO:<b@example.net>
S: 503 5.5.1 Need MAIL command
C: MAIL FROM: <a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;

/** The schema of OASIS; no package that is kept up has it, so it is taken out of this one. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, logger: false }).compile(
  schema,
);

interface Result {
  readonly ruleId: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region?: Record<string, number> } },
  ];
  readonly fixes?: readonly { artifactChanges: readonly { replacements: readonly unknown[] }[] }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Run {
  readonly results: readonly Result[];
  readonly tool: { readonly driver: { readonly rules: readonly { id: string; helpUri?: string }[] } };
  readonly invocations: readonly { executionSuccessful: boolean; toolExecutionNotifications?: readonly object[] }[];
}

describe('smtp-transcript check --format sarif', () => {
  let cli: BundledCli;

  before(async function () {
    this.timeout(60_000);
    cli = await bundleCli();
    cli.write('package.json', '{ "version": "1.2.3" }');
    cli.write('a b.smtp', FAULTY);
    cli.write('clean.smtp', 'S: 220 mx.example.net ESMTP\nC: QUIT\nS: 221 2.0.0 Bye\n');
  });
  after(() => cli.remove());

  const run = (args: readonly string[], input = ''): Run => {
    const { stdout } = cli.call(['check', '--format', 'sarif', ...args], input);
    const log: { runs: readonly [Run] } = JSON.parse(stdout);
    const isValid: boolean = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors));
    assert.equal(log.runs.length, 1);
    return log.runs[0];
  };

  it('tells each finding at its place, with its rule', () => {
    const { results, tool, invocations } = run(['a b.smtp', 'clean.smtp']);
    assert.deepEqual(
      results.map(({ ruleId, level, locations: [{ physicalLocation }] }) => ({ ruleId, level, ...physicalLocation })),
      [
        {
          ruleId: 'rcpt-before-mail',
          level: 'error',
          artifactLocation: { uri: 'a%20b.smtp', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4, startColumn: 4, endColumn: 8 },
        },
        {
          ruleId: 'space-after-colon',
          level: 'warning',
          artifactLocation: { uri: 'a%20b.smtp', uriBaseId: '%SRCROOT%' },
          region: { startLine: 6, startColumn: 14, endColumn: 15 },
        },
      ],
    );
    assert.deepEqual(
      tool.driver.rules.map(({ id, helpUri }) => [id, helpUri]),
      [
        ['rcpt-before-mail', 'https://www.rfc-editor.org/rfc/rfc5321#section-3.3'],
        ['space-after-colon', 'https://www.rfc-editor.org/rfc/rfc5321#section-3.3'],
      ],
    );
    assert.deepEqual(invocations, [{ executionSuccessful: true }]);
    assert.deepEqual(results[1]!.fixes?.[0]?.artifactChanges[0]?.replacements, [
      { deletedRegion: { startLine: 6, startColumn: 14, endColumn: 15 }, insertedContent: { text: '' } },
    ]);
  });

  it('is a log also where nothing is found', () => {
    assert.deepEqual(run(['clean.smtp']).results, []);
  });

  it('names findings by what they are about, wherever they stand', () => {
    const prints = (text: string) =>
      run(['-'], text).results.map(({ partialFingerprints }) => partialFingerprints['smtpFinding/v1']);
    const before = prints(FAULTY);
    assert.deepEqual(prints(`# a comment\n\n${FAULTY}`), before);
    assert.equal(new Set(prints(FAULTY + FAULTY)).size, 2 * before.length);
  });

  it('tells session and frame of a finding in a capture', () => {
    const lines = ['S: 220 mx.example.net ESMTP', 'C: RCPT TO:<b@example.net>', 'S: 503 no', 'C: QUIT', 'S: 221 bye'];
    cli.write('one.pcap', captureOf(segmentsOf(dialogueOf(lines))));
    const [first] = run(['one.pcap']).results;
    assert.equal(first!.locations[0].physicalLocation.region, undefined);
    const { session, frame, line } = first!.properties;
    assert.deepEqual(
      { rule: first!.ruleId, session, frame, line },
      { rule: 'rcpt-before-mail', session: 1, frame: 6, line: 3 },
    );
  });

  it('says what could not be read', () => {
    const { invocations } = run(['clean.smtp', 'missing.smtp']);
    assert.deepEqual(invocations, [
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: 'missing.smtp: no such file' } }],
      },
    ]);
  });

  it('has rules that users define, with their own page', () => {
    const rule = {
      title: 'EHLO of another domain',
      message: 'The client calls itself {hello-name}.',
      severity: 'warning',
      url: 'https://mail.example.org/policy',
      on: 'command',
      when: { verb: 'EHLO' },
    };
    cli.write('.smtptranscript.json', JSON.stringify({ root: true, customRules: { 'custom/other-domain': rule } }));
    const { tool } = run(['a b.smtp']);
    assert.deepEqual(tool.driver.rules.at(-1)?.helpUri, 'https://mail.example.org/policy');
    cli.write('.smtptranscript.json', '{}');
  });

  it('is the same whatever the number of threads', () => {
    const names = Array.from({ length: 6 }, (_, at) => `many-${at}.smtp`);
    for (const [at, name] of names.entries()) cli.write(name, FAULTY.repeat(at * 20 + 1));
    const call = (workers: number) =>
      cli.call(['check', '--format', 'sarif', '--workers', String(workers), ...names]).stdout;
    assert.ok(call(3) === call(1));
  }).timeout(60_000);
});
