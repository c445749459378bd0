import type { SessionDialogue } from '../analysis/dialogue';
import { createMask } from '../convert/secrets';
import { visible } from '../features/markdown';
import { align } from './align';
import { type Differences, differencesOf } from './inWords';
import { namesAsInFirst } from './sameNames';
import { type Step, stepsOf } from './steps';

/** Two sessions side by side. */
export interface Comparison extends Differences {
  /** Each session as text without times, ids and names, to be shown beside the other: the same is written alike. */
  readonly texts: readonly [a: string, b: string];
}

export interface Compared {
  /** What the session is called in sentences. */
  readonly name: string;
  readonly session: SessionDialogue;
}

/** Compares what happened in two sessions. Secrets are masked. */
export function compareSessions(a: Compared, b: Compared): Comparison {
  const [stepsA, stepsB] = [a, b].map(({ session }) => stepsOf(session, createMask([session.session])));
  const pairs = align(stepsA!, stepsB!);
  const differences = differencesOf(pairs, [a.name, b.name]);
  const head = [differences.first, ...differences.more].map((text) => `# ${text}\n`).join('');
  const rename = namesAsInFirst(pairs);
  const [textA, textB] = [0, 1].map((side) => pairs.map((pair) => stepText(pair[side])).join(''));
  // Editors warn of the marks that stand around names inside, as they look like others.
  const shown = (text: string) => head + text.replace(/‹([^‹›\n]*)›/g, '{$1}');
  return { ...differences, texts: [shown(textA ?? ''), shown(rename(textB ?? ''))] };
}

function stepText(step: Step | undefined): string {
  if (!step) return '';
  const { kind, said, message, answers } = step;
  const lines = [
    ...message.map((line) => `C: ${line}`),
    ...(kind === 'greeting' ? [] : [`C: ${said}`]),
    ...answers.flatMap((answer) => answer.lines.map((line) => `S: ${line}`)),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
