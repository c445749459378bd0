// A log of 200 sessions at once against the same sessions one after another.
import { check, inTurns, measure } from '../measure/program.mjs';
import { median, medianRatio } from '../measure/stats.mjs';
import { megabytes, rate, times } from '../output/format.mjs';
import { isRead } from './isRead.mjs';

export async function run({ files, quick, log }) {
  const size = quick ? 2e6 : 50e6;
  const row = {
    id: 'interleaved',
    work: `${megabytes(size)} Postfix log: 200 sessions at once against one by one`,
    goal: 'within 1.5×',
  };
  if (!(await isRead(files.input('interleaved', { size: 300_000 }))))
    return { rows: [{ ...row, figure: 'not read yet' }] };
  const atOnce = files.input('interleaved', { size });
  const oneByOne = files.input('sequential', { size });
  const outcomes = await inTurns(
    quick ? 2 : 5,
    { atOnce: () => measure(check(atOnce.path)), oneByOne: () => measure(check(oneByOne.path)) },
    (step) => log(`interleaved: ${step}`),
  );
  const failure = Object.values(outcomes)
    .flat()
    .find((one) => one.failure)?.failure;
  if (failure) return { rows: [{ ...row, figure: failure }] };
  const time = (name) => outcomes[name].map((one) => one.seconds);
  const ratio = medianRatio(time('atOnce'), time('oneByOne'));
  return {
    rows: [
      {
        ...row,
        figure: `${times(ratio)} the time (${rate(atOnce.size, median(time('atOnce')))})`,
        met: ratio <= 1.5,
        values: { ratio, atOnce: time('atOnce'), oneByOne: time('oneByOne') },
      },
    ],
  };
}
