// Mail-heavy text on one core: few commands, megabytes of messages.
import { inRoot } from '../../lib/root.mjs';
import { check, inTurns, measure, node } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { megabytes, rate, seconds, times } from '../output/format.mjs';

const GOAL = { rate: 'at least 200 MB/s', memory: 'under 120 MB' };

export async function run({ files, quick, log }) {
  const text = files.input('mail', { size: quick ? 8e6 : 400e6 });
  const { ours, split } = await inTurns(
    quick ? 2 : 3,
    {
      ours: () => measure(check(text.path)),
      split: () => measure(node(inRoot('scripts/bench/peers/splitLines.mjs'), text.path)),
    },
    (step) => log(`mail: ${step}`),
  );
  const work = `check of ${megabytes(text.size)} of mail, one core`;
  const failure = ours.find((one) => one.failure)?.failure;
  if (failure) {
    return {
      rows: [
        { id: 'mail', work, figure: failure, goal: GOAL.rate },
        { id: 'mail-memory', work: 'its memory', figure: failure, goal: GOAL.memory },
      ],
    };
  }
  const time = median(ours.map((one) => one.seconds));
  const peak = Math.max(...ours.map((one) => one.peak));
  const slower = medianRatio(
    ours.map((one) => one.seconds),
    split.map((one) => (one.failure ? 0 : one.seconds)),
  );
  return {
    rows: [
      {
        id: 'mail',
        work,
        figure: `${rate(text.size, time)} (${seconds(time)}, ${times(slower)} the time of splitting lines)`,
        goal: GOAL.rate,
        met: text.size / 1e6 / time >= 200,
        values: { octets: text.size, seconds: ours.map((one) => one.seconds), splitTimeRatio: slower },
      },
      {
        id: 'mail-memory',
        work: 'its memory',
        figure: megabytes(peak),
        goal: GOAL.memory,
        met: peak < 120e6,
        values: { peak },
      },
    ],
  };
}
