import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../server/src/rules/index';
import { run } from './fakeIo';

describe('the command line', () => {
  it('prints help and version', async () => {
    const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8'));
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { status, stdout } = await run(args);
      assert.equal(status, 0);
      assert.match(
        stdout,
        /check FILE.*\n.*explain FILE.*\n.*convert --to.*\n.*extract FILE.*\n.*import CAPTURE.*\n.*export-notes TRANSCRIPT.*\n.*redact FILE.*\n.*test FILE.*\n.*rules.*\n.*lsp --stdio/,
      );
    }
    for (const args of [
      ['check', '--help'],
      ['check', 'a.smtp', '-h'],
      ['help', 'check'],
    ]) {
      const { status, stdout } = await run(args);
      assert.equal(status, 0);
      assert.match(stdout, /^smtp-transcript check .*\n[\s\S]*--fail-on/);
    }
  });

  it('prints help in lines that fit', async () => {
    for (const command of ['check', 'convert', 'extract', 'import', 'export-notes', 'redact', 'rules', 'lsp']) {
      const { stdout } = await run([command, '--help']);
      for (const line of stdout.split('\n')) assert.ok(line.length <= 120, line);
    }
  });

  const wrong: Record<string, RegExp> = {
    '': /name a command/,
    chekc: /there is no command chekc/,
    '--verbose': /there is no command --verbose/,
    check: /name a file/,
    'check --colour always a': /unknown option '--colour'/,
    'check --format xml a': /--format must be pretty, summary, json, ndjson or sarif, not xml/,
    'check --format': /'--format <value>' argument missing/,
    'check --fail-on all a': /--fail-on must be error, warning, information, hint or never, not all/,
    'check --dialect fluent a': /--dialect must be auto, canonical/,
    'check --rule no-such-rule=off a': /there is no rule no-such-rule/,
    'check --rule nested-mail a': /--rule nested-mail must be error, warning, information, hint or off, not empty/,
    'check --preset all a': /--preset must be teaching, default or security, not all/,
    'check --fix -': /--fix changes files/,
    'check --workers 0 a': /--workers must be a number from 1 to 64, not 0/,
    'check --progress yes a': /--progress must be auto, always or never, not yes/,
    'check --files-from a b': /a list of them with --files-from, not both/,
    'rules no-such-rule': /there is no rule no-such-rule/,
    'rules nested-mail auth-twice': /name one rule/,
    'lsp --socket=1': /unknown option '--socket'/,
    lsp: /lsp --stdio/,
  };
  for (const [args, message] of Object.entries(wrong)) {
    it(`says in one line what is wrong with "${args}"`, async () => {
      const { status, stdout, stderr } = await run(args.split(' ').filter(Boolean), { files: { a: '' } });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^smtp-transcript: [^\n]+\n$/);
      assert.match(stderr, message);
    });
  }
});

describe('smtp-transcript rules', () => {
  it('lists every rule, by category', async () => {
    const { status, stdout } = await run(['rules']);
    assert.equal(status, 0);
    assert.match(stdout, /^sequence\n/);
    for (const { id, title } of RULES) {
      const line = stdout.split('\n').find((one) => one.startsWith(`  ${id} `));
      assert.ok(line?.endsWith(title), id);
    }
  });

  it('prints the page of one', async () => {
    const { stdout } = await run(['rules', 'rcpt-before-mail']);
    assert.match(
      stdout,
      /^rcpt-before-mail {2}RCPT without a MAIL before it\nsequence, error, fault of the client\n\nThe client names/,
    );
    for (const heading of [
      'Why',
      'What to do',
      'In practice',
      'Examples',
      'The same fault elsewhere',
      'Severity and exceptions',
    ]) {
      assert.match(stdout, new RegExp(`\n\n${heading}\n  \\S`));
    }
    assert.match(stdout, /\n {2}RFC 5321 section 3\.3: https:\/\/www\.rfc-editor\.org\/rfc\/rfc5321#section-3\.3\n/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });

  it('prints both as JSON', async () => {
    const all = JSON.parse((await run(['rules', '--format', 'json'])).stdout);
    assert.deepEqual(
      all.map(({ id }: { id: string }) => id),
      RULES.map(({ id }) => id),
    );
    const one = JSON.parse((await run(['rules', 'nested-mail', '--format=json'])).stdout);
    assert.equal(one.id, 'nested-mail');
    assert.ok(one.docs.what && one.examples.bad && one.references[0].url);
  });
});
