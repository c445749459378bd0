// Command-heavy text on one core, beside programs that do less with it or the same with a capture of it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { check, inTurns, measure, node } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { count, megabytes, rate, seconds, times } from '../output/format.mjs';
import { findProgram } from '../peers/find.mjs';

const SPLIT = inRoot('scripts/bench/peers/splitLines.mjs');

export async function run({ files, quick, log }) {
  const size = quick ? 2e6 : 50e6;
  const text = files.input('sessions', { size });
  const outcomes = await inTurns(quick ? 2 : 5, programs(files, text, size, log), (step) => log(`check: ${step}`));
  const ours = outcomes.check;
  const work = `check of ${megabytes(text.size)} of sessions, one core`;
  const failure = ours.find((one) => one.failure)?.failure;
  if (failure) return { rows: [{ id: 'check', work, figure: failure, goal: 'at least 60 MB/s' }] };
  const time = median(ours.map((one) => one.seconds));
  const perSecond = text.size / 1e6 / time;
  const peak = median(ours.map((one) => one.peak));
  return {
    rows: [
      {
        id: 'check',
        work,
        figure: `${rate(text.size, time)} (${seconds(time)}, memory ${megabytes(peak)})`,
        goal: 'at least 60 MB/s',
        met: perSecond >= 60,
        values: { octets: text.size, seconds: ours.map((one) => one.seconds), megabytesPerSecond: perSecond, peak },
      },
      ...Object.entries(COMPARED).flatMap(([name, compared]) =>
        compare(name, compared, ours, outcomes[name], text.size),
      ),
    ],
  };
}

const COMPARED = {
  split: { title: 'only splitting it into lines in Node', goal: 'at most 6×', isMet: (slower) => slower <= 6 },
  tshark: {
    title: 'tshark -q -z expert, a capture of the same',
    goal: 'at least 2× as fast',
    isMet: (slower) => slower <= 1 / 2,
  },
  suricata: { title: 'suricata without rules, a capture of the same' },
  grep: { title: "grep -c '^S: 5'" },
  rg: { title: "rg -c '^S: 5'" },
};

function programs(files, text, size, log) {
  const all = { check: () => measure(check(text.path)), split: () => measure(node(SPLIT, text.path)) };
  const [tshark, suricata] = [findProgram('tshark'), findProgram('suricata')];
  if (tshark || suricata) {
    const capture = files.input('capture', { size });
    if (tshark) all.tshark = () => measure([tshark, '-q', '-z', 'expert', '-r', capture.path]);
    if (suricata) {
      const logs = path.join(files.folder, 'suricata');
      mkdirSync(logs, { recursive: true });
      all.suricata = () => measure([suricata, '-r', capture.path, '-l', logs, '-S', '/dev/null']);
    }
  }
  for (const name of ['grep', 'rg']) {
    const program = findProgram(name);
    if (program) all[name] = () => measure([program, '-c', '^S: 5', text.path], { statuses: [0, 1] });
  }
  log(`${count(Object.keys(all).length)} programs in turns`);
  return all;
}

function compare(name, { title, goal, isMet }, ours, theirs, octets) {
  const work = `check against ${title}`;
  const id = `check-${name}`;
  const more = goal ? { goal } : {};
  // How to install it is said below the table.
  if (!theirs) return goal ? [{ id, work, figure: 'not installed', ...more }] : [];
  const failure = theirs.find((one) => one.failure)?.failure;
  if (failure) return [{ id, work, figure: failure, ...more }];
  const slower = medianRatio(
    ours.map((one) => one.seconds),
    theirs.map((one) => one.seconds),
  );
  const time = median(theirs.map((one) => one.seconds));
  const figure = slower <= 1 ? `${times(1 / slower)} as fast` : `${times(slower)} the time`;
  return [
    {
      id,
      work,
      figure: `${figure} (${name}: ${rate(octets, time)})`,
      ...more,
      ...(isMet ? { met: isMet(slower) } : {}),
      values: { timeRatio: slower, seconds: theirs.map((one) => one.seconds) },
    },
  ];
}
