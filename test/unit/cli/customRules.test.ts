import assert from 'node:assert/strict';
import { readerOf } from '../../harness/closedSchema';
import { type BundledCli, bundleCli } from './bundledCli';
import { run } from './fakeIo';

const CONFIG = JSON.stringify({
  customRules: {
    'custom/no-outside-sender': {
      title: 'Sender outside of our domain',
      message: 'The sender {address} is not one of ours.',
      explanation: 'Our relay is for our own people only.',
      severity: 'error',
      url: 'https://wiki.example.com/mail-policy',
      rfc: 'RFC 5321 section 4.1.1.2',
      on: 'command',
      when: { verb: 'MAIL', not: { domain: 'example.com' } },
    },
  },
});
const FAULTY = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250 mx.example.net
C: MAIL FROM:<a@example.org>
S: 250 2.1.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;
const files = { 'a.smtp': FAULTY, '.smtptranscript.json': CONFIG };
const MESSAGE = 'The sender a@example.org is not one of ours.';

describe('custom rules on the command line', () => {
  it('report like all others, with their own link', async () => {
    const { status, stdout, stderr } = await run(['check', 'a.smtp'], { files });
    assert.equal(stderr, '');
    assert.equal(status, 1);
    assert.match(stdout, /^a\.smtp:4:14: error custom\/no-outside-sender \(client\): The sender a@example\.org is not/);
    assert.match(stdout, /= https:\/\/wiki\.example\.com\/mail-policy\n.*= RFC 5321 section 4\.1\.1\.2: https:/);
  });

  it('are in the JSON, and in the summary behind ours', async () => {
    const { stdout } = await run(['check', '--format', 'json', 'a.smtp'], { files });
    const [finding] = readerOf('docs/check.schema.json')(stdout).files[0].findings;
    assert.deepEqual(
      [finding.rule, finding.category, finding.message],
      ['custom/no-outside-sender', 'custom', MESSAGE],
    );
    const summary = await run(['check', '--format', 'summary', 'a.smtp'], { files });
    assert.match(summary.stdout, /\ncustom\/no-outside-sender\s+1 error in 1 file\n$/);
  });

  it('take severities and directives', async () => {
    const off = await run(['check', '--rule', 'custom/no-outside-sender=off', 'a.smtp'], { files });
    assert.equal(off.stdout.includes('custom/'), false);
    const hint = await run(['check', '--rule', 'custom/no-outside-sender=hint', 'a.smtp'], { files });
    assert.match(hint.stdout, /hint custom\/no-outside-sender/);
    const text = FAULTY.replace('C: MAIL', '# smtp-ignore custom/no-outside-sender -- a test\nC: MAIL');
    const ignored = await run(['check', 'a.smtp'], { files: { ...files, 'a.smtp': text } });
    assert.equal(ignored.stdout.includes('custom/'), false);
    const unused = await run(['check', 'a.smtp'], {
      files: { ...files, 'a.smtp': text.replace('a@example.org', 'a@example.com') },
    });
    assert.match(unused.stdout, /unused-directive.*custom\/no-outside-sender does not occur at the next line/);
    const unknown = await run(['check', 'a.smtp'], { files: { 'a.smtp': text, '.smtptranscript.json': '{}' } });
    assert.match(unknown.stdout, /names “custom\/no-outside-sender”, which is no rule/);
  });

  it('say where a definition is wrong, and leave the others in force', async () => {
    const config = CONFIG.replace(
      '{"customRules":{',
      '{"customRules":{"custom/bad":{"title":"t","on":"command","when":{"adress":"x"}},',
    );
    const { stdout, stderr } = await run(['check', 'a.smtp'], { files: { ...files, '.smtptranscript.json': config } });
    assert.equal(
      stderr,
      `smtp-transcript: .smtptranscript.json:1:${config.indexOf('"adress"') + 1}: There is no field "adress" on command; “address” is meant, perhaps.\n`,
    );
    assert.match(stdout, /custom\/no-outside-sender/);
  });

  it('are listed and described by “rules”', async () => {
    const list = (await run(['rules'], { files })).stdout;
    assert.match(list, /\ncustom\n {2}custom\/no-outside-sender +error +client +Sender outside of our domain\n$/);
    const page = (await run(['rules', 'custom/no-outside-sender'], { files })).stdout;
    assert.match(
      page,
      /^custom\/no-outside-sender {2}Sender outside of our domain\ncustom, error, client\n\nOur relay/,
    );
    assert.match(page, /"verb": "MAIL"/);
    const [own] = JSON.parse((await run(['rules', '--format', 'json'], { files })).stdout).slice(-1);
    assert.deepEqual(own.when, { verb: 'MAIL', not: { domain: 'example.com' } });
    const without = await run(['rules', '--no-config', 'custom/no-outside-sender'], { files });
    assert.match(without.stderr, /there is no rule custom\/no-outside-sender/);
  });

  it('are told of in accounts and in what is converted, unless they are off', async () => {
    const told = async (config: string) => {
      const world = { files: { ...files, '.smtptranscript.json': config } };
      const account = (await run(['explain', 'a.smtp'], world)).stdout;
      const converted = (await run(['convert', '--to', 'json', 'a.smtp'], world)).stdout;
      return [account.includes('(rule `custom/no-outside-sender`)'), converted.includes(MESSAGE)];
    };
    assert.deepEqual(await told(CONFIG), [true, true]);
    assert.deepEqual(await told(CONFIG.replace('{', '{"rules":{"custom/no-outside-sender":"off"},')), [false, false]);
  });

  it('that are not looked at leave the directives that name them in peace', async () => {
    const text = FAULTY.replace('C: MAIL', '# smtp-ignore custom/no-outside-sender -- a test\nC: MAIL');
    const { stdout } = await run(['explain', '--no-config', 'a.smtp'], { files: { 'a.smtp': text } });
    assert.equal(stdout.includes('custom/'), true);
    assert.match(stdout, /names “custom\/no-outside-sender”, which is no rule/);
    const hidden = await run(['explain', 'a.smtp'], { files: { ...files, 'a.smtp': text } });
    assert.equal(hidden.stdout.includes('custom/'), false);
  });

  it('never write controls of a terminal', async () => {
    const evil = JSON.stringify({
      customRules: { 'custom/x': { title: '\u001b[31mred', on: 'command', when: { verb: 'MAIL' } } },
    });
    for (const args of [['check', 'a.smtp'], ['rules'], ['rules', 'custom/x']]) {
      const { stdout } = await run(args, { files: { ...files, '.smtptranscript.json': evil } });
      assert.equal(stdout.includes('\u001b[31m'), false, args.join(' '));
    }
  });
});

describe('custom rules in several threads', () => {
  let cli: BundledCli;
  before(async function () {
    this.timeout(60_000);
    cli = await bundleCli();
    cli.write('.smtptranscript.json', CONFIG);
    for (let at = 0; at < 6; at++) cli.write(`${at}.smtp`, FAULTY.repeat(at + 1));
  });
  after(() => cli.remove());

  it('find the same', () => {
    const call = (workers: number) =>
      cli.call(['check', '--workers', String(workers), ...Array.from({ length: 6 }, (_, at) => `${at}.smtp`)]);
    const one = call(1);
    assert.equal(one.stdout.match(/error custom\/no-outside-sender/g)?.length, 21);
    assert.ok(call(3).stdout === one.stdout);
  }).timeout(60_000);
});
