import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../../server/src/analysis/analyze';
import { readTranscript } from '../../../server/src/cli/readTranscript';
import type { Session } from '../../../server/src/session/exchange';
import { describeWithShared } from '../../harness/shared';

/** Sessions of the corpus that a server took although the client was in the wrong. */
const PASSED_BY_SERVERS: readonly { readonly file: string; readonly rule: string; readonly because: string }[] = [
  {
    file: 'telnet/web--mail-without-helo.txt',
    rule: 'mail-before-hello',
    because: 'RFC 5321 section 4.1.4: EHLO MUST come first',
  },
  {
    file: 'exim-debug/exim--stderr-9400.txt',
    rule: 'mail-before-hello',
    because: 'RFC 5321 section 4.1.4: EHLO MUST come first; Exim does not ask for it over standard input',
  },
  {
    file: 'tshark-follow/derived--suricata-verify--smtp-pipelining-ascii.txt',
    rule: 'message-without-354',
    because: 'RFC 5321 section 3.3: the message follows 354, and here both are in one segment',
  },
];

describeWithShared('the corpus', ['corpus', 'transcripts'], (folder) => {
  it('has no fault of order in sessions of which every command was accepted', () => {
    let sessions = 0;
    const alarms: string[] = [];
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath ?? entry.path, entry.name);
      const name = path.relative(folder, file).split(path.sep).join('/');
      const analysis = analyze(readTranscript(readFileSync(file)));
      for (const session of analysis.sessions.filter(isAccepted)) {
        sessions++;
        for (const { category, severity, rule, place } of analysis.found) {
          if (category !== 'sequence' || severity === 'hint') continue;
          if (place.line < session.line || place.line > session.endLine) continue;
          if (PASSED_BY_SERVERS.some((one) => one.file === name && one.rule === rule)) continue;
          alarms.push(`${name}:${place.line + 1} ${rule}`);
        }
      }
    }
    assert.ok(sessions > 200, `only ${sessions} sessions`);
    assert.deepEqual(alarms, []);
  }).timeout(60_000);
});

function isAccepted({ exchanges }: Session): boolean {
  return (
    exchanges.length > 0 &&
    exchanges.every(({ replies }) => replies.length > 0 && replies.every(({ code }) => code >= 200 && code < 400))
  );
}
