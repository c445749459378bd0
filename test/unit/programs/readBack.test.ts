import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDialogue } from '../../../server/src/analysis/dialogue';
import { startWireServer, type WireLine, type WireServer } from '../../harness/wireServer';
import { PROGRAMS, type Program } from './programs';
import { runShell, works } from './runShell';

const OFFERS = ['SIZE 10485760', '8BITMIME', 'AUTH PLAIN LOGIN', 'ENHANCEDSTATUSCODES'];

/** With what a tool makes of it on the way: a line that begins with a dot, an empty one, and one that looks like a reply. */
const MESSAGE = [
  'From: <a@example.org>',
  'To: <b@example.net>',
  'Subject: What was sent',
  '',
  'Dear b,',
  '.a dot in front',
  '',
  '250 is no reply here',
  'C: and this no command',
  '',
].join('\r\n');

describe('what real programs print is the session that the server saw', () => {
  let server: WireServer;
  let folder: string;

  before(async () => {
    server = await startWireServer(OFFERS);
    folder = mkdtempSync(path.join(os.tmpdir(), 'smtp-programs-'));
    writeFileSync(path.join(folder, 'message.eml'), MESSAGE);
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const program of PROGRAMS) {
    it(program.title, async function () {
      if (!works(program.probe)) return this.skip();
      const first = server.sessions.length;
      const { output } = await runShell(program.command(server.port), { folder, input: program.input });
      const wire = server.sessions.slice(first);
      assert.ok(wire.length > 0, `no connection came:\n${output}`);
      const { dialect, sessions } = readDialogue(output.replace(/\n$/, '').split(/\r?\n/));
      assert.deepEqual([dialect.dialect, dialect.confident], [program.dialect, true], output);
      const told = sessions.flatMap(({ heard }) =>
        heard.flatMap((one) =>
          one.kind === 'said' ? [{ side: one.side, text: one.text, content: one.part !== 'dialogue' }] : [],
        ),
      );
      assert.deepEqual(shown(told, program), shown(wire.flat(), program), output);
    }).timeout(60_000);
  }
});

/** The lines that a program prints, as they are compared. */
function shown(lines: readonly WireLine[], { hides = [] }: Program): string[] {
  const texts: string[] = [];
  for (const { side, text, content } of lines) {
    if (content && hides.includes('message') && !(text === '.' && !hides.includes('end of message'))) continue;
    if (hides.includes('secrets') && (/^AUTH /.test(text) || /^(?:334|235)/.test(text) || isMaskedOrSecret(text)))
      continue;
    if (hides.includes('greeting') && text.startsWith('220 ')) continue;
    if (hides.includes('quit') && /^(?:QUIT|221 .*)$/i.test(text)) continue;
    texts.push(`${side === 'client' ? 'C' : 'S'} ${text}`);
  }
  return texts;
}

/** A line of AUTH with nothing but base64, or what a tool writes in its place. */
function isMaskedOrSecret(text: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4,}={0,2}|\*+|.*(?:hidden|secret).*)$/.test(text) && !/^(?:DATA|QUIT)$/.test(text);
}
