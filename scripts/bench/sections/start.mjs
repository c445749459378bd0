// How long the command line takes on a file so small that only its start counts.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { inTurns, measure } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { seconds, times } from '../output/format.mjs';

const TWENTY_LINES = `S: 220 mx.example.net ESMTP
C: EHLO client.example.org
S: 250-mx.example.net
S: 250 ENHANCEDSTATUSCODES
C: MAIL FROM:<alice@example.org>
S: 250 2.1.0 Ok
C: RCPT TO:<bob@example.net>
S: 250 2.1.5 Ok
C: DATA
S: 354 Go ahead
C: Date: Mon, 23 Nov 2026 13:00:00 +0000
C: From: alice@example.org
C: To: bob@example.net
C: Subject: hello
C: 
C: Hello.
C: .
S: 250 5.0.0 Ok
C: QUIT
S: 221 2.0.0 Bye
`;

export async function run({ files, quick, log }) {
  const file = path.join(files.folder, 'small.smtp');
  writeFileSync(file, TWENTY_LINES);
  // Without the measuring of memory, which is loaded into Node and would count here.
  const { ours, bare } = await inTurns(
    quick ? 5 : 60,
    {
      ours: () => measure([process.execPath, inRoot('dist/node/cli.js'), 'check', file], { statuses: [1] }),
      bare: () => measure([process.execPath, '-e', '0']),
    },
    (step) => / (\d*0|1) of/.test(step) && log(`start: ${step}`),
  );
  const row = { id: 'start', work: 'start of check on 20 lines against node -e 0', goal: 'under 1.6×' };
  const failure = [...ours, ...bare].find((one) => one.failure)?.failure;
  if (failure) return { rows: [{ ...row, figure: failure }] };
  const time = (outcomes) => outcomes.map((one) => one.seconds);
  const ratio = medianRatio(time(ours), time(bare));
  return {
    rows: [
      {
        ...row,
        figure: `${times(ratio)} (${seconds(median(time(ours)))} against ${seconds(median(time(bare)))})`,
        met: ratio < 1.6,
        values: { ratio, ours: median(time(ours)), bare: median(time(bare)) },
      },
    ],
  };
}
