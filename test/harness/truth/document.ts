import { MUTATION_SEED, mutationTable } from '../mutation/table';
import { agreement, type Comparison, compareAll } from './compare';
import { explainForm, explainOrder } from './explanations';
import { percent, table } from './markdown';
import type { Recording } from './recording';
import { scoreCodes, scoreRules } from './scores';
import { compareForms, type Form, type FormVote } from './syntax';

/** The mark lines in docs/truth.md between which the figures stand. */
const BEGIN = '<!-- Figures: written by `npm run truth -- --write`. -->';
const END = '<!-- End of the figures. -->';

/** The document with new figures in it. */
export function withFigures(document: string, recordings: readonly Recording[]): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/truth.md has lost the marks of its figures');
  return `${document.slice(0, begin + BEGIN.length)}\n\n${figures(recordings)}\n\n${document.slice(end)}`;
}

function figures(recordings: readonly Recording[]): string {
  const order = compareAll(recordings);
  const forms = compareForms(recordings);
  return [
    '## Agreement with each server',
    agreementTable(order.compared, order.grouped, order.agreedPairs, forms),
    '## Rules about commands',
    ruleTable(recordings),
    'Refused commands for which some rule of ours gives a reason:',
    codeTable(recordings),
    '## Disagreements about order',
    orderTable([...order.compared, ...order.grouped]),
    '## Disagreements about the form of a command',
    formTable(forms),
    '## Mutations',
    `Clean sessions changed in one place, seed ${MUTATION_SEED}; counted are the mutants that the oracle calls invalid.`,
    mutationTable(recordings),
  ].join('\n\n');
}

function agreementTable(
  compared: readonly Comparison[],
  grouped: readonly Comparison[],
  agreedPairs: ReadonlySet<string>,
  forms: readonly Form[],
): string {
  const votes = forms.flatMap((form) => form.votes);
  const servers = [...new Set(compared.map(({ recording }) => recording.server))].sort();
  const rows = servers.map((server) => [
    server,
    ...orderCells(compared.filter(({ recording }) => recording.server === server)),
    ...formCells(votes.filter(({ recording }) => recording.server === server)),
  ]);
  const agreed = forms.filter(({ agreed }) => agreed);
  const typical = agreed.flatMap((form) => form.votes.filter(({ theirs }) => theirs === form.most));
  return table(
    ['server', 'order', 'commands', 'form', 'commands'],
    [
      ...rows,
      ['**all**', ...orderCells(compared), ...formCells(votes)],
      [
        '**where servers agree**',
        ...orderCells(compared.filter(({ pair }) => agreedPairs.has(pair))),
        ...formCells(typical),
      ],
      ['sent in groups', ...orderCells(grouped), '', ''],
    ],
  );
}

function orderCells(comparisons: readonly Comparison[]): string[] {
  return [comparisons.length === 0 ? '' : percent(agreement(comparisons)), String(comparisons.length)];
}

function formCells(votes: readonly FormVote[]): string[] {
  if (votes.length === 0) return ['', ''];
  return [percent(votes.filter(({ ours, theirs }) => ours === theirs).length / votes.length), String(votes.length)];
}

function ruleTable(recordings: readonly Recording[]): string {
  return table(
    ['rule', 'findings', 'refused', 'precision', 'refused alike', 'recall'],
    scoreRules(recordings).map(({ rule, found, refused, alike, foundOfAlike }) => [
      `[${rule}](rules/${rule}.md)`,
      String(found),
      String(refused),
      percent(refused / found),
      String(alike),
      alike === 0 ? '' : percent(foundOfAlike / alike),
    ]),
  );
}

function codeTable(recordings: readonly Recording[]): string {
  return table(
    ['code', 'refused', 'with a reason', 'share'],
    scoreCodes(recordings).map(({ code, refused, explained }) => [
      String(code),
      String(refused),
      String(explained),
      percent(explained / refused),
    ]),
  );
}

function orderTable(comparisons: readonly Comparison[]): string {
  const rows = new Map<string, { because: string; ours: string; pairs: Map<string, number>; servers: Set<string> }>();
  for (const one of comparisons) {
    if (one.ours === one.theirs) continue;
    const { ours, recording, pair, label } = one;
    const because = explainOrder(ours, recording.server, pair, label.grouped)?.because ?? UNEXPLAINED;
    const row = rows.get(because) ?? { because, ours, pairs: new Map(), servers: new Set() };
    row.pairs.set(pair, (row.pairs.get(pair) ?? 0) + 1);
    row.servers.add(recording.server);
    rows.set(because, row);
  }
  return table(
    ['commands', 'we say', 'servers that see it otherwise', 'why'],
    [...rows.values()].map(({ because, ours, pairs, servers }) => [
      [...pairs]
        .sort()
        .map(([pair, count]) => `${pair} (${count})`)
        .join('; '),
      ours,
      [...servers].sort().join(', '),
      because,
    ]),
  );
}

export const UNEXPLAINED = '**not explained**';

/** A disagreement about a form, with the servers that see it otherwise. */
export interface FormDisagreement {
  readonly form: Form;
  readonly ours: FormVote['ours'];
  readonly others: readonly FormVote[];
  readonly because: string;
}

/** Where most servers, or a single one, see a form otherwise than we do; each with its explanation. */
export function formDisagreements(forms: readonly Form[]): FormDisagreement[] {
  return forms.flatMap((form) =>
    (['malformed', 'well-formed'] as const).flatMap((ours) => {
      const others = form.votes.filter((vote) => vote.ours === ours && vote.theirs !== ours);
      if (others.length === 0) return [];
      const rules = [...new Set(others.flatMap((vote) => vote.rules))];
      const because = explainForm(ours, form.where, form.text, rules)?.because ?? UNEXPLAINED;
      return [{ form, ours, others, because }];
    }),
  );
}

function formTable(forms: readonly Form[]): string {
  const rows = new Map<string, FormDisagreement[]>();
  for (const one of formDisagreements(forms)) {
    const key = `${one.ours}\n${one.because}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return table(
    ['commands', 'we say', 'rules', 'servers that see it otherwise', 'why'],
    [...rows.values()].map((all) => {
      const texts = [...new Set(all.map(({ form }) => shown(form.text)))];
      const rules = [...new Set(all.flatMap(({ others }) => others.flatMap((vote) => vote.rules)))];
      const servers = [...new Set(all.flatMap(({ others }) => others.map(({ recording }) => recording.server)))].sort();
      const more = texts.length > MOST_EXAMPLES ? ` and ${texts.length - MOST_EXAMPLES} more` : '';
      return [
        texts.slice(0, MOST_EXAMPLES).map(code).join(', ') + more,
        all[0]?.ours ?? '',
        rules.join(', '),
        servers.join(', '),
        all[0]?.because ?? '',
      ];
    }),
  );
}

const MOST_EXAMPLES = 6;

/** A line for a table: octets that cannot be seen are written as such, and long ones are cut. */
function shown(text: string): string {
  const visible = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return visible.length > 60 ? `${visible.slice(0, 57)}…` : visible || '(empty line)';
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}
