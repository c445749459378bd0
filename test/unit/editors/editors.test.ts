import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BundledCli, bundleCli } from '../cli/bundledCli';
import { works } from '../programs/runShell';

const SESSION = `S: 220 mx.example.net ESMTP
C: RCPT TO:<b@example.net>
S: 503 5.5.1 MAIL first
S: 250 mx.example.net
C: 
`;

/** What an editor was given, as its script writes it. */
interface Seen {
  readonly diagnostics: readonly { line: number; message: string }[];
  readonly hover: { contents: { value: string } };
  readonly completion: { items: readonly { label: string }[] } | readonly { label: string }[];
}

const script = (name: string) => path.resolve(__dirname, name);

/** Editors with a client of their own; each runs a script that asks at the same places. */
const EDITORS: readonly { title: string; probe: readonly string[]; command: readonly string[] }[] = [
  {
    title: 'Neovim',
    probe: ['nvim', '--version'],
    command: ['nvim', '--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script('neovim.lua')],
  },
  {
    title: 'Emacs with Eglot',
    probe: ['emacs', '--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"],
    command: ['emacs', '--batch', '-q', '-l', script('eglot.el')],
  },
];

describe('other editors', () => {
  let cli: BundledCli;
  before(async () => {
    cli = await bundleCli();
  });
  after(() => cli.remove());

  for (const { title, probe, command } of EDITORS) {
    it(`${title} gets findings, explanations and completion through lsp --stdio`, function () {
      if (!works(probe)) {
        console.log(`      ${title} is not installed, so it cannot be tried.`);
        this.skip();
      }
      const { diagnostics, hover, completion } = open(cli, command);
      const fault = diagnostics.find(({ message }) => /Client: RCPT before MAIL/.test(message));
      assert.equal(fault?.line, 1, JSON.stringify(diagnostics));
      assert.match(hover.contents.value, /250/);
      const items = 'items' in completion ? completion.items : completion;
      const labels = items.map(({ label }) => label);
      assert.ok(
        labels.some((label) => label.startsWith('EHLO')),
        labels.join(', '),
      );
    }).timeout(120_000);
  }
});

/** Runs an editor on the transcript, in a folder of its own. */
function open({ folder, file }: BundledCli, [program = '', ...args]: readonly string[]): Seen {
  const [transcript, out] = ['a.smtp', 'seen.json'].map((name) => path.join(folder, name));
  writeFileSync(transcript!, SESSION);
  rmSync(out!, { force: true });
  const { status, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 100_000,
    env: {
      ...process.env,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      SMTP_FILE: transcript,
      SMTP_OUT: out,
      SMTP_SERVER: [process.execPath, file, 'lsp', '--stdio'].join('\n'),
    },
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(readFileSync(out!, 'utf8'));
}
