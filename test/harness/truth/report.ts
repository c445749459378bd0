import { agreement, type Comparison, compareAll } from './compare';
import { readRecordings } from './recording';

/** Prints how far our verdicts, given without the reply, agree with what real servers answered, and each disagreement. */
export function printTruth(folder: string): void {
  const recordings = readRecordings(folder);
  const { compared, grouped, agreedPairs } = compareAll(recordings);
  const agreed = compared.filter(({ pair }) => agreedPairs.has(pair));
  const wrong = compared.filter(({ ours, rule }) => ours !== rule);
  const servers = [...new Set(compared.map(({ recording }) => recording.server))].sort();

  console.log(
    `${recordings.length} recorded sessions, ${compared.length} commands in lock step with a rule and a verdict\n`,
  );
  for (const server of servers)
    row(
      server,
      compared.filter(({ recording }) => recording.server === server),
    );
  console.log();
  row('all servers', compared);
  row('where servers agree', agreed);
  row('sent in groups', grouped);
  list('Not as the RFCs say', wrong);
  list('Disagreements where servers agree', agreed.filter(differs));
  list(
    'Disagreements where servers differ',
    compared.filter((one) => differs(one) && !agreedPairs.has(one.pair)),
  );
  list('Disagreements in groups', grouped.filter(differs));
}

function differs({ ours, theirs }: Comparison): boolean {
  return ours !== theirs;
}

function row(title: string, comparisons: readonly Comparison[]): void {
  const same = comparisons.filter((one) => !differs(one)).length;
  const share = `${(agreement(comparisons) * 100).toFixed(2)} %`;
  console.log(`${title.padEnd(20)} ${share.padStart(9)}  ${same} of ${comparisons.length}`);
}

function list(title: string, comparisons: readonly Comparison[]): void {
  if (comparisons.length === 0) return;
  console.log(`\n${title}:`);
  for (const { recording, label, pair, ours } of comparisons) {
    console.log(
      `  ${recording.name}.smtp:${label.line}  ${pair}: we say ${ours}; the server answered ${label.code}  (${label.text.slice(0, 60)})`,
    );
  }
}
