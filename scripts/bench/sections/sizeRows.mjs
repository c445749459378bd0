import { count, megabytes, milliseconds, times } from '../output/format.mjs';

/** The rows about opening and typing, from what was measured at each size. */
export function sizeRows(points) {
  const [smallest, largest] = [points[0], points.at(-1)];
  return [...keyRows(smallest, largest), ...openRows(largest)];
}

function keyRows(smallest, largest) {
  const work = `a key in ${count(largest.lines)} lines (${megabytes(largest.size)})`;
  const { key } = largest;
  const small = smallest.key;
  const ratio = known(key) && known(small) ? key.median / small.median : undefined;
  return [
    {
      id: 'key',
      work,
      goal: 'under 5 ms median, 15 ms p99',
      figure: shown(key),
      ...judged(known(key), () => key.median < 5 && key.p99 < 15),
      values: key,
    },
    {
      id: 'key-growth',
      work: `its cost against that in ${count(smallest.lines)} lines`,
      goal: 'at most 2×',
      figure: times(ratio),
      ...judged(ratio !== undefined, () => ratio <= 2),
      values: { ratio },
    },
    {
      id: 'key-small',
      work: `a key in ${count(smallest.lines)} lines`,
      goal: 'under 2 ms median',
      figure: shown(small),
      ...judged(known(small), () => small.median < 2),
      values: small,
    },
  ];
}

function openRows({ lines, open }) {
  const work = `opening ${count(lines)} lines`;
  if (!open) return [{ id: 'open', work, figure: 'no answer', goal: 'all findings in under 1.5 s' }];
  const { memoryPerByte: memory } = open;
  const bytes = (value) => (value === undefined ? 'unknown' : value.toFixed(1));
  return [
    {
      id: 'open-first',
      work: `${work}: first findings`,
      goal: 'under 150 ms',
      figure: `${milliseconds(open.first)} (reading the message alone: ${milliseconds(open.receipt)})`,
      met: open.first < 150,
      values: { first: open.first, receipt: open.receipt },
    },
    {
      id: 'open-all',
      work: `${work}: all findings`,
      goal: 'under 1.5 s',
      figure: milliseconds(open.complete),
      met: open.complete < 1500,
      values: { complete: open.complete, tellings: open.tellings, findings: open.findings },
    },
    {
      id: 'open-memory',
      work: `${work}: memory for each byte of text`,
      goal: 'under 6 bytes',
      figure: `${bytes(memory.complete)} bytes (idle ${bytes(memory.idle)}, at most ${bytes(memory.peak)})`,
      ...judged(memory.complete !== undefined, () => memory.complete < 6),
      values: memory,
    },
  ];
}

const known = (key) => key?.median !== undefined && !key.silent;

function shown(key) {
  if (!known(key)) return 'no answer';
  const late = key.all.median > key.median * 1.5 ? `, all findings ${milliseconds(key.all.median)}` : '';
  return `${milliseconds(key.median)} median, ${milliseconds(key.p99)} p99${late} (${count(key.samples)} keys)`;
}

const judged = (isKnown, isMet) => (isKnown ? { met: isMet() } : {});
