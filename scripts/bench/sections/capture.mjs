// A capture of 20,000 sessions: checked and imported, beside what tshark tells of the same file.
import path from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { check, inTurns, measure, node } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { count, megabytes, rate, seconds, times } from '../output/format.mjs';
import { findProgram } from '../peers/find.mjs';

const SESSIONS = 20_000;
/** As users call them: a large capture is read in one thread and judged in another. */
const HOW = { watchMemory: true, oneCore: false };
const PEERS = {
  expert: {
    title: 'tshark -q -z expert',
    faster: 3,
    args: ['-q', '-z', 'expert'],
  },
  fields: {
    title: 'tshark -T fields, commands and replies',
    faster: 10,
    args: [
      ...['-Y', 'smtp', '-T', 'fields', '-e', 'frame.number', '-e', 'frame.time_epoch', '-e', 'ip.src', '-e', 'ip.dst'],
      ...['-e', 'smtp.req.command', '-e', 'smtp.req.parameter', '-e', 'smtp.response.code', '-e', 'smtp.rsp.parameter'],
    ],
  },
};
const OURS = {
  check: { title: 'check' },
  import: { title: 'import into one file' },
};

export async function run({ files, quick, log }) {
  const capture = files.input('session-capture', { sessions: quick ? SESSIONS / 20 : SESSIONS });
  const outcomes = await inTurns(quick ? 1 : 3, programs(files, capture.path), (step) => log(`capture: ${step}`));
  const work = `a capture of ${count(quick ? SESSIONS / 20 : SESSIONS)} sessions (${megabytes(capture.size)})`;
  return {
    rows: [
      ...Object.entries(OURS).map(([name, { title }]) =>
        ownRow(name, `${title} of ${work}`, outcomes[name], capture.size),
      ),
      ...Object.entries(PEERS).map(([name, peer]) => peerRow(name, peer, outcomes)),
    ],
  };
}

function programs(files, capture) {
  const imported = path.join(files.folder, 'imported.smtp');
  const all = {
    check: () => measure(check(capture), HOW),
    import: () => measure(node(inRoot('dist/node/cli.js'), 'import', '--force', '-o', imported, capture), HOW),
  };
  const tshark = findProgram('tshark');
  if (!tshark) return all;
  for (const [name, { args }] of Object.entries(PEERS)) {
    all[name] = () => measure([tshark, ...args, '-r', capture], HOW);
  }
  return all;
}

function ownRow(name, work, outcomes, size) {
  const id = `capture-${name}`;
  const failure = outcomes.find((one) => one.failure)?.failure;
  if (failure) return { id, work, figure: failure };
  const [time, peak] = [median(outcomes.map((one) => one.seconds)), median(outcomes.map((one) => one.peak))];
  return {
    id,
    work,
    figure: `${seconds(time)}, ${rate(size, time)} (memory ${megabytes(peak)})`,
    values: { octets: size, seconds: outcomes.map((one) => one.seconds), peak },
  };
}

/** Check, which does all that can be done with a capture, against one of tshark's ways. */
function peerRow(name, { title, faster }, { check: ours, [name]: theirs }) {
  const id = `capture-${name}`;
  const work = `check of it against ${title}`;
  const goal = `at least ${faster}× as fast, with less memory`;
  if (!theirs) return { id, work, figure: 'not installed', goal };
  const failure = [...ours, ...theirs].find((one) => one.failure)?.failure;
  if (failure) return { id, work, figure: failure, goal };
  const ratio = 1 / medianRatio(...[ours, theirs].map((all) => all.map((one) => one.seconds)));
  const [peak, theirPeak] = [ours, theirs].map((all) => median(all.flatMap((one) => one.peak ?? [])));
  const time = median(theirs.map((one) => one.seconds));
  return {
    id,
    work,
    figure: `${times(ratio)} as fast (tshark: ${seconds(time)}, memory ${megabytes(theirPeak)})`,
    goal,
    ...(theirPeak === undefined ? {} : { met: ratio >= faster && peak < theirPeak }),
    values: { ratio, seconds: theirs.map((one) => one.seconds), peak: theirPeak },
  };
}
