import { agreement, type Comparison, compareAll } from './compare';
import { formDisagreements, UNEXPLAINED } from './document';
import { type Recording, readRecordings } from './recording';
import { scoreCodes, scoreRules } from './scores';
import { compareForms, type FormVote } from './syntax';

/** Prints how far our verdicts agree with what real servers answered, and each disagreement. */
export function printTruth(folder: string): void {
  const recordings = readRecordings(folder);
  const { compared, grouped, agreedPairs } = compareAll(recordings);
  const agreed = compared.filter(({ pair }) => agreedPairs.has(pair));
  const wrong = compared.filter(({ ours, rule }) => ours !== rule);
  const servers = [...new Set(compared.map(({ recording }) => recording.server))].sort();

  console.log(`${recordings.length} recorded sessions\n`);
  console.log(`Order: ${compared.length} commands in lock step with a rule and a verdict, judged without the reply`);
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
  printForms(recordings);
  printScores(recordings);
}

function printForms(recordings: readonly Recording[]): void {
  const forms = compareForms(recordings);
  const votes = forms.flatMap((form) => form.votes);
  console.log(`\nForm: ${forms.length} command lines that are in order, ${votes.length} answers to them`);
  for (const server of [...new Set(votes.map(({ recording }) => recording.server))].sort()) {
    formRow(
      server,
      votes.filter(({ recording }) => recording.server === server),
    );
  }
  formRow('all servers', votes);
  const agreed = forms.filter((form) => form.agreed);
  formRow(
    'where servers agree',
    agreed.flatMap((form) => form.votes.filter(({ theirs }) => theirs === form.most)),
  );
  const disagreements = formDisagreements(forms);
  for (const because of new Set(disagreements.map((one) => one.because))) {
    console.log(`\n${because === UNEXPLAINED ? 'Not explained' : because}`);
    for (const { form, ours, others } of disagreements.filter((one) => one.because === because)) {
      const rules = [...new Set(others.flatMap((vote) => vote.rules))].join(', ');
      const servers = [...new Set(others.map(({ recording, label }) => `${recording.server} ${label.code}`))].join(
        ', ',
      );
      console.log(
        `  ${JSON.stringify(form.text.slice(0, 70))} ${form.where}: we say ${ours}${rules ? ` (${rules})` : ''}; not so ${servers}`,
      );
    }
  }
}

function formRow(title: string, votes: readonly FormVote[]): void {
  const same = votes.filter(({ ours, theirs }) => ours === theirs).length;
  const share = `${((100 * same) / votes.length).toFixed(2)} %`;
  console.log(`${title.padEnd(20)} ${share.padStart(9)}  ${same} of ${votes.length}`);
}

function printScores(recordings: readonly Recording[]): void {
  console.log('\nRules: findings about commands, those of them refused; refused alike, those of them found');
  for (const { rule, found, refused, alike, foundOfAlike } of scoreRules(recordings)) {
    console.log(`${rule.padEnd(28)} ${refused} of ${found}`.padEnd(48), `${foundOfAlike} of ${alike}`);
  }
  console.log('\nRefused commands for which a rule gives a reason');
  for (const { code, refused, explained } of scoreCodes(recordings)) console.log(`${code}  ${explained} of ${refused}`);
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
